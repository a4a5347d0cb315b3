import { type KeyboardEvent, useState } from 'react';
import { LAYERS, type Layer } from '../../assist/own';
import { useText } from '../i18n/language';
import { commandTexts } from './command-texts';
import { Dialog } from './Dialog';
import styles from './Dialog.module.css';
import { parsePath, printPath } from './group-path';
import { phrasesTexts } from './texts';

/** Where phrases or a group can go. */
export type Place = { kind: 'group'; path: readonly string[] } | { kind: 'layer'; layer: Layer };

interface Props {
  title: string;
  note?: string;
  /** The groups that there are. */
  groups: readonly (readonly string[])[];
  /** Layers are places, too. */
  layers?: boolean;
  /** What the empty path is called. */
  none: string;
  onMove(place: Place): void;
  onClose(): void;
}

/** Finds a place by typing, or makes a new group; Enter takes the first. */
export function MoveDialog({ title, note, groups, layers = false, none, onMove, onClose }: Props) {
  const t = useText(commandTexts);
  const [typed, setTyped] = useState('');
  const places = usePlaces({ typed, groups, layers, none });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.form?.querySelector<HTMLButtonElement>(`.${styles.place}`)?.focus();
  };
  return (
    <Dialog title={title} onClose={onClose} onSubmit={() => places[0] && onMove(places[0].place)}>
      {note && <p className={styles.note}>{note}</p>}
      <input
        className={styles.box}
        aria-label={t.moveHint}
        placeholder={t.moveHint}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <ul className={styles.places} onKeyDown={moveFocus}>
        {places.map(({ name, place }) => (
          <li key={name}>
            <button type="button" className={styles.place} onClick={() => onMove(place)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** Up and down in the list of places. */
function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  const item = event.target instanceof Element ? event.target.closest('li') : null;
  const next =
    event.key === 'ArrowDown'
      ? item?.nextElementSibling
      : event.key === 'ArrowUp'
        ? item?.previousElementSibling
        : null;
  const button = next?.querySelector('button');
  if (!button) return;
  event.preventDefault();
  button.focus();
}

interface Wanted {
  typed: string;
  groups: readonly (readonly string[])[];
  layers: boolean;
  none: string;
}

function usePlaces({ typed, groups, layers, none }: Wanted): { name: string; place: Place }[] {
  const t = useText(commandTexts);
  const names = useText(phrasesTexts);
  const wanted = typed.trim().toLowerCase();
  const all = [
    ...groups.map((path) => ({ name: printPath(path), place: { kind: 'group', path } as Place })),
    { name: none, place: { kind: 'group', path: [] } as Place },
    ...(layers
      ? LAYERS.map((layer) => ({ name: t.toLayer(names.layers[layer]), place: { kind: 'layer', layer } as Place }))
      : []),
  ];
  const fitting = all.filter(({ name }) => name.toLowerCase().includes(wanted));
  const path = parsePath(typed);
  const isKnown = path.length === 0 || groups.some((group) => printPath(group) === printPath(path));
  if (isKnown) return fitting;
  return [...fitting, { name: t.toNew(printPath(path)), place: { kind: 'group', path } }];
}
