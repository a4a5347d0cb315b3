import type { Mood } from './mood';
import { MOOD_WORDS } from './mood-words';
import type { Language } from './phrase';

/** Expressions of one language, made when first asked for. */
interface Expressions {
  denied: RegExp;
  threat: RegExp;
  angry: RegExp;
  rude: RegExp;
}

const made = new Map<Language, Expressions>();

function expressionsOf(language: Language): Expressions {
  const known = made.get(language);
  if (known) return known;
  const { denial, threat, angry, rude } = MOOD_WORDS[language];
  // "Is this not a swindle?" denies nothing.
  const denied = new RegExp(`${denial}[^,.!?;。\\n]{0,3}?(?:${threat}|${angry}|${rude})(?![吗么嘛])`, 'g');
  const expressions = { denied, threat: new RegExp(threat), angry: new RegExp(angry), rude: new RegExp(rude) };
  made.set(language, expressions);
  return expressions;
}

/** The text without what the buyer denies: "I won't complain". */
export function withoutDenied(text: string, language: Language): string {
  return text.replace(expressionsOf(language).denied, ' ');
}

/** Whether known words speak against a mood: joy, thanks, a denial, a name of something that only sounds like one. */
export function speaksAgainst(text: string, language: Language): boolean {
  const { harmless, content } = MOOD_WORDS[language];
  return content.test(text) || withoutDenied(text.replace(harmless, ' '), language) !== text;
}

/**
 * How the buyer feels as far as words tell that are known for it; null where none of them stands there, or is taken back.
 * @param text the turn, normalised, its lines parted by line breaks
 */
export function moodByWords(text: string, language: Language): Mood | null {
  const words = MOOD_WORDS[language];
  const { threat, angry, rude } = expressionsOf(language);
  const left = withoutDenied(text.replace(words.harmless, ' '), language);
  const told = withoutQuestions(left);
  if (threat.test(told)) return 'threat';
  if (words.content.test(text)) return null;
  if (angry.test(left) || rude.test(told)) return 'angry';
  return words.impatient.test(left) || asksAgain(left) ? 'impatient' : null;
}

/** A sentence that asks something, and asks it of nobody: "has the trash can a lid?", "律师袍有大码吗". */
const QUESTION =
  /[^.!?;。\n]*(?:\?|[吗呢没](?=$|[,.!;。\n])|什么意思|怎么(?!还|又|这|老)|多少)|(?<=^|[.!?\n,] ?)(?:do|does|is|are|can|will|what|which|how|when)\b[^.!?;。\n]*/g;
const TO_THE_SHOP = /你|客服|商家|店|老板|\b(?:you|your|u)\b/;

const withoutQuestions = (text: string): string =>
  text.replace(QUESTION, (question) => (TO_THE_SHOP.test(question) ? question : ' '));

/** What does not make a line another one. */
const TAIL = /[\s\p{P}\p{S}啊呀呢吗嘛吧哦哈了]+$/gu;
/** Lines that are said twice without pressing: yes, thanks, laughter. */
const NO_QUESTION =
  /^(?:好的?|嗯+|行|对|是的?|可以|谢+|收到|ok(?:ay)?|yes|yeah|no|thanks|thank you|thx|[哈呵嘻]+|bye)$/;

const core = (line: string): string => line.replace(TAIL, '').trim();

/** Whether one line of the turn stands in it twice. */
export function asksAgain(text: string): boolean {
  const lines = text
    .split(/[\n?!。]/)
    .map(core)
    .filter((line) => line !== '' && !NO_QUESTION.test(line));
  return new Set(lines).size < lines.length;
}
