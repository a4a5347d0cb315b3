import { type DragEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import { LAYERS } from '../../assist/own';
import { flatGroups, type GroupNode, type RowCounts } from '../../assist/phrase-tree';
import { type PhraseView, viewName } from '../../assist/phrase-views';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import { commandTexts } from './command-texts';
import styles from './Tree.module.css';
import { phrasesTexts } from './texts';

export interface TreeActions {
  onView(view: PhraseView): void;
  /** Whether what is being dragged can be dropped on a view. */
  canDrop(view: PhraseView): boolean;
  onDrop(view: PhraseView): void;
  onNewGroup(): void;
  onRename(path: readonly string[]): void;
}

interface Props {
  counts: RowCounts;
  view: PhraseView;
  /** Questions that no phrase answered; null: not counted yet. */
  unanswered: number | null;
  act: TreeActions;
}

/** With more groups than this only the outermost are unfolded at first. */
const MOST_UNFOLDED = 60;

/** Layers, nested groups and the other ways to list phrases, each with its count. */
export function Tree({ counts, view, unanswered, act }: Props) {
  const t = useText(phrasesTexts);
  const place = (at: PhraseView, name: string, count: number): ReactNode => (
    <Place view={at} name={name} count={count} current={view} act={act} />
  );
  return (
    <nav className={styles.tree} aria-label={t.views}>
      <Part head={t.layerHead}>
        <li>{place({ kind: 'all' }, t.all, counts.all)}</li>
        {LAYERS.map((layer) => (
          <li key={layer}>{place({ kind: 'layer', layer }, t.layers[layer], counts.layers[layer])}</li>
        ))}
      </Part>
      <Part head={t.groupHead} button={<NewGroup onNewGroup={act.onNewGroup} />}>
        <Groups groups={counts.groups} depth={0} view={view} act={act} />
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

function NewGroup({ onNewGroup }: Pick<TreeActions, 'onNewGroup'>) {
  const t = useText(commandTexts);
  return (
    <button type="button" className={styles.add} aria-label={t.newGroup} title={t.newGroup} onClick={onNewGroup}>
      <span aria-hidden="true">＋</span>
    </button>
  );
}

function Part({ head, button, children }: { head: string; button?: ReactNode; children: ReactNode }) {
  return (
    <>
      <div className={styles.headLine}>
        <h2 className={styles.head}>{head}</h2>
        {button}
      </div>
      <ul aria-label={head}>{children}</ul>
    </>
  );
}

interface PlaceProps {
  view: PhraseView;
  name: string;
  count: number;
  current: PhraseView;
  act: TreeActions;
}

function Place({ view, name, count, current, act }: PlaceProps) {
  const [isOver, setOver] = useState(false);
  const isCurrent = viewName(view) === viewName(current);
  const onDragOver = (event: DragEvent): void => {
    if (!act.canDrop(view)) return;
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    act.onDrop(view);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'F2' && view.kind === 'group') act.onRename(view.path);
  };
  return (
    <button
      type="button"
      className={styles.place}
      aria-current={isCurrent ? 'true' : undefined}
      data-over={isOver || undefined}
      onClick={() => act.onView(view)}
      onKeyDown={onKeyDown}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
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
  act: TreeActions;
}

function Groups({ groups, depth, view, act }: GroupsProps) {
  const isShort = depth > 0 || flatGroups(groups).length <= MOST_UNFOLDED;
  return groups.map((group) => (
    <Group key={group.name} group={group} depth={depth} view={view} act={act} startsOpen={isShort} />
  ));
}

type GroupProps = Omit<GroupsProps, 'groups'> & { group: GroupNode; startsOpen: boolean };

function Group({ group, depth, view, act, startsOpen }: GroupProps) {
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
        <Place view={{ kind: 'group', path }} name={name} count={count} current={view} act={act} />
      </div>
      {isOpen && children.length > 0 && (
        <ul>
          <Groups groups={children} depth={depth + 1} view={view} act={act} />
        </ul>
      )}
    </li>
  );
}
