// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import type { BargainReading } from '../../assist/bargain-detect';
import { filledText } from '../../assist/fill';
import type { ChatMessage, ProductFacts } from '../../assist/model';
import type { StockRow } from '../../assist/shop-tables';
import { LanguageProvider } from '../../components/i18n/language';
import type { ShownReply } from '../../components/panel/shown';
import { Bargaining } from '../../entrypoints/sidepanel/Bargaining';
import type { Library } from '../../entrypoints/sidepanel/use-library';
import type { Picking } from '../../entrypoints/sidepanel/use-pick';
import { useSituation } from '../../entrypoints/sidepanel/use-replies';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { phrasesOf } from '../../storage/library';
import { tablesInForce } from '../../storage/shop-tables';
import { starterPacks } from '../../storage/starter';
import { makeMessage, makeView } from '../unit/make-view';

const PRODUCT: ProductFacts = {
  id: 'practice-3',
  skuId: null,
  name: '桌面护眼台灯',
  spec: '白色 充电款',
  priceCents: 9900,
  currency: 'CNY',
};
const HAGGLES: BargainReading = {
  isBargain: true,
  moves: ['ask_discount'],
  offer: null,
  offerCents: null,
  candidates: [],
};

let database: LibraryDatabase;
let messages: ChatMessage[];
let inserted: string[];
let reading: BargainReading;
let product: ProductFacts | null;
let stock: StockRow[];

beforeEach(() => {
  fakeBrowser.reset();
  database = openDatabase(`test-${Math.random()}`);
  messages = [];
  inserted = [];
  reading = HAGGLES;
  product = PRODUCT;
  stock = [];
});
afterEach(async () => {
  cleanup();
  await database.delete();
});

const packs = starterPacks().map((pack) => ({ ...pack, brokenPhrases: 0 }));

function library(): Library {
  return {
    database,
    packs,
    phrases: new Map(phrasesOf(packs).map((phrase) => [phrase.id, phrase])),
    tables: { ...tablesInForce([], packs), stock: { rows: stock, importedAt: null } },
    engine: {
      suggest: () => [],
      bargain: () => reading,
      intents: () => [],
      kind: () => null,
      mood: () => null,
      change: () => undefined,
    },
    search: null,
    uses: () => 0,
    lastUsed: () => 0,
    used: () => new Map(),
    countUse: () => undefined,
    learnt: undefined,
    learn: () => undefined,
  };
}

const picking: Picking = {
  pick: (reply: ShownReply) => {
    inserted.push(filledText(reply.parts) ?? '');
    return Promise.resolve(true);
  },
  answer: () => Promise.resolve(true),
  copy: () => undefined,
  replace: () => Promise.resolve(false),
  writeRemark: () => Promise.resolve('not-linked'),
};

function Desk({ shop }: { shop: Library }) {
  const view = makeView({ consoleId: 'practice', key: 'k', buyer: { name: '精*家', id: null }, messages, product });
  const situation = useSituation(view, 0, shop.tables);
  return <Bargaining scene={{ library: shop, view, situation, picking, order: null }} />;
}

/** Opens the panel anew, with nothing but what was stored. */
function open(): { again(): void } {
  cleanup();
  const shop = library();
  const desk = () => (
    <LanguageProvider language="zh-CN">
      <Desk shop={shop} />
    </LanguageProvider>
  );
  const { rerender } = render(desk());
  return { again: () => rerender(desk()) };
}

const strip = () => screen.findByRole('region', { name: '议价' });
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const stored = () => database.facts.toArray().then((rows) => JSON.stringify(rows.map(({ value }) => value)));

async function put(): Promise<string> {
  const before = inserted.length;
  await press('填入');
  await waitFor(() => expect(inserted).toHaveLength(before + 1));
  await waitFor(async () => expect(await stored()).toContain('"put":{'));
  return inserted.at(-1) ?? '';
}

