/** A text as it is compared (half width, lower case), and which stretch of the text each unit of it comes from. */
export interface Folded {
  form: string;
  starts: number[];
  ends: number[];
}

/** @param dropped signs that do not count */
export function fold(text: string, dropped: RegExp | null = null): Folded {
  const folded: Folded = { form: '', starts: [], ends: [] };
  let at = 0;
  for (const sign of text) {
    const form = sign.normalize('NFKC').toLowerCase();
    if (!dropped?.test(form)) {
      folded.form += form;
      for (let unit = 0; unit < form.length; unit += 1) {
        folded.starts.push(at);
        folded.ends.push(at + sign.length);
      }
    }
    at += sign.length;
  }
  return folded;
}

/** A stretch of the folded form. */
type Span = readonly [from: number, to: number];

/** Puts a mask in the place of stretches, which must be in order and apart. */
function hide(text: string, { starts, ends }: Folded, spans: readonly Span[], mask: string): string {
  let hidden = '';
  let done = 0;
  for (const [from, to] of spans) {
    const start = starts[from] ?? text.length;
    if (start < done) continue;
    hidden += text.slice(done, start) + mask;
    done = ends[to - 1] ?? text.length;
  }
  return hidden + text.slice(done);
}

/** Masks whatever matches; with a group of the name `it`, only that. */
export function hidePattern(text: string, pattern: RegExp, mask: string): string {
  const folded = fold(text);
  const spans = [...folded.form.matchAll(pattern)].map(({ 0: all, index, groups }): Span => {
    const it = groups?.it ?? all;
    const from = index + all.lastIndexOf(it);
    return [from, from + it.length];
  });
  return hide(text, folded, spans, mask);
}

const LATIN = /[a-z]/i;
/** A short Latin name is masked as a whole word only: `al` stands in many. */
const SHORT_LATIN = /^[a-z]{1,3}$/;

/** Masks a value wherever it stands, whatever its width, case and blanks. */
export function hideValue(text: string, value: string, mask: string, dropped: RegExp): string {
  const wanted = fold(value, dropped).form;
  if (wanted === '' || /^[*\s]*$/.test(wanted)) return text;
  const folded = fold(text, dropped);
  const spans: Span[] = [];
  for (let at = folded.form.indexOf(wanted); at >= 0; at = folded.form.indexOf(wanted, at + wanted.length)) {
    const [before, behind] = [(folded.starts[at] ?? 0) - 1, folded.ends[at + wanted.length - 1] ?? 0];
    const inWord = LATIN.test(text.charAt(before)) || LATIN.test(text.charAt(behind));
    if (!(inWord && SHORT_LATIN.test(wanted))) spans.push([at, at + wanted.length]);
  }
  return hide(text, folded, spans, mask);
}
