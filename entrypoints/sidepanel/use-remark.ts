import { useEffect, useMemo, useState } from 'react';
import type { OrderFacts } from '../../assist/model';
import type { Language } from '../../assist/phrase';
import {
  formProblem,
  printRemark,
  type RemarkForm,
  readRemarks,
  remarkTime,
  tidyAgent,
  tidyReason,
  withoutSignatures,
} from '../../assist/remark';
import { behindRemark, remarkLength } from '../../assist/remark-rules';
import { useLanguage } from '../../components/i18n/language';
import type { ShownRemark } from '../../components/panel/RemarkComposer';
import { consoleById } from '../../consoles';
import { timeOfMilliseconds } from '../../consoles/values';
import { remarkRule, remarkWords } from '../../storage/remarks';
import { onSettings, readSettings, type Settings } from '../../storage/settings';
import { useMinute } from './use-minute';

/** The settings, and every change of them; null until they are read. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    onSettings(setSettings, stop.signal);
    readSettings().then(
      (read) => !stop.signal.aborted && setSettings(read),
      () => undefined,
    );
    return () => stop.abort();
  }, []);
  return settings;
}

/** What the agent has put in so far; null where nothing was chosen yet. */
export interface RemarkEntry {
  flag: string | null;
  reason: string;
  /** Null: the number of the settings. */
  agent: string | null;
}

/** The form of the shop for this console, else the one of the language. */
function formFor(consoleId: string, language: Language, settings: Settings | null): RemarkForm {
  const { template, flagWords } = remarkWords(language);
  return { template: settings?.remarkTemplates[consoleId] ?? template, flagWords };
}

/** The composer as it stands: the remark printed, counted and checked; what the order shows, read back. */
export function useRemark(
  consoleId: string,
  order: OrderFacts | null,
  entry: RemarkEntry,
  settings: Settings | null,
): Omit<ShownRemark, 'done'> {
  const language = useLanguage();
  useMinute();
  const rule = remarkRule(consoleId);
  const form = useMemo(() => formFor(consoleId, language, settings), [consoleId, language, settings]);
  const flags = rule?.flags ?? ['red'];
  const flag = entry.flag ?? flags.find((each) => each === order?.flag) ?? 'red';
  const reason = tidyReason(entry.reason);
  const agent = tidyAgent(entry.agent ?? settings?.agent ?? '');
  const time = remarkTime(timeOfMilliseconds(Date.now()) ?? '');
  const text = printRemark({ flag, reason, agent, time }, form);
  const before = useBefore(order?.remark ?? null, form, rule?.signed ?? false);
  const boxKnown = consoleById(consoleId)?.remarkBox !== undefined;
  return {
    orderNumber: order?.number ?? null,
    before,
    flags,
    flag,
    reason: entry.reason,
    reasons: remarkWords(language).reasons,
    agent: entry.agent ?? settings?.agent ?? '',
    agentKnown: entry.agent === null && Boolean(settings?.agent),
    text,
    missing: text === null ? (formProblem(form.template) ? 'form' : reason ? 'agent' : 'reason') : null,
    length: remarkLength(behindRemark(order?.remark ?? null, text ?? ''), rule?.limit ?? null),
    cannotWrite: !boxKnown ? 'no-editor' : order?.number ? null : 'no-number',
  };
}

/** A remark of the page in its parts, by the shop's form or that of either language; else the words as they are. */
function useBefore(remark: string | null, form: RemarkForm, signed: boolean): ShownRemark['before'] {
  return useMemo(() => {
    if (!remark) return null;
    const forms = [form, remarkWords('zh-CN'), remarkWords('en')];
    for (const text of signed ? [remark, withoutSignatures(remark)] : [remark]) {
      const parts = forms.map((each) => readRemarks(text, each)).find((read) => read !== null);
      if (parts) return { parts, words: null };
    }
    return { parts: [], words: remark };
  }, [remark, form, signed]);
}