function says(text: string, panel: { again(): void }): void {
  const line = inserted.at(-1);
  if (line) messages = [...messages, makeMessage(`s${messages.length}`, line, 'seller')];
  messages = [...messages, makeMessage(`b${messages.length}`, text)];
  panel.again();
}

async function choose(title: RegExp): Promise<void> {
  await press('换一步');
  await userEvent.click(
    within(await screen.findByRole('list', { name: '其他步骤' })).getByRole('button', { name: title }),
  );
}

/** A buyer offers ¥75.00 while the lead is asked, and is told the ¥94.20 that the lead granted. */
async function toGrant(): Promise<{ again(): void }> {
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: () => Promise.resolve() } });
  messages = [makeMessage('b0', '能便宜点吗')];
  const panel = open();
  await choose(/让一小步/);
  await press('直接报价');
  expect(await put()).toContain('¥97.10');
  reading = { ...HAGGLES, moves: ['offer'], offerCents: 7500 };
  says('75现在拍', panel);
  await press('复制去问');
  await put();
  reading = HAGGLES;
  says('快点嘛', panel);
  await press('同意');
  await waitFor(() => expect(screen.getByRole('region')).toHaveTextContent('可到 ¥94.20'));
  expect(await put()).toContain('¥94.20');
  vi.unstubAllGlobals();
  return panel;
}

describe('a haggle to a grant', () => {
  it('goes from words to a price of one’s own, to the lead, and to what the lead granted', async () => {
    const copied = vi.fn((_text: string) => Promise.resolve());
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: copied } });
    messages = [makeMessage('b0', '这个灯便宜点呗')];
    const panel = open();
    expect(await strip()).toHaveTextContent('先稳住');
    expect(await strip()).toHaveTextContent('第 1 次问价');
    expect(await put()).toContain('标价');

    says('85卖不卖', panel);
    await choose(/让一小步/);
    expect(await strip()).toHaveTextContent('先说看看，再报价');
    expect(await put()).not.toMatch(/组长|¥/);
    expect(await screen.findByRole('timer')).toHaveTextContent(/等 (30|29) 秒/);
    await waitFor(() => expect(screen.getByRole('region')).toHaveTextContent('¥97.10'));
    expect(await put()).toContain('¥97.10');

    says('再少一点', panel);
    expect(await strip()).toHaveTextContent('第 3 轮');
    expect(await strip()).toHaveTextContent('低于您能定的 ¥95.00，先问组长');
    expect(screen.queryByRole('button', { name: '填入' })).toBeNull();
    await press('复制去问');
    expect(copied.mock.calls[0]?.[0]).toContain('想给到 ¥94.20');
    expect(await put()).toMatch(/组长/);
    expect(await screen.findByRole('group', { name: /组长怎么说/ })).toBeVisible();
    expect(screen.getByRole('timer')).toHaveTextContent(/等 (30|29) 秒/);
    expect(screen.queryByRole('button', { name: '填入' })).toBeNull();

    await userEvent.type(screen.getByRole('textbox', { name: '另一个价' }), '91{enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('低于底价 ¥92.00');
    await userEvent.clear(screen.getByRole('textbox', { name: '另一个价' }));
    await userEvent.type(screen.getByRole('textbox', { name: '另一个价' }), '95.5{enter}');
    await waitFor(() => expect(screen.queryByRole('timer')).toBeNull());
    expect(await put()).toContain('¥95.50');
    vi.unstubAllGlobals();
  });

  it('shows what the buyer offered and what was granted in the rounds that follow', async () => {
    const panel = await toGrant();
    says('还是贵', panel);
    expect(await strip()).toHaveTextContent('第 4 轮');
    for (const figure of ['对方 ¥75.00', '我方 ¥94.20', '可到 ¥94.20']) expect(await strip()).toHaveTextContent(figure);
  });

  it('stays where it was when the panel is opened again, and stores no words', async () => {
    messages = [makeMessage('b0', '能便宜点吗')];
    open();
    await put();
    expect(await strip()).toHaveTextContent('这一轮已填入');
    const panel = open();
    expect(await strip()).toHaveTextContent('第 1 轮');
    expect(await strip()).toHaveTextContent('这一轮已填入');
    expect(await stored()).not.toMatch(/\p{Script=Han}/u);
    // The buyer asks once more before the shop has spoken: still the same turn.
    messages = [...messages, makeMessage('b1', '在吗 便宜点')];
    panel.again();
    expect(await strip()).toHaveTextContent('这一轮已填入');
  });

  it('a price that waits after “let me see” is still there when the panel is opened again', async () => {
    messages = [makeMessage('b0', '能便宜点吗')];
    open();
    await choose(/让一小步/);
    const see = await put();
    messages = [...messages, makeMessage('s0', see, 'seller')];
    open();
    expect(await strip()).toHaveTextContent('¥97.10');
    expect(screen.getByRole('timer')).toBeVisible();
  });
});

