import type { PhraseRow } from '../../../assist/phrase-row';
import { flatGroups, type RowCounts } from '../../../assist/phrase-tree';
import { isBelow, isListed } from '../../../assist/phrase-views';
import { useText } from '../../../components/i18n/language';
import { NameDialog, SureDialog, TagDialog } from '../../../components/phrases/AskDialogs';
import { commandTexts } from '../../../components/phrases/command-texts';
import { parsePath, printPath } from '../../../components/phrases/group-path';
import { MoveDialog } from '../../../components/phrases/MoveDialog';
import type { PhraseCommands } from './use-commands';

interface Props {
  commands: PhraseCommands;
  rows: ReadonlyMap<string, PhraseRow>;
  counts: RowCounts;
}

/** The question that is being asked, if any. */
export function Asks({ commands, rows, counts }: Props) {
  const t = useText(commandTexts);
  const { asking, ask } = commands;
  const onClose = (): void => ask(null);
  if (!asking) return null;
  if (asking.kind === 'new-group')
    return (
      <NameDialog
        title={t.newGroup}
        note={t.newGroupNote}
        name=""
        action={t.create}
        onName={(name) => commands.addGroup(parsePath(name))}
        onClose={onClose}
      />
    );
  if ('path' in asking) return <GroupAsks {...asking} commands={commands} rows={rows} counts={counts} />;
  return <RowAsks {...asking} commands={commands} rows={rows} counts={counts} />;
}

type RowProps = Props & { kind: 'move' | 'tags' | 'purge'; asked: readonly PhraseRow[] };

function RowAsks({ kind, asked, commands, rows, counts }: RowProps) {
  const t = useText(commandTexts);
  const onClose = (): void => commands.ask(null);
  if (kind === 'tags')
    return (
      <TagDialog
        rows={asked.length}
        known={tagsOf(rows)}
        onTag={(tag, isOn) => commands.tag(asked, tag, isOn)}
        onClose={onClose}
      />
    );
  if (kind === 'purge')
    return (
      <SureDialog
        title={t.purgeTitle(asked.length)}
        what={t.purgeWhat}
        action={t.purge}
        onSure={() => commands.purge(asked)}
        onClose={onClose}
      />
    );
  return (
    <MoveDialog
      title={t.moveTitle(asked.length)}
      groups={groupPaths(counts)}
      layers={asked.some(({ own }) => own)}
      none={t.toNone}
      onMove={(place) => commands.move(asked, place)}
      onClose={onClose}
    />
  );
}

type GroupProps = Props & { kind: 'rename' | 'move-group' | 'delete-group'; path: readonly string[] };

function GroupAsks({ kind, path, commands, rows, counts }: GroupProps) {
  const t = useText(commandTexts);
  const { own, packs } = inGroup(rows, path);
  const above = path.slice(0, -1);
  const common = { onClose: () => commands.ask(null) };
  const name = printPath(path);
  if (kind === 'rename')
    return (
      <NameDialog
        {...common}
        title={t.renameTitle(name)}
        note={t.onlyOwn(packs)}
        name={path.at(-1) ?? ''}
        action={t.save}
        onName={(next) => commands.regroup(path, [...above, ...parsePath(next)])}
      />
    );
  if (kind === 'delete-group')
    return (
      <SureDialog
        {...common}
        title={t.deleteGroupTitle(name)}
        what={t.deleteGroupWhat(own, packs)}
        action={t.deleteGroup}
        onSure={() => commands.regroup(path, above)}
      />
    );
  return (
    <MoveDialog
      {...common}
      title={t.moveGroupTitle(name)}
      note={t.onlyOwn(packs)}
      groups={groupPaths(counts).filter((group) => !isBelow(group, path))}
      none={t.outermost}
      onMove={(place) => place.kind === 'group' && commands.regroup(path, [...place.path, ...path.slice(-1)])}
    />
  );
}

const groupPaths = ({ groups }: RowCounts): string[][] => flatGroups(groups).map(({ path }) => path);

function inGroup(rows: ReadonlyMap<string, PhraseRow>, path: readonly string[]): { own: number; packs: number } {
  const inside = [...rows.values()].filter((row) => isListed(row) && isBelow(row.phrase.group, path));
  const own = inside.filter((row) => row.own).length;
  return { own, packs: inside.length - own };
}

const tagsOf = (rows: ReadonlyMap<string, PhraseRow>): string[] =>
  [...new Set([...rows.values()].flatMap(({ phrase }) => phrase.tags ?? []))].sort();
