import { type Document, isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { LIMITS } from './limits';
import { refusal } from './refusal';

/** How much YAML is read, in UTF-16 units: its parser is slow, and nobody writes so much by hand. */
const MOST_YAML = 4 * 1024 * 1024;
/** How often one part may stand for another: more only means harm. */
const MOST_ALIASES = 100;

export interface YamlItem {
  value: unknown;
  /** On which it begins, from 1. */
  line: number;
}

/** Brackets within each other in one line; deeper ones are noticed while parsing. */
function checkDepth(text: string): void {
  let [depth, line] = [0, 1];
  for (const sign of text) {
    if (sign === '\n') [depth, line] = [0, line + 1];
    else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > LIMITS.depth) throw refusal('too-deep', { detail: String(LIMITS.depth), row: line });
  }
}

function parsed(text: string, lines: LineCounter): Document {
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      logLevel: 'error',
      prettyErrors: true,
      uniqueKeys: false,
    });
    const [error] = document.errors;
    if (error) throw refusal('bad-yaml', { row: error.linePos?.[0].line ?? 1, detail: error.code });
    return document;
  } catch (thrown) {
    if (thrown instanceof RangeError) throw refusal('too-deep', { detail: String(LIMITS.depth) });
    throw thrown;
  }
}

/** A node as plain values. Throws `RefusalError`: `bad-yaml` for a part that nothing stands for, `too-deep` where parts that stand for others would multiply without end. */
function plainOf(node: unknown, document: Document, line: number): unknown {
  try {
    if (!isNode(node)) return node;
    return node.toJS(document, { maxAliasCount: MOST_ALIASES });
  } catch (thrown) {
    const isUnresolved = thrown instanceof ReferenceError && /unresolved/i.test(thrown.message);
    if (isUnresolved) throw refusal('bad-yaml', { row: line, detail: 'BAD_ALIAS' });
    if (thrown instanceof ReferenceError || thrown instanceof RangeError)
      throw refusal('too-deep', { detail: 'aliases' });
    throw thrown;
  }
}

interface Node {
  toJS(document: Document, options: { maxAliasCount: number }): unknown;
  range?: [number, number, number] | null;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'toJS' in value;

function itemsOf(node: unknown, document: Document, lines: LineCounter): YamlItem[] {
  if (!isSeq(node)) return [];
  return node.items.map((item) => {
    const at = isNode(item) ? (item.range?.[0] ?? 0) : 0;
    const { line } = lines.linePos(at);
    return { value: plainOf(item, document, line), line };
  });
}

/**
 * The lists under some names of a YAML file; the first must be there. Tags that make anything but plain values are not known. Throws
 * `RefusalError`: `bad-yaml` with the line, `too-big`, `too-deep`, `too-many-rows`, `wrong-shape`.
 */
export function readYamlLists(text: string, names: readonly string[]): YamlItem[][] {
  if (text.length > MOST_YAML) throw refusal('too-big', { detail: '4 MB' });
  checkDepth(text);
  const lines = new LineCounter();
  const document = parsed(text, lines);
  const nodes = names.map((name) => (isMap(document.contents) ? document.contents.get(name, true) : undefined));
  const [first] = nodes;
  if (!isSeq(first)) throw refusal('wrong-shape', { detail: names[0] ?? '' });
  if (first.items.length > LIMITS.rows) throw refusal('too-many-rows', { detail: '100,000' });
  return nodes.map((node) => itemsOf(node, document, lines));
}
