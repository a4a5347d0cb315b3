import { INTENTS, type IntentId } from './intents';

const UPSET: readonly IntentId[] = ['threat_escalation', 'complaint_service'];
/** Tags that mark a calming phrase, in any language of a library. */
const CALM_TAGS = new Set(['calm', '安抚']);
const SURE = 0.5;

/** Words that nobody writes who is content; a turn with one of them is upset whatever it asks. */
const RUDE =
  /垃圾|骗子|坑人|黑店|无良|奸商|气死|无语|恶心|他妈|tmd|什么态度|太过分|太差劲|\b(?:scam|scammers?|ridiculous|pathetic|terrible|awful|disgusting|furious|liars?|rip-?off|wtf|bullshit|worst)\b/;

/** Whether the buyer is upset: by what the turn asks for, or by its words. */
export function isUpset(text: string, probabilities: Float64Array): boolean {
  const mass = UPSET.reduce((sum, id) => sum + (probabilities[INTENTS.indexOf(id)] ?? 0), 0);
  return mass >= SURE || RUDE.test(text);
}

export function isCalming(tags: readonly string[] | undefined): boolean {
  return tags?.some((tag) => CALM_TAGS.has(tag.toLowerCase())) ?? false;
}
