// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { filledText } from '../../assist/fill';
import type { LibraryPhrase } from '../../assist/phrase';
import { createEngine } from '../../assist/suggest';
import { type Language, LanguageProvider } from '../../components/i18n/language';
import type { ShownReply } from '../../components/panel/shown';
import { Promoting } from '../../entrypoints/sidepanel/Promoting';
import { usePanel } from '../../entrypoints/sidepanel/panel-store';
import type { Scene } from '../../entrypoints/sidepanel/scene';
import type { Library } from '../../entrypoints/sidepanel/use-library';
import { type Situation, useReplies } from '../../entrypoints/sidepanel/use-replies';
import { starterIntents, starterMoves } from '../../storage/starter';
import { makeMessage, makeView } from '../unit/make-view';

const phrase = (id: string, text: string, more: Partial<LibraryPhrase> = {}): LibraryPhrase => ({
  id,
  text,
  title: `标题${id}`,
  shortcode: '',
  intents: ['promo_coupon'],
  pack: 'own',
  language: 'zh-CN',
  ...more,
});

const PHRASES = [
  phrase('month', '满两百减二十，结算时自动减。', { validFrom: '2026-11-01', validUntil: '2026-11-30' }),
  phrase('today', '今天下单送{gift}。', { validUntil: '2026-11-23' }),
  phrase('over', '双十一的活动。', { validUntil: '2026-11-11' }),
  phrase('always', '平时有新人券，页面上可以领。'),
  phrase('english', 'Ten percent off two.', { language: 'en', validUntil: '2026-11-30' }),
];

function libraryOf(phrases: LibraryPhrase[]): Library {
  return {
    phrases: new Map(phrases.map((one) => [one.id, one])),
    packs: [],
    engine: createEngine({ phrases, intents: starterIntents(), moves: starterMoves() }),
    search: null,
    uses: () => 0,
    used: () => new Map(),
    learnt: undefined,
  } as unknown as Library;
}

const TURN = { text: '有什么活动吗', previousAgentLine: '', kinds: [] };

interface Options {
  phrases?: LibraryPhrase[];
  said?: string;
  language?: Language;
}

function open({ phrases = PHRASES, said = TURN.text, language = 'zh-CN' }: Options = {}) {
  const pick = vi.fn(async (_reply: ShownReply) => true);
  const library = libraryOf(phrases);
  const situation: Situation = { turn: TURN, stage: 'none', values: {}, said: [] };
  const view = makeView({ messages: [makeMessage('1', said)] });
  const scene = { library, view, situation, picking: { pick }, order: null } as unknown as Scene;
  function List() {
    const replies = useReplies(library, situation, '', 'zh-CN');
    return (
      <ol aria-label="下一句">
        {replies.map(({ id, parts, why }) => (
          <li key={id}>{`${filledText(parts) ?? id}｜${why.join(' · ')}`}</li>
        ))}
      </ol>
    );
  }
  render(
    <LanguageProvider language={language}>
      <Promoting scene={scene} />
      <List />
    </LanguageProvider>,
  );
  return { pick };
}

const card = () => screen.queryByRole('region', { name: '活动' });
const listed = () => within(screen.getByRole('list', { name: '下一句' })).getAllByRole('listitem');

beforeEach(() => {
  usePanel.setState({ ...usePanel.getInitialState() });
  vi.useFakeTimers({ shouldAdvanceTime: true, now: new Date('2026-11-23T12:00:00') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('promotions in force', () => {
  it('are one line, the one that ends first, and fold out to all, each a click away', async () => {
    const { pick } = open();
    expect(screen.getByText('活动进行中：标题today').closest('summary')).toHaveTextContent('今天结束，还有 1 个');
    await userEvent.click(screen.getByText('活动进行中：标题today'));
    const words = within(card() as HTMLElement).getAllByRole('button');
    expect(words.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('标题today · 今天结束'),
      '满两百减二十，结算时自动减。标题month · 到 11月30日',
    ]);
    await userEvent.click(screen.getByRole('button', { name: '填入：标题month' }));
    expect(pick.mock.calls[0]?.[0].parts).toEqual([{ kind: 'text', text: '满两百减二十，结算时自动减。' }]);
    expect(usePanel.getState().wanted).toBeNull();
  });

  it('with a blank are asked for at the top of the list', async () => {
    const { pick } = open();
    await userEvent.click(screen.getByText('活动进行中：标题today'));
    await userEvent.click(screen.getByRole('button', { name: '填入：标题today' }));
    expect(pick).toHaveBeenCalledOnce();
    expect(usePanel.getState().wanted).toBe('today');
  });

  it('are in the language that the buyer writes', async () => {
    open({ said: 'any promotion running?' });
    expect(card()).toHaveTextContent('标题english');
    expect(card()).not.toHaveTextContent('标题month');
  });

  it('are said in the language of the panel', () => {
    open({ language: 'en', said: 'any promotion running?' });
    expect(screen.getByRole('region', { name: 'Promotions' })).toHaveTextContent(
      'Running now: 标题englishuntil Nov 30',
    );
  });

  it('take no room where the library has none', () => {
    open({ phrases: PHRASES.filter(({ id }) => id === 'over' || id === 'always') });
    expect(card()).toBeNull();
  });

  it('are told in the reasons, and are gone at midnight while the panel stays open', async () => {
    open();
    expect(listed()[0]).toHaveTextContent(/满两百减二十.*活动进行中/);
    expect(listed().map(({ textContent }) => textContent)).toContainEqual(
      expect.stringContaining('today｜活动今天结束'),
    );
    vi.setSystemTime(new Date('2026-11-23T23:59:58'));
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    expect(card()).toHaveTextContent('活动进行中：标题month到 11月30日');
    expect(listed().some(({ textContent }) => textContent?.startsWith('today'))).toBe(false);
    vi.setSystemTime(new Date('2026-12-01T00:00:00'));
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    expect(card()).toBeNull();
    expect(listed().map(({ textContent }) => textContent?.split('｜')[0])).toEqual(['平时有新人券，页面上可以领。']);
  });

  it('begin tomorrow: said behind what holds now, not in the card', () => {
    open({ phrases: [...PHRASES.slice(2), phrase('soon', '明天满减。', { validFrom: '2026-11-24' })] });
    expect(card()).toBeNull();
    expect(listed().map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('新人券'),
      expect.stringContaining('活动明天才开始'),
    ]);
  });
});
