import { useLiveQuery } from 'dexie-react-hooks';
import type { CautionRule } from '../../assist/caution-rule';
import { packCautions } from '../../storage/caution-rules';
import type { LibraryDatabase } from '../../storage/database';
import { installedPacks } from '../../storage/library';

const NONE: readonly CautionRule[] = [];

/** The rules that the installed packs bring, live; none while they are being read. */
export const usePackCautions = (database: LibraryDatabase): readonly CautionRule[] =>
  useLiveQuery(async () => packCautions(await installedPacks(database)), [database]) ?? NONE;
