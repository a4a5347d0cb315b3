import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileProblem, ForeignPhrase, FormatId, PhraseFile, ReadChoice, ReadOutcome } from '../../formats/foreign';
import { readPhraseFile } from '../../formats/read-phrase-file';

const FOLDER = join(import.meta.dirname, '../fixtures/phrase-files');

/** A file as another program writes it, its content invented; the GB18030 ones were not encoded by our own encoder. */
export const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(FOLDER, name)));

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The file as text, whatever its encoding. */
export function fixtureText(name: string): string {
  const content = fixture(name);
  if (content[0] === 0xff) return new TextDecoder('utf-16le').decode(content);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(content);
  }
}

export const read = (name: string, content: Uint8Array | string, choice?: ReadChoice): Promise<ReadOutcome> =>
  readPhraseFile(name, typeof content === 'string' ? bytes(content) : content, choice);

/** The file; fails where it was refused. */
export async function taken(name: string, content: Uint8Array | string, choice?: ReadChoice): Promise<PhraseFile> {
  const outcome = await read(name, content, choice);
  if ('refused' in outcome) throw new Error(`${name} was refused: ${JSON.stringify(outcome)}`);
  return outcome.file;
}

/** Without what is empty; pictures by name and type. */
export const compact = ({ images, ...rest }: ForeignPhrase): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries({ ...rest, images: images.map(({ name, type }) => `${name} ${type}`) }).filter(
      ([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );

export interface Expected {
  format: FormatId;
  encoding: PhraseFile['encoding'];
  phrases: Record<string, unknown>[];
  problems: FileProblem[];
}

export const told = ({ format, encoding, phrases, problems }: PhraseFile): Expected => ({
  ...{ format, encoding },
  ...{ phrases: phrases.map(compact), problems },
});

/** What is expected of each file in the folder. */
export const EXPECTED = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Record<string, Expected>;
