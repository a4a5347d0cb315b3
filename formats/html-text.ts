/** What stands between angle brackets: a tag, a comment, a declaration. A `<` that opens none is text. */
const TAG =
  /<(?:!--[\s\S]*?(?:-->|$)|[!?][^>]*(?:>|$)|(\/?)([a-z][a-z\d:-]{0,30})((?:"[^"]*"|'[^']*'|[^>"'])*)(?:>|$))/gi;

/** With all that is in them: nothing of it is meant to be read. */
const SILENT = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'object',
  'iframe',
  'svg',
  'textarea',
]);
/** What a reader would miss when it is gone. */
const LOST = new Set([
  'script',
  'iframe',
  'object',
  'svg',
  'video',
  'audio',
  'embed',
  'form',
  'input',
  'select',
  'button',
]);
const BLOCKS = new Set(
  'address article blockquote center div dd dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** An empty line stands around them. */
const APART = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre']);

const ENTITIES: Record<string, string> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', shy: '' },
  ...{ hellip: '…', mdash: '—', ndash: '–', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bull: '•', middot: '·' },
  ...{ copy: '©', reg: '®', trade: '™', euro: '€', pound: '£', yen: '¥', cent: '¢', times: '×', deg: '°', laquo: '«' },
  ...{
    raquo: '»',
    frac12: '½',
    auml: 'ä',
    ouml: 'ö',
    uuml: 'ü',
    Auml: 'Ä',
    Ouml: 'Ö',
    Uuml: 'Ü',
    szlig: 'ß',
    eacute: 'é',
  },
  ...{ egrave: 'è', agrave: 'à', ccedil: 'ç', ntilde: 'ñ', iexcl: '¡', iquest: '¿', zwj: '\u200d', zwnj: '\u200c' },
};

function entity(source: string, name: string): string {
  if (!name.startsWith('#')) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? source) : source;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : source;
}

/** `'a &lt; b'` → `'a < b'`; unknown entities stay as they are. */
const withoutEntities = (text: string): string =>
  text.includes('&') ? text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]{1,10});?/gi, entity) : text;

function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return found ? withoutEntities(found[1] ?? found[2] ?? found[3] ?? '') : null;
}

export interface PlainText {
  text: string;
  /** Addresses of its pictures. */
  pictures: string[];
  /** Tags that showed something that a text cannot: `video`. Each once. */
  dropped: string[];
}

/** Reads HTML tag by tag; nothing is ever rendered. */
class Reader {
  readonly pictures: string[] = [];
  readonly dropped = new Set<string>();
  private text = '';
  /** Line ends that are due before the next words. */
  private breaks = 0;
  private silent: string | null = null;
  private isPre = false;
  private links: { href: string; from: number }[] = [];

  words(raw: string): void {
    if (this.silent !== null) return;
    const plain = withoutEntities(this.isPre ? raw : raw.replace(/[ \t\r\n\f]+/g, ' '));
    const isStart = this.text === '' || this.breaks > 0 || /\s$/.test(this.text);
    const words = isStart && !this.isPre ? plain.replace(/^ +/, '') : plain;
    if (words === '') return;
    this.text = this.breaks > 0 && this.text !== '' ? this.text.trimEnd() + '\n'.repeat(this.breaks) : this.text;
    this.breaks = 0;
    this.text += words;
  }

  tag(name: string, isClose: boolean, attributes: string): void {
    if (this.silent !== null) {
      if (isClose && name === this.silent) this.silent = null;
      return;
    }
    if (LOST.has(name) && !isClose) this.dropped.add(name);
    if (SILENT.has(name) && !isClose && !attributes.trimEnd().endsWith('/')) this.silent = name;
    else if (name === 'br') this.breaks = Math.min(2, this.breaks + 1);
    else if (name === 'img') this.pictures.push(attributeOf(attributes, 'src') ?? '');
    else if (name === 'a') this.link(isClose, attributes);
    else if (name === 'td' || name === 'th') this.words(isClose ? ' ' : '');
    else if (BLOCKS.has(name)) this.block(name, isClose);
  }

  finish(): PlainText {
    return { text: this.text.trim(), pictures: this.pictures, dropped: [...this.dropped] };
  }

  private block(name: string, isClose: boolean): void {
    this.breaks = Math.max(this.breaks, APART.has(name) && this.text !== '' ? 2 : 1);
    if (name === 'pre') this.isPre = !isClose;
    if (name === 'li' && !isClose) this.words('• ');
  }

  /** Where a link leads is said, unless its words say so already. */
  private link(isClose: boolean, attributes: string): void {
    if (!isClose) {
      this.links.push({ href: attributeOf(attributes, 'href') ?? '', from: this.text.length });
      return;
    }
    const { href, from } = this.links.pop() ?? { href: '', from: 0 };
    const bare = href.replace(/^mailto:|^https?:\/\/|\/$/gi, '');
    if (/^(?:https?:|mailto:)/i.test(href) && !this.text.slice(from).includes(bare)) this.words(` (${href})`);
  }
}

/** No phrase is so long, however much of it is markup. */
const MOST_HTML = 100_000;

/**
 * HTML as it would be read: paragraphs and line breaks stay, links say where they lead, all else goes. What is longer than 100,000 UTF-16
 * units comes back as it is: it is no phrase.
 */
export function htmlToText(html: string): PlainText {
  if (html.length > MOST_HTML) return { text: html, pictures: [], dropped: [] };
  const reader = new Reader();
  let at = 0;
  for (const match of html.matchAll(TAG)) {
    if (match.index > at) reader.words(html.slice(at, match.index));
    at = match.index + match[0].length;
    if (match[2]) reader.tag(match[2].toLowerCase(), match[1] === '/', match[3] ?? '');
  }
  if (at < html.length) reader.words(html.slice(at));
  return reader.finish();
}
