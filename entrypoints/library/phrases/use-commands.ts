import { useState } from 'react';
import type { Layer } from '../../../assist/own';
import {
  copied,
  disabled,
  enabled,
  favoured,
  movedTo,
  movedToLayer,
  type Plan,
  purged,
  regrouped,
  restored,
  tagged,
  trashed,
  untagged,
} from '../../../assist/phrase-changes';
import type { PhraseRow } from '../../../assist/phrase-row';
import type { PhraseView } from '../../../assist/phrase-views';
import type { Commands } from '../../../components/phrases/Bars';
import type { Done } from '../../../components/phrases/change-texts';
import type { Place } from '../../../components/phrases/MoveDialog';

/** What is asked before something is done. */
export type Asking =
  | { kind: 'move' | 'tags' | 'purge'; asked: readonly PhraseRow[] }
  | { kind: 'rename' | 'move-group' | 'delete-group'; path: readonly string[] }
  | { kind: 'new-group' }
  | null;

interface Given {
  /** The chosen rows that are listed or, without any, the active one. */
  targets(): PhraseRow[];
  rows: ReadonlyMap<string, PhraseRow>;
  apply(done: Done, plan: Plan): Promise<void>;
  onNone(): void;
  onView(view: PhraseView): void;
}

/** Everything that can be done to phrases and groups, at once or after a question. */
export function useCommands({ targets, rows, apply, onNone, onView }: Given) {
  const [asking, setAsking] = useState<Asking>(null);
  const [newGroups, setNewGroups] = useState<readonly (readonly string[])[]>([]);
  const now = (done: Done, plan: Plan): void => {
    setAsking(null);
    void apply(done, plan);
  };
  const ask = (kind: 'move' | 'tags' | 'purge', asked = targets()): void => {
    if (asked.length > 0) setAsking({ kind, asked });
  };
  const move = (moved: readonly PhraseRow[], place: Place): void => {
    if (place.kind === 'layer') now({ what: 'layer', layer: place.layer }, movedToLayer(moved, place.layer));
    else now({ what: 'move', path: place.path }, movedTo(moved, place.path));
  };
  const regroup = (from: readonly string[], to: readonly string[]): void => {
    now({ what: 'regroup', from, to }, regrouped(rows.values(), from, to));
    setNewGroups(newGroups.filter((path) => path.join('\n') !== from.join('\n')));
    onView(to.length > 0 ? { kind: 'group', path: to } : { kind: 'all' });
  };
  const commands: Commands = {
    ...directly(targets, now),
    onMove: () => ask('move'),
    onTags: () => ask('tags'),
    onPurge: () => ask('purge'),
    onNone,
  };
  return {
    asking,
    ask: setAsking,
    commands,
    move,
    regroup,
    newGroups,
    tag: (on: readonly PhraseRow[], tag: string, isOn: boolean): void =>
      now({ what: isOn ? 'tag' : 'untag', tag }, isOn ? tagged(on, tag) : untagged(on, tag)),
    purge: (gone: readonly PhraseRow[]): void => now({ what: 'purge' }, purged(gone)),
    emptyTrash: (): void =>
      ask(
        'purge',
        [...rows.values()].filter(({ state }) => state === 'trash'),
      ),
    addGroup: (path: readonly string[]): void => {
      setAsking(null);
      setNewGroups([...newGroups, path]);
      onView({ kind: 'group', path });
    },
    drop: (dropped: readonly PhraseRow[], view: PhraseView): void => dropInto(dropped, view, move, now),
  };
}

export type PhraseCommands = ReturnType<typeof useCommands>;

type Now = (done: Done, plan: Plan) => void;

/** What needs no question. */
const directly = (targets: () => PhraseRow[], now: Now) => ({
  onEnable: () => now({ what: 'enable' }, enabled(targets())),
  onDisable: () => now({ what: 'disable' }, disabled(targets())),
  onFavourite: (isOn: boolean) => now({ what: isOn ? 'favourite' : 'unfavourite' }, favoured(targets(), isOn)),
  onCopy: () => now({ what: 'copy' }, copied(targets())),
  onTrash: () => now({ what: 'trash' }, trashed(targets(), Date.now())),
  onRestore: () => now({ what: 'restore' }, restored(targets())),
});

/** Views that phrases can be dropped on. */
export const canDropOn = ({ kind }: PhraseView): boolean =>
  kind === 'layer' || kind === 'group' || kind === 'ungrouped' || kind === 'favourites' || kind === 'trash';

function dropInto(
  rows: readonly PhraseRow[],
  view: PhraseView,
  move: (rows: readonly PhraseRow[], place: Place) => void,
  now: Now,
): void {
  if (view.kind === 'layer') move(rows, { kind: 'layer', layer: view.layer satisfies Layer });
  else if (view.kind === 'group') move(rows, { kind: 'group', path: view.path });
  else if (view.kind === 'ungrouped') move(rows, { kind: 'group', path: [] });
  else if (view.kind === 'favourites') now({ what: 'favourite' }, favoured(rows, true));
  else if (view.kind === 'trash') now({ what: 'trash' }, trashed(rows, Date.now()));
}
