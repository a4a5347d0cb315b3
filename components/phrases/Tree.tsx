import { type ReactNode, useState } from 'react';
import { LAYERS } from '../../assist/own';
import { flatGroups, type GroupNode, type RowCounts } from '../../assist/phrase-tree';
import { type PhraseView, viewName } from '../../assist/phrase-views';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './Tree.module.css';
import { phrasesTexts } from './texts';

interface Props {
  counts: RowCounts;
  view: PhraseView;
  /** Questions that no phrase answered; null: not counted yet. */
  unanswered: number | null;
  onView(view: PhraseView): void;
}

/** With more groups than this only the outermost are unfolded at first. */
const MOST_UNFOLDED = 60;

/** Layers, nested groups and the other ways to list phrases, each with its count. */
export function Tree({ counts, view, unanswered, onView }: Props) {
  const t = useText(phrasesTexts);
  const place = (at: PhraseView, name: string, count: number): ReactNode => (
    <Place view={at} name={name} count={count} current={view} onView={onView} />
  );
  return (
    <nav className={styles.tree} aria-label={t.views}>
      <Part head={t.layerHead}>
        <li>{place({ kind: 'all' }, t.all, counts.all)}</li>
        {LAYERS.map((layer) => (
          <li key={layer}>{place({ kind: 'layer', layer }, t.layers[layer], counts.layers[layer])}</li>
        ))}
      </Part>
      <Part head={t.groupHead}>
        <Groups groups={counts.groups} depth={0} view={view} onView={onView} />
        {counts.groups.length > 0 ? (
          <li>{place({ kind: 'ungrouped' }, t.ungrouped, counts.ungrouped)}</li>
        ) : (
          <li className={styles.none}>{t.noGroups}</li>
        )}
      </Part>
      <Part head={t.otherHead}>
        <li>{place({ kind: 'favourites' }, t.favourites, counts.favourites)}</li>
        <li>
          <a className={styles.place} href="#questions">
            <span className={styles.name}>{t.unanswered}</span> <Count count={unanswered} />
          </a>
        </li>
        <li>{place({ kind: 'unused' }, t.unused, counts.unused)}</li>
        {counts.similar > 0 && <li>{place({ kind: 'similar' }, t.similar, counts.similar)}</li>}
        {(counts.hidden > 0 || view.kind === 'hidden') && <li>{place({ kind: 'hidden' }, t.hidden, counts.hidden)}</li>}
        <li>{place({ kind: 'trash' }, t.trash, counts.trash)}</li>
      </Part>
    </nav>
  );
}

function Part({ head, children }: { head: string; children: ReactNode }) {
  return (
    <>
      <h2 className={styles.head}>{head}</h2>
      <ul aria-label={head}>{children}</ul>
    </>
  );
}

interface PlaceProps {
  view: PhraseView;
  name: string;
  count: number;
  current: PhraseView;
  onView(view: PhraseView): void;
}

function Place({ view, name, count, current, onView }: PlaceProps) {
  const isCurrent = viewName(view) === viewName(current);
  return (
    <button
      type="button"
      className={styles.place}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={() => onView(view)}
    >
      <span className={styles.name}>{name}</span> <Count count={count} />
    </button>
  );
}

function Count({ count }: { count: number | null }) {
  const t = useText(phrasesTexts);
  if (count === null) return null;
  return (
    <>
      <span className={styles.count} aria-hidden="true">
        {count}
      </span>
      <span className={ui.srOnly}>{t.count(count)}</span>
    </>
  );
}

interface GroupsProps {
  groups: readonly GroupNode[];
  depth: number;
  view: PhraseView;
  onView(view: PhraseView): void;
}

function Groups({ groups, depth, view, onView }: GroupsProps) {
  const isShort = depth > 0 || flatGroups(groups).length <= MOST_UNFOLDED;
  return groups.map((group) => (
    <Group key={group.name} group={group} depth={depth} view={view} onView={onView} startsOpen={isShort} />
  ));
}

type GroupProps = Omit<GroupsProps, 'groups'> & { group: GroupNode; startsOpen: boolean };

function Group({ group, depth, view, onView, startsOpen }: GroupProps) {
  const t = useText(phrasesTexts);
  const [isOpen, setOpen] = useState(startsOpen);
  const { name, path, count, children } = group;
  return (
    <li>
      <div className={styles.group} style={{ paddingInlineStart: depth * 14 }}>
        {children.length > 0 && (
          <button
            type="button"
            className={styles.fold}
            aria-expanded={isOpen}
            aria-label={t.open(name)}
            onClick={() => setOpen(!isOpen)}
          >
            <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
          </button>
        )}
        <Place view={{ kind: 'group', path }} name={name} count={count} current={view} onView={onView} />
      </div>
      {isOpen && children.length > 0 && (
        <ul>
          <Groups groups={children} depth={depth + 1} view={view} onView={onView} />
        </ul>
      )}
    </li>
  );
}
