import { fileFault } from './file-problem';

export interface Decoded {
  text: string;
  /** As a reader of a message knows it. */
  encoding: 'UTF-8' | 'UTF-16' | 'GB18030';
}

const SAMPLE = 8192;
const HAN = /\p{Script=Han}/gu;
const DAMAGED = /\ufffd/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they tell a binary file from a text
const CONTROL = /[\0-\x08\x0e-\x1f]/g;

const startsWith = (bytes: Uint8Array, ...first: number[]): boolean => first.every((byte, at) => bytes[at] === byte);

function strictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: of each pair of bytes the same one is mostly zero in digits, commas and line ends. */
function utf16ByZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = Math.max(even, odd);
  if (bytes.length % 2 === 1 || most < sample.length / 20 || Math.min(even, odd) > most / 20) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

const utf16Of = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  return startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : utf16ByZeros(bytes);
};

/** Row of the first sign that could not be decoded, counted by line ends. */
function damagedLine(text: string): number {
  const at = text.indexOf('\ufffd');
  return text.slice(0, Math.max(0, at)).split(/\r\n|[\r\n]/).length;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Most of it is UTF-8: taking it for GB18030 would turn every other character into a wrong one. */
function isDamagedUtf8(lenient: string): boolean {
  const damaged = count(lenient, DAMAGED);
  return count(lenient, HAN) > damaged * 2;
}

function decodeBytes(bytes: Uint8Array): Decoded {
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'UTF-8' };
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const gb = isDamagedUtf8(lenient) ? null : strictly(bytes, 'gb18030');
  if (gb === null) throw fileFault('unknown-encoding', { line: damagedLine(lenient) });
  return { text: gb, encoding: 'GB18030' };
}

/**
 * The text of a file: UTF-8 with or without its mark, UTF-16 either way with a mark or without, else GB18030 (as Chinese spreadsheets save
 * CSV). Throws `FileFault`: `unknown-encoding` with the row where it breaks, `binary`.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const label = utf16Of(bytes);
  if (label) {
    const text = strictly(bytes, label);
    if (text !== null) return { text, encoding: 'UTF-16' };
    throw fileFault('unknown-encoding', { line: damagedLine(new TextDecoder(label).decode(bytes)) });
  }
  const decoded = decodeBytes(bytes);
  const sample = decoded.text.slice(0, SAMPLE);
  if (count(sample, CONTROL) > sample.length / 50 + 4) throw fileFault('binary');
  return decoded;
}
