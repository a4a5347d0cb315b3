// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render, renderHook, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Boundary } from '../../components/health/Boundary';
import { CrashNotice, HealthNotice } from '../../components/health/HealthNotice';
import { healthTexts, type ShownFault } from '../../components/health/health-texts';
import { type Language, LanguageProvider } from '../../components/i18n/language';
import { healthActions } from '../../entrypoints/page/use-health';
import { useLibrary } from '../../entrypoints/sidepanel/use-library';
import { openDatabase } from '../../storage/database';
import { saveOwn } from '../../storage/own-records';
import { starterPacks } from '../../storage/starter';
import { ownValue } from './phrases-parts';

afterEach(() => vi.restoreAllMocks());

const FAULTS = Object.keys(healthTexts.en.faults) as ShownFault[];
const quiet = { onReload: vi.fn(), onExport: vi.fn(async () => 'exported' as const) };

describe.each<Language>(['zh-CN', 'en'])('what is wrong with the database, in %s', (language) => {
  it.each(FAULTS)('is said with what to do: %s', (fault) => {
    const t = healthTexts[language];
    for (const where of ['faults', 'panel'] as const) {
      const { unmount } = render(
        <LanguageProvider language={language}>
          <HealthNotice health={{ fault, broken: 0 }} where={where} act={quiet} />
        </LanguageProvider>,
      );
      expect(screen.getByRole('alert')).toHaveTextContent(t[where][fault]);
      expect(screen.getByRole('alert').textContent).toMatch(/请|lose|eload|pdate|ree|eave/);
      unmount();
    }
  });

  it('counts what was passed over', () => {
    render(
      <LanguageProvider language={language}>
        <HealthNotice health={{ fault: null, broken: 3 }} where="faults" act={quiet} />
      </LanguageProvider>,
    );
    expect(screen.getByRole('status')).toHaveTextContent(/3/);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

it('what lies on the computer is exported where the library cannot be opened', async () => {
  const name = `health-${Math.random()}`;
  const database = openDatabase(name);
  await saveOwn(database, [{ kind: 'phrase', id: 'own.a', value: ownValue('自己的') }], { now: 1, what: 'add' });
  database.close();
  let saved = new Blob();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved = blob as Blob;
    return 'blob:all';
  });
  render(<HealthNotice health={{ fault: 'upgrade', broken: 0 }} where="faults" act={healthActions({ name })} />);
  await userEvent.click(screen.getByRole('button', { name: '导出本机全部数据' }));
  expect(await screen.findByText('已导出成文件')).toBeVisible();
  const { stores } = JSON.parse(await saved.text());
  expect(stores.own).toMatchObject([{ key: 'phrase:own.a', value: { title: '自己的' } }]);
});

it('where there is nothing to export, that is said and nothing is made', async () => {
  const name = `nothing-${Math.random()}`;
  render(<HealthNotice health={{ fault: 'failed', broken: 0 }} where="faults" act={healthActions({ name })} />);
  await userEvent.click(screen.getByRole('button', { name: '导出本机全部数据' }));
  expect(await screen.findByText('这台电脑上没有数据可以导出')).toBeVisible();
  expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name);
});

it('a part that breaks says so, and the rest of the page stays', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const Broken = (): never => {
    throw new Error('broken');
  };
  render(
    <>
      <nav>别的</nav>
      <Boundary instead={<CrashNotice act={quiet} />}>
        <Broken />
      </Boundary>
    </>,
  );
  expect(screen.getByText('别的')).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent('这一部分出错了，数据没有动');
});

const builtIn = starterPacks().reduce((sum, { phrases }) => sum + phrases.length, 0);

describe('the panel', () => {
  it.each([
    ['is refused', 'SecurityError'],
    ['is full before anything was written', 'QuotaExceededError'],
  ])('answers from what comes with the product where the database %s', async (_, name) => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('no', name);
    });
    const { result } = renderHook(() => useLibrary());
    await waitFor(() => expect(result.current?.search).toBeTruthy(), { timeout: 20_000 });
    const library = result.current;
    expect(library?.phrases.size).toBe(builtIn);
    const found = library?.engine.suggest({
      turn: { text: '什么时候发货', previousAgentLine: '', kinds: [] },
      stage: 'paid',
      language: 'zh-CN',
      usage: () => 0,
      used: [],
      said: [],
      limit: 5,
    });
    expect(found?.length).toBeGreaterThan(0);
    expect(library?.search?.find('发货', 5).length).toBeGreaterThan(0);
    library?.countUse('zh.ship.today');
    expect(library?.uses('zh.ship.today')).toBe(1);
  });
});
