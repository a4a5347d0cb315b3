/** A piece of XML as it comes: a tag without its prefix, or the text between two tags. */
export interface XmlToken {
  kind: 'open' | 'close' | 'empty' | 'text';
  /** Name of the tag, without prefix; empty for text. */
  name: string;
  /** Attributes as written, or the text with its entities resolved. */
  body: string;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function entity(matched: string, body: string): string {
  const code = body.startsWith('#x') ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1));
  if (!body.startsWith('#')) return ENTITIES[body] ?? matched;
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : matched;
}

/** `'a &lt; b'` → `'a < b'`; unknown entities stay: none are defined, files with definitions are refused. */
export const unescapeXml = (text: string): string =>
  text.includes('&') ? text.replace(/&(#x[\da-fA-F]{1,6}|#\d{1,7}|\w{1,8});/g, entity) : text;

const PATTERNS = new Map<string, RegExp>();

/** `attribute('r="A1" s="2"', 's')` → `'2'`; null where it is missing. Prefixes make no difference. */
export function attribute(body: string, name: string): string | null {
  const pattern = PATTERNS.get(name) ?? new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  PATTERNS.set(name, pattern);
  const found = pattern.exec(body);
  return found ? unescapeXml(found[1] ?? found[2] ?? '') : null;
}

/** The XML is cut off or is not of the plain kind that spreadsheet programs write. */
export class XmlFault extends Error {}

function skipTo(xml: string, end: string, from: number): number {
  const found = xml.indexOf(end, from);
  if (found < 0) throw new XmlFault();
  return found + end.length;
}

function tagToken(inside: string): XmlToken {
  const isEmpty = inside.endsWith('/');
  const bare = isEmpty ? inside.slice(0, -1) : inside;
  const isClose = bare.startsWith('/');
  const blank = bare.search(/\s/);
  const whole = bare.slice(isClose ? 1 : 0, blank < 0 ? undefined : blank);
  const name = whole.slice(whole.indexOf(':') + 1);
  return { kind: isClose ? 'close' : isEmpty ? 'empty' : 'open', name, body: blank < 0 ? '' : bare.slice(blank + 1) };
}

const [DOUBLE, SINGLE, END] = [34, 39, 62];

/** End of a tag: a `>` within quotes is no end. */
function tagEnd(xml: string, from: number): number {
  let quote = 0;
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === DOUBLE || code === SINGLE) quote = code;
    else if (code === END) return at;
  }
  throw new XmlFault();
}

/** The tokens of a document in order, comments and declarations left out. Throws `XmlFault`: cut off, or with a DOCTYPE. */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const end = tag < 0 ? xml.length : tag;
    if (end > at) yield { kind: 'text', name: '', body: unescapeXml(xml.slice(at, end)) };
    if (tag < 0) return;
    if (xml.startsWith('<!--', tag)) at = skipTo(xml, '-->', tag);
    else if (xml.startsWith('<?', tag)) at = skipTo(xml, '?>', tag);
    else if (xml.startsWith('<![CDATA[', tag)) {
      at = skipTo(xml, ']]>', tag);
      yield { kind: 'text', name: '', body: xml.slice(tag + 9, at - 3) };
    } else if (xml.startsWith('<!', tag)) throw new XmlFault();
    else {
      const close = tagEnd(xml, tag + 1);
      yield tagToken(xml.slice(tag + 1, close));
      at = close + 1;
    }
  }
}
