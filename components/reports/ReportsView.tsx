import type { ReactNode } from 'react';
import type { IntentCoverage, Scene } from '../../assist/coverage';
import type { IntentId } from '../../assist/intents';
import type { Language } from '../../assist/phrase';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import { CoverageChart } from './CoverageChart';
import styles from './Reports.module.css';
import { reportTexts } from './report-texts';

/** Phrases that say the same. */
export interface AlikeShown {
  /** Keys of the rows; the first is where the others would go. */
  keys: string[];
  same: boolean;
  phrases: { title: string; text: string }[];
}

export interface Report {
  coverage: readonly IntentCoverage[];
  uncovered: readonly IntentId[];
  /** Those with no reply. */
  scenes: readonly Scene[];
  unused: { count: number; all: number };
  mostUsed: { key: string; title: string; uses: number }[];
  /** Null while they are looked for. */
  alike: AlikeShown[] | null;
}

interface Props {
  report: Report;
  language: Language;
  names: ReadonlyMap<string, string>;
  onLanguage(language: Language): void;
  onMerge(alike: AlikeShown): void;
}

/** What the library lacks, what nobody uses, and what it has twice (D16). */
export function ReportsView({ report, language, names, onLanguage, onMerge }: Props) {
  const t = useText(reportTexts);
  return (
    <section className={styles.reports} aria-label={t.tab}>
      <label className={styles.of}>
        {t.of}
        <select value={language} onChange={({ target }) => onLanguage(target.value as Language)}>
          {(['zh-CN', 'en'] as const).map((one) => (
            <option key={one} value={one}>
              {t.languages[one]}
            </option>
          ))}
        </select>
      </label>
      <CoverageChart coverage={report.coverage} names={names} />
      <Missing report={report} names={names} />
      <Use report={report} />
      <Alike groups={report.alike} onMerge={onMerge} />
    </section>
  );
}

function Part({ title, why, children }: { title: string; why: string; children: ReactNode }) {
  return (
    <section className={styles.part} aria-label={title}>
      <h2>{title}</h2>
      <p className={styles.why}>{why}</p>
      {children}
    </section>
  );
}

function Missing({ report: { uncovered, scenes }, names }: Pick<Props, 'report' | 'names'>) {
  const t = useText(reportTexts);
  const name = (intent: IntentId): string => names.get(intent) ?? intent;
  return (
    <>
      <Part title={t.none} why={t.noneWhy}>
        {uncovered.length === 0 ? (
          <p>{t.allAnswered}</p>
        ) : (
          <ul className={styles.chips}>
            {uncovered.map((intent) => (
              <li key={intent} className={styles.missing}>
                {name(intent)}
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part title={t.scenes} why={t.scenesWhy}>
        {scenes.length === 0 ? (
          <p>{t.allScenes}</p>
        ) : (
          <ul className={styles.chips}>
            {scenes.map(({ stage, intent }) => (
              <li key={`${stage} ${intent}`} className={styles.missing}>
                {t.stage[stage as keyof typeof t.stage]} · {name(intent)}
              </li>
            ))}
          </ul>
        )}
      </Part>
    </>
  );
}

const UNUSED_DAYS = 90;

function Use({ report: { unused, mostUsed } }: Pick<Props, 'report'>) {
  const t = useText(reportTexts);
  return (
    <>
      <Part title={t.unused(UNUSED_DAYS)} why={t.unusedWhy}>
        <p>
          {t.unusedCount(unused.count, unused.all)} <a href="#phrases">{t.seeInLibrary}</a>
        </p>
      </Part>
      <Part title={t.most} why={t.mostWhy}>
        {mostUsed.length === 0 ? (
          <p>{t.noUse}</p>
        ) : (
          <ol className={styles.most}>
            {mostUsed.map(({ key, title, uses }) => (
              <li key={key}>
                <span>{title}</span>
                <span className={styles.number}>{uses}</span>
              </li>
            ))}
          </ol>
        )}
      </Part>
    </>
  );
}

/** So many groups are listed. */
const SHOWN = 100;

function Alike({ groups, onMerge }: { groups: AlikeShown[] | null; onMerge: Props['onMerge'] }) {
  const t = useText(reportTexts);
  return (
    <Part title={t.alike} why={t.alikeWhy}>
      {groups === null ? (
        <p role="status">{t.looking}</p>
      ) : (
        <p>{groups.length === 0 ? t.noneAlike : t.alikeCount(groups.length)}</p>
      )}
      <ul className={styles.groups}>
        {groups?.slice(0, SHOWN).map((group) => (
          <Group key={group.keys.join()} group={group} onMerge={() => onMerge(group)} />
        ))}
      </ul>
      {groups && groups.length > SHOWN && <p className={styles.why}>{t.more(groups.length - SHOWN)}</p>}
    </Part>
  );
}

function Group({ group: { phrases, same }, onMerge }: { group: AlikeShown; onMerge(): void }) {
  const t = useText(reportTexts);
  const title = phrases[0]?.title ?? '';
  return (
    <li className={styles.group}>
      <div className={styles.groupHead}>
        <span className={ui.pill}>{same ? t.same : t.nearly}</span>
        <button type="button" className={ui.button} aria-label={t.mergeOf(title)} onClick={onMerge}>
          {t.merge}
        </button>
      </div>
      <ul>
        {phrases.map((phrase, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: phrases that say the same may be called the same, too
          <li key={index} className={styles.alike}>
            <strong>{phrase.title}</strong> {phrase.text}
          </li>
        ))}
      </ul>
    </li>
  );
}