describe('a buyer who agrees', () => {
  const agrees = { ...HAGGLES, isBargain: false, moves: [] };

  it('is met warmly, with the price that was agreed', async () => {
    const panel = await toGrant();
    reading = agrees;
    says('哎行吧行吧', panel);
    messages = [...messages, makeMessage('b-next', '拍了 你改下价')];
    panel.again();
    expect(await strip()).toHaveTextContent('谈妥，收个尾');
    expect(await put()).toContain('¥94.20');
    says('好的', panel);
    await waitFor(() => expect(screen.queryByRole('region', { name: '议价' })).toBeNull());
  });

  it('to something else has not agreed', async () => {
    const panel = await toGrant();
    reading = agrees;
    inserted.push('今天就给您发货哦');
    says('行吧', panel);
    await waitFor(() => expect(screen.queryByRole('region', { name: '议价' })).toBeNull());
  });
});

describe('what the strip does not do', () => {
  it('names no price for a product it does not know', async () => {
    product = { ...PRODUCT, id: null, name: null };
    messages = [makeMessage('b0', '最少多少')];
    open();
    expect(await strip()).toHaveTextContent('没有底价，只用话术');
    await press('换一步');
    const steps = within(screen.getByRole('list', { name: '其他步骤' })).getAllByRole('button');
    expect(steps.map((one) => one.textContent).join()).not.toMatch(/¥|让一步|心意/);
  });

  it('claims a sold count only where a table gives it', async () => {
    messages = [makeMessage('b0', '太贵了')];
    open();
    await choose(/说清价在哪里/);
    expect(await put()).not.toMatch(/已经卖出|库存还有|为止|\{/);
    const key = { skuId: null, productId: 'practice-3', name: null };
    stock = [{ ...key, spec: null, stock: 9, asOf: null, sold: 316, priceUntil: null }];
    messages = [makeMessage('b0', '真的太贵了')];
    open();
    await choose(/说清价在哪里/);
    expect(await put()).toContain('已经卖出316件');
  });

  it('guesses no amount: a price comes after the agent said what was meant', async () => {
    reading = { ...HAGGLES, moves: ['offer'], candidates: [9600, 4800] };
    messages = [makeMessage('b0', '96两个')];
    open();
    await choose(/让一小步/);
    expect(await screen.findByRole('group', { name: /哪个价/ })).toBeVisible();
    expect(screen.queryByRole('button', { name: '填入' })).toBeNull();
    await press('¥96.00');
    await press('直接报价');
    await waitFor(() => expect(screen.getByRole('region')).toHaveTextContent('对方 ¥96.00'));
    expect(await strip()).toHaveTextContent('¥97.10');
  });

  it('is not there while nobody haggles', async () => {
    reading = { ...HAGGLES, isBargain: false, moves: [] };
    messages = [makeMessage('b0', '发什么快递')];
    open();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.queryByRole('region', { name: '议价' })).toBeNull();
  });
});
