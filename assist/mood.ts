import { INTENTS, type IntentId } from './intents';
import { MOOD_WORDS, type MoodWords } from './mood-words';
import type { Language } from './phrase';

/**
 * How the buyer feels, the most urgent first: `threat` announces a bad review or a complaint, `angry` is rude or let down, `impatient`
 * presses for an answer.
 */
export const MOODS = ['threat', 'angry', 'impatient'] as const;

export type Mood = (typeof MOODS)[number];

/** Tags that mark a calming phrase, in any language of a library. */
const CALM_TAGS = new Set(['calm', '安抚']);

export function isCalming(tags: readonly string[] | undefined): boolean {
  return tags?.some((tag) => CALM_TAGS.has(tag.toLowerCase())) ?? false;
}

/** From these probabilities on, what a turn asks for says how the buyer feels, where the words do not. */
const SURE_THREAT = 0.7;
const SURE_COMPLAINT = 0.6;

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

/** A turn as far as feelings go: without what only looks like one. */
interface Sifted {
  text: string;
  /** Something was taken out: then what the turn asks for may be misread, too. */
  sifted: boolean;
}

function sift(text: string, { harmless }: MoodWords, { denied }: Expressions): Sifted {
  const left = text.replace(harmless, ' ').replace(denied, ' ');
  return { text: left, sifted: left !== text };
}

const at = (probabilities: Float64Array, id: IntentId): number => probabilities[INTENTS.indexOf(id)] ?? 0;

/**
 * How the buyer feels; null for nothing to be calmed.
 * @param text the turn, normalised, its lines parted by line breaks
 * @param probabilities what it asks for, in the order of `INTENTS`
 */
export function moodOf(text: string, probabilities: Float64Array, language: Language): Mood | null {
  const words = MOOD_WORDS[language];
  const expressions = expressionsOf(language);
  const { text: left, sifted } = sift(text, words, expressions);
  const told = withoutQuestions(left);
  if (expressions.threat.test(told)) return 'threat';
  if (words.content.test(text)) return null;
  if (expressions.angry.test(left) || expressions.rude.test(told)) return 'angry';
  if (!sifted && at(probabilities, 'threat_escalation') >= SURE_THREAT) return 'threat';
  if (words.impatient.test(left) || asksAgain(left)) return 'impatient';
  return !sifted && at(probabilities, 'complaint_service') >= SURE_COMPLAINT ? 'angry' : null;
}

/** How much of what a turn may ask for is taken by the mood that its words show. */
const FELT = 0.15;

/** What a turn asks for, given how the buyer feels: whoever is upset wants to be heard, whatever else is asked. */
export function feltAs(mood: Mood | null, probabilities: Float64Array): Float64Array {
  if (!mood) return probabilities;
  const place = INTENTS.indexOf(mood === 'threat' ? 'threat_escalation' : 'complaint_service');
  return probabilities.map((one, intent) => one * (1 - FELT) + (intent === place ? FELT : 0));
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
function asksAgain(text: string): boolean {
  const lines = text
    .split(/[\n?!。]/)
    .map(core)
    .filter((line) => line !== '' && !NO_QUESTION.test(line));
  return new Set(lines).size < lines.length;
}
