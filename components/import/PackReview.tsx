import type { TableKind } from '../../assist/shop-tables';
import { useLanguage, useText } from '../i18n/language';
import shared from '../library/Import.module.css';
import { kindTexts } from '../library/kind-texts';
import { PackUpdateView } from '../packs/PackUpdateView';
import ui from '../ui.module.css';
import { SourceInput } from './ChooseSource';
import styles from './Import.module.css';
import type { PackPreview } from './import-data';
import type { ImportActions } from './import-state';
import { importTexts } from './import-texts';
import { partProblemText } from './pack-problem-texts';
import { type PackCount, packTexts } from './pack-texts';

interface Props {
  preview: PackPreview;
  act: ImportActions;
}

const COUNTS: readonly PackCount[] = ['phrases', 'ladders', 'checklists', 'cautions', 'images'];

/** What is in a pack and what installing it changes; nothing has been written. */
export function PackReview({ preview, act }: Props) {
  const t = useText(packTexts);
  const { installed, pack, reserved, problems, missingImages } = preview;
  const { again } = useText(importTexts);
  const list = useLanguage() === 'zh-CN' ? '、' : ', ';
  return (
    <>
      <About pack={pack} />
      {reserved ? (
        <p role="alert" className={shared.stop}>
          {t.reserved}
        </p>
      ) : (
        <p className={styles.what}>
          {installed === null ? t.fresh : t.installed(installed)}{' '}
          {installed !== null && installed >= pack.version && t.older}
        </p>
      )}
      {missingImages.length > 0 && <p className={styles.warn}>{t.missing([...new Set(missingImages)].join(list))}</p>}
      {problems.length > 0 && <Problems problems={problems} />}
      {!reserved && <PackUpdateView update={preview.update} />}
      <div className={shared.foot}>
        {!reserved && (
          <button type="button" className={`${ui.button} ${ui.primary}`} onClick={act.onInstall}>
            {installed === null ? t.install : t.update}
          </button>
        )}
        <SourceInput label={again} onFile={act.onFile} />
      </div>
    </>
  );
}

function About({ pack }: { pack: PackPreview['pack'] }) {
  const t = useText(packTexts);
  const kinds = useText(kindTexts);
  const list = useLanguage() === 'zh-CN' ? '、' : ', ';
  const counts = COUNTS.flatMap((count) => (pack[count] > 0 ? [t.counts[count](pack[count])] : []));
  const tables = pack.tables.map((kind) => kinds[kind as TableKind]?.name ?? kind).join(list);
  return (
    <section className={styles.about} aria-label={t.about}>
      <h3>{t.head(pack.title, pack.version)}</h3>
      <p>{[...counts, ...(tables ? [t.tables(tables)] : [])].join(list)}</p>
      <dl className={styles.ids}>
        <div>
          <dt>{t.id}</dt>
          <dd>
            <code>{pack.id}</code>
          </dd>
        </div>
        <div>
          <dt>{t.hash}</dt>
          <dd>
            <code>{pack.sha256}</code>
          </dd>
        </div>
      </dl>
    </section>
  );
}

/** Of more than these only the number is told. */
const MOST_PROBLEMS = 50;

function Problems({ problems }: Pick<PackPreview, 'problems'>) {
  const t = useText(packTexts);
  const language = useLanguage();
  return (
    <details className={shared.groups} open={problems.length <= 10}>
      <summary>{t.problems(problems.length)}</summary>
      <ul className={shared.problems}>
        {problems.slice(0, MOST_PROBLEMS).map((problem, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that is never changed
          <li key={at}>{partProblemText(problem, language)}</li>
        ))}
      </ul>
      {problems.length > MOST_PROBLEMS && <p className={shared.note}>{t.more(problems.length - MOST_PROBLEMS)}</p>}
    </details>
  );
}
