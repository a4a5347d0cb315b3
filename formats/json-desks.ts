import { intentOf, languageOf } from './cells';
import { layer, plain, plainOr } from './item-parts';
import { haveFields, type ItemDraft, isObject, type JsonFormat, listUnder, within } from './json-format';
import type { Item } from './json-item';

/** A value is a text, or a channel and a text. */
const lastText = (item: Item): string =>
  Array.isArray(item.raw('value')) ? (item.list('value').at(-1) ?? '') : item.text('value');

function macroText(item: Item): string {
  const actions = item.items('actions');
  const said = actions.find((one) => one.text('field') === 'comment_value');
  if (said) return lastText(said);
  const html = actions.find((one) => one.text('field') === 'comment_value_html');
  return html ? plain(html, 'value') : '';
}

export const zendesk: JsonFormat = {
  id: 'zendesk',
  listed(json) {
    const items = listUnder(json, 'macros', 'shortcuts', 'data');
    const isShortcuts = ['options', 'scope', 'agents', 'departments'].some((name) =>
      haveFields(items, 'name', 'message', name),
    );
    return Array.isArray(items) && (isShortcuts || haveFields(items, 'title', 'actions')) ? { items } : null;
  },
  draft(item) {
    const isMacro = item.has('actions');
    return {
      title: item.text('title', 'name'),
      text: isMacro ? macroText(item) : item.text('message'),
      note: item.text('description'),
      shortcode: isMacro ? '' : item.text('name'),
      tags: item.list('tags'),
      disabled: item.flag('active') === false,
      ...(isMacro ? {} : layer(item)),
    };
  },
  fields: { title: 'title', text: 'message', shortcode: 'name', tags: 'tags', note: 'description', layer: 'scope' },
};

function gorgiasText(item: Item): string {
  const reply = item.items('actions').find((one) => isObject(one.raw('arguments')) && hasBody(one.raw('arguments')));
  const given = reply?.inner('arguments');
  return given ? plainOr(given, 'body_text', 'body_html') : '';
}

const hasBody = (value: unknown): boolean =>
  within(value, 'body_text') !== undefined || within(value, 'body_html') !== undefined;

/** A class of question: ours where it is called the same, else it stays as a tag. */
function gorgiasIntent(item: Item): Pick<ItemDraft, 'intents' | 'tags'> {
  const intent = item.text('intent');
  const ours = intentOf(intent.replace(/[/\s]/g, '_'));
  const tags = item.items('actions').flatMap((one) => one.inner('arguments')?.list('tags') ?? []);
  return ours ? { intents: [ours], tags } : { tags: [intent, ...tags].filter((tag) => tag !== '') };
}

export const gorgias: JsonFormat = {
  id: 'gorgias',
  listed(json) {
    const items = listUnder(json, 'data', 'macros');
    return haveFields(items, 'name', 'actions') ? { items } : null;
  },
  draft(item) {
    const language = item.text('language');
    const found = language === '' ? null : languageOf(language);
    if (language !== '' && found === null) item.tell('language', 'language-unknown', language);
    return {
      ...{ id: item.text('external_id', 'id'), title: item.text('name'), text: gorgiasText(item) },
      ...{ ...gorgiasIntent(item), ...(found ? { language: found } : {}) },
    };
  },
  fields: { id: 'id', title: 'name', text: 'actions', tags: 'tags', language: 'language', intents: 'intent' },
};

/** Text for a chat and text for a mail: the chat's comes first, the mail's is another wording. */
export const helpScout: JsonFormat = {
  id: 'help-scout',
  listed(json) {
    const replies = within(json, '_embedded', 'replies') ?? within(json, '_embedded', 'saved-replies');
    const items = replies ?? listUnder(json, 'replies', 'savedReplies', 'data');
    return haveFields(items, 'name', 'chatText') || haveFields(replies, 'name', 'text')
      ? { items: items as unknown[] }
      : null;
  },
  draft(item) {
    const [chat, mail] = [item.text('chatText'), plain(item, 'text')];
    const isBoth = /\S/.test(chat) && /\S/.test(mail) && chat.trim() !== mail;
    return {
      ...{ id: item.text('id'), title: item.text('name'), text: /\S/.test(chat) ? chat : mail },
      variants: isBoth ? [mail] : [],
    };
  },
  fields: { id: 'id', title: 'name', text: 'chatText', variants: 'text' },
};

export const front: JsonFormat = {
  id: 'front',
  listed(json) {
    const results = within(json, '_results');
    if (haveFields(results, 'name', 'body')) return { items: results };
    return haveFields(json, 'name', 'body', 'subject') ? { items: json } : null;
  },
  draft: (item) => ({ id: item.text('id'), title: item.text('name'), text: plain(item, 'body') }),
  fields: { id: 'id', title: 'name', text: 'body' },
};

export const freshservice: JsonFormat = {
  id: 'freshservice',
  listed(json) {
    const items = listUnder(json, 'canned_responses', 'responses', 'data');
    const known = haveFields(items, 'title', 'content_html') || haveFields(items, 'title', 'content', 'folder_id');
    if (!known || !Array.isArray(items)) return null;
    const folders = listUnder(within(json, 'folders') ?? within(json, 'canned_response_folders') ?? []);
    const named = Array.isArray(folders) ? folders.filter(isObject) : [];
    const names = new Map(named.map(({ id, name }) => [String(id), typeof name === 'string' ? name : '']));
    return { items, groups: items.map((one) => [names.get(String(within(one, 'folder_id'))) ?? '']) };
  },
  draft: (item) => ({ id: item.text('id'), title: item.text('title'), text: plainOr(item, 'content', 'content_html') }),
  fields: { id: 'id', title: 'title', text: 'content', group: 'folder_id' },
};

export const briskine: JsonFormat = {
  id: 'briskine',
  listed(json) {
    const items = listUnder(json, 'templates', 'data');
    return haveFields(items, 'title', 'shortcut', 'body') ? { items } : null;
  },
  draft: (item) => ({
    ...{ id: item.text('id'), title: item.text('title'), text: plain(item, 'body'), shortcode: item.text('shortcut') },
    tags: item.list('tags'),
  }),
  fields: { id: 'id', title: 'title', text: 'body', shortcode: 'shortcut', tags: 'tags' },
};
