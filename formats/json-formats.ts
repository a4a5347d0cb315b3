import { genericJson } from './generic-json';
import { chatwoot, qianniu, rocketChat } from './json-chats';
import { briskine, freshservice, front, gorgias, helpScout, zendesk } from './json-desks';
import type { JsonFormat } from './json-format';
import { quickText } from './quicktext';
import { textBlaze } from './text-blaze';

/** The more special ones first; the last takes any list of objects. */
export const JSON_FORMATS: readonly JsonFormat[] = [
  ...[qianniu, chatwoot, rocketChat, textBlaze, zendesk, gorgias, helpScout, freshservice, briskine, quickText, front],
  genericJson,
];
