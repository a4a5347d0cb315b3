// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { isProblem, NO_OWN_CAUTION, type OwnCaution, ownRule } from '../../assist/own-caution';
import { LanguageProvider } from '../../components/i18n/language';
import { Outcome } from '../../components/panel/Outcome';
import { Bargaining } from '../../entrypoints/sidepanel/Bargaining';
import { useCautionRules, useLiveCautions } from '../../entrypoints/sidepanel/caution-store';
import { showView, usePanel } from '../../entrypoints/sidepanel/panel-store';
import type { SeatConnection } from '../../entrypoints/sidepanel/seat-link';
import type { Library } from '../../entrypoints/sidepanel/use-library';
import { usePicking } from '../../entrypoints/sidepanel/use-pick';
import { useSituation } from '../../entrypoints/sidepanel/use-replies';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import { phrasesOf } from '../../storage/library';
import { changeOwnCautions } from '../../storage/own-cautions';
import { tablesInForce } from '../../storage/shop-tables';
import { starterPacks } from '../../storage/starter';
import { makeMessage, makeView } from '../unit/make-view';

let database: LibraryDatabase;
let now = 1_790_000_000_000;

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(Date, 'now').mockImplementation(() => now);
  usePanel.setState({ ...usePanel.getInitialState() });
  useCautionRules.setState(useCautionRules.getInitialState());
  database = openDatabase(`test-${Math.random()}`);
  const product = {
    id: 'practice-3',
    skuId: null,
    name: '桌面护眼台灯',
    spec: '白色 充电款',
    priceCents: 9900,
    currency: 'CNY',
  };
  const messages = [makeMessage('b0', '这个灯便宜点呗')];
  showView(makeView({ consoleId: 'practice', key: 'k', buyer: { name: '精*家', id: null }, messages, product }));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await database.delete();
});

const packs = starterPacks().map((pack) => ({ ...pack, brokenPhrases: 0 }));

/** A library whose buyer haggles. */
function haggledLibrary(): Library {
  const reading = { isBargain: true, moves: ['ask_discount' as const], offer: null, offerCents: null, candidates: [] };
  return {
    database,
    packs,
    phrases: new Map(phrasesOf(packs).map((phrase) => [phrase.id, phrase])),
    tables: tablesInForce([], packs),
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

function open() {
  const insert = vi.fn<SeatConnection['insert']>(async () => 'inserted');
  const seat = { tabId: 1, connection: { insert, arm: () => undefined } };
  const library = haggledLibrary();
  function Panel() {
    const { view, outcome, about } = usePanel();
    useLiveCautions();
    const picking = usePicking(seat, library);
    const situation = useSituation(view, 0, library.tables);
    return (
      <>
        {view && <Bargaining scene={{ library, view, situation, picking, order: null }} />}
        <Outcome kind={outcome} about={about} />
      </>
    );
  }
  render(
    <LanguageProvider language="zh-CN">
      <Panel />
    </LanguageProvider>,
  );
  return insert;
}

/** The lead does not want the words said that the strip proposes. */
async function forbid(level: OwnCaution['level']): Promise<void> {
  const stamp = { id: 'own.1', source: '店里的规定', checkedOn: '2026-11-23' };
  const rule = ownRule({ ...NO_OWN_CAUTION, words: '标价', why: '不提原价', level }, stamp);
  if (isProblem(rule)) throw new Error(rule.what);
  await act(() => changeOwnCautions(({ off }) => ({ own: [rule], off })));
}

const strip = () => screen.findByRole('region', { name: '议价' });
const put = async () => userEvent.click(within(await strip()).getByRole('button', { name: '填入' }));
const warm = () => waitFor(() => expect(useCautionRules.getState().warm).toBe(true), { timeout: 20_000 });

describe('what the strip proposes', () => {
  it('carries no mark where nothing is wrong with it', async () => {
    open();
    await warm();
    expect(await strip()).toHaveTextContent('标价');
    expect(screen.queryByText(/违禁/)).toBeNull();
  });

  it('carries the mark of words that should not be said, and is asked about before it is filled in', async () => {
    const insert = open();
    await warm();
    await forbid('ask');
    const mark = await within(await strip()).findByText('违禁：标价');
    expect(mark.parentElement).toHaveAttribute('title', expect.stringContaining('不提原价'));
    await put();
    expect(insert).not.toHaveBeenCalled();
    expect(screen.getByRole('status')).toHaveTextContent(/^这句含“标价”：不提原价。再点一次才填入$/);
    expect(await strip()).not.toHaveTextContent('这一轮已填入');
    now += 1000;
    await put();
    expect(insert).toHaveBeenCalledWith(expect.objectContaining({ text: expect.stringContaining('标价') as unknown }));
    await waitFor(async () => expect(await strip()).toHaveTextContent('这一轮已填入'));
  });

  it('is filled in at once where it is only to be warned of', async () => {
    const insert = open();
    await warm();
    await forbid('warn');
    expect(await within(await strip()).findByText('违禁：标价')).toBeVisible();
    await put();
    expect(insert).toHaveBeenCalledTimes(1);
  });
});
