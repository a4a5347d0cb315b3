// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LanguageProvider } from '../../components/i18n/language';
import { LearningView } from '../../components/library/LearningView';
import { learningTexts } from '../../components/library/learning-texts';
import { RemarkForms } from '../../components/library/RemarkForms';
import { SyncDetails } from '../../components/library/SyncDetails';
import { syncTexts } from '../../components/library/sync-texts';
import { LanguageSwitch } from '../../components/panel/LanguageSwitch';
import { NoChat } from '../../components/panel/NoChat';
import { noticeTexts } from '../../components/panel/notice-texts';
import { AgentField } from '../../components/panel/RemarkFields';
import { LockedProvider, policyTexts } from '../../components/policy/locked';
import { Policy } from '../../entrypoints/page/Policy';
import { kindOfTab } from '../../entrypoints/sidepanel/tabs';

const said = policyTexts['zh-CN'].byAdministrator;
const nothing = (): void => undefined;

function show(view: ReactNode, ...names: string[]) {
  render(
    <LanguageProvider language="zh-CN">
      <LockedProvider names={new Set(names)}>{view}</LockedProvider>
    </LanguageProvider>,
  );
}

const setPolicy = (policy: object): void => {
  const onChanged = { addListener: nothing, removeListener: nothing };
  vi.spyOn(browser.storage, 'managed', 'get').mockReturnValue({ get: async () => policy, onChanged } as never);
};

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

const SYNC = {
  ...{ on: true, used: 0, quota: 100, held: [], heldCount: 0, pictures: [], leftAlone: [] },
  ...{ readAt: null, writtenAt: null, arrivals: [], refused: null },
};
const ACT = { onSwitch: nothing, onForget: nothing, onClear: nothing };
const agent = { agent: '07', known: true, onAgent: nothing, onAgentDone: nothing, onAgentAgain: nothing };

describe('a setting that an administrator locked', () => {
  it.each([
    ['syncOwn', <SyncDetails key="sync" state={SYNC} onSwitch={nothing} />, syncTexts['zh-CN'].switch],
    ['learning', <LearningView key="learn" on choices={0} items={[]} said="" act={ACT} />, learningTexts['zh-CN'].on],
  ] as const)('%s cannot be switched, and says why', (name, view, label) => {
    show(view, name);
    const box = screen.getByRole('checkbox', { name: new RegExp(label) });
    expect(box).toBeDisabled();
    expect(box.closest('label')).toHaveTextContent(said);
  });

  it('can be switched where another one is locked', () => {
    show(<SyncDetails state={SYNC} onSwitch={nothing} />, 'learning');
    expect(screen.getByRole('checkbox')).toBeEnabled();
    expect(screen.queryByText(said)).toBeNull();
  });

  it('is the language: it cannot be chosen', () => {
    show(<LanguageSwitch setting="en" onChange={nothing} />, 'language');
    expect(screen.getByRole('combobox', { name: new RegExp(said) })).toBeDisabled();
  });

  it('is the form of remarks: it can be read', () => {
    const consoles = [{ id: 'feige', name: '飞鸽', template: '{agent}' }];
    show(<RemarkForms consoles={consoles} standard="{reason}" flag="红" onSave={nothing} />, 'remarkTemplates');
    expect(screen.getByText(said)).toBeInTheDocument();
    expect(screen.getByRole('textbox')).toHaveAttribute('readonly');
    expect(within(screen.getByRole('listitem')).getAllByRole('button')).toHaveLength(1);
  });

  it('is the agent’s number: it is not asked for again', () => {
    show(<AgentField {...agent} />, 'agent');
    expect(screen.getByText(said)).toBeInTheDocument();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is known on every page from the browser’s policy', async () => {
    setPolicy({ settings: { learning: false } });
    render(
      <LanguageProvider language="zh-CN">
        <Policy>
          <LearningView on={false} choices={0} items={[]} said="" act={ACT} />
        </Policy>
      </LanguageProvider>,
    );
    expect(await screen.findByText(said)).toBeInTheDocument();
  });
});

describe('a console that an administrator disabled', () => {
  it('is told apart from one that needs a reload', async () => {
    const url = 'https://im.jinritemai.com/pc_seller_v2/main/workspace';
    const { id = 0 } = await fakeBrowser.tabs.create({ url });
    expect(await kindOfTab(id)).toBe('console');
    setPolicy({ disabledConsoles: ['feige'] });
    expect(await kindOfTab(id)).toBe('disabled');
    show(<NoChat state="disabled" onReload={nothing} onPractise={nothing} />);
    expect(screen.getByRole('status')).toHaveTextContent(noticeTexts['zh-CN'].page.disabled);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
