import type { CSSProperties } from 'react';
import type { IntentCoverage } from '../../assist/coverage';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './Reports.module.css';
import { reportTexts } from './report-texts';

interface Props {
  /** One row per intent. */
  coverage: readonly IntentCoverage[];
  /** What intents are called; the id where a name is missing. */
  names: ReadonlyMap<string, string>;
}

/** Bars: how many replies there are for each question. As a list for those who do not see it. */
export function CoverageChart({ coverage, names }: Props) {
  const t = useText(reportTexts);
  const most = Math.max(1, ...coverage.map(({ phrases }) => phrases));
  return (
    <figure className={styles.chart}>
      <figcaption>{t.chart(coverage.length)}</figcaption>
      <ol className={styles.bars}>
        {coverage.map(({ intent, phrases }) => {
          const label = t.bar(names.get(intent) ?? intent, phrases);
          const style = { '--share': phrases / most } as CSSProperties;
          return (
            <li key={intent} title={label} data-none={phrases === 0 || undefined} style={style}>
              <span className={ui.srOnly}>{label}</span>
            </li>
          );
        })}
      </ol>
    </figure>
  );
}
