/**
 * Text → GB18030. Browsers only decode it, so the table is made the other way round: all codes of two bytes and all of four that stand
 * for the basic plane are decoded once, by the very decoder that reads such a file again.
 */

/** Codes of two bytes: 0x81–0xFE, then 0x40–0xFE without 0x7F. */
const LEADS = 0xfe - 0x81 + 1;
const TRAILS = 0xfe - 0x40 + 1;
/** Four-byte codes of the basic plane, from 81 30 81 30 on: 0x30–0x39 and 0x81–0xFE in turns. */
const FOUR_BYTES = 39_420;
/** Where the codes of the other planes begin (90 30 81 30), counted like those. */
const OTHER_PLANES = 189_000;

const REPLACED = 0xfffd;

function fourBytes(index: number): [number, number, number, number] {
  const third = Math.floor(index / 10);
  const second = Math.floor(third / 126);
  return [0x81 + Math.floor(second / 10), 0x30 + (second % 10), 0x81 + (third % 126), 0x30 + (index % 10)];
}

/** Code by UTF-16 unit: below 0x10000 two bytes, above an index of four bytes plus 0x10000; 0: there is none. */
function makeTable(): Uint32Array {
  const table = new Uint32Array(0x10000);
  const decoder = new TextDecoder('gb18030');
  for (let index = FOUR_BYTES - 1; index >= 0; index -= 1) {
    const text = decoder.decode(Uint8Array.from(fourBytes(index)));
    if (text.length === 1 && text.charCodeAt(0) !== REPLACED) table[text.charCodeAt(0)] = 0x10000 + index;
  }
  // The sign for what cannot be decoded has a code itself: 84 31 A4 37.
  table[REPLACED] = 0x10000 + 39_417;
  for (let place = 0; place < LEADS * TRAILS; place += 1) {
    const [lead, trail] = [0x81 + Math.floor(place / TRAILS), 0x40 + (place % TRAILS)];
    const text = decoder.decode(Uint8Array.of(lead, trail));
    if (text.length === 1 && text.charCodeAt(0) > 0x7f && text.charCodeAt(0) !== REPLACED) {
      table[text.charCodeAt(0)] = lead * 256 + trail;
    }
  }
  return table;
}

let made: Uint32Array | null = null;

export interface Encoded {
  bytes: Uint8Array;
  /** Characters without a code, each once: a `?` stands for them. */
  lost: string[];
}

/** Whether an older program, which knows only codes of two bytes (GBK), can show a text: 🎁 it cannot. */
export function fitsGbk(text: string): boolean {
  made ??= makeTable();
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const code = made[unit] ?? 0;
    if (unit > 0x7f && (code === 0 || code >= 0x10000)) return false;
  }
  return true;
}

/** All of Unicode has a code, but for halves of characters and some signs of private use. */
export function encodeGb18030(text: string): Encoded {
  made ??= makeTable();
  const bytes = new Uint8Array(text.length * 4);
  const lost = new Set<string>();
  let length = 0;
  const put = (...codes: number[]): void => {
    for (const code of codes) bytes[length++] = code;
  };
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0;
    const code = point < 0x10000 ? (made[point] ?? 0) : 0x10000 + OTHER_PLANES + (point - 0x10000);
    if (point < 0x80) put(point);
    else if (code >= 0x10000) put(...fourBytes(code - 0x10000));
    else if (code > 0) put(code >> 8, code & 255);
    else {
      lost.add(sign);
      put(0x3f);
    }
  }
  return { bytes: bytes.slice(0, length), lost: [...lost] };
}
