import { layer } from './item-parts';
import { haveFields, isObject, type JsonFormat, listUnder, within } from './json-format';

function qianniuGroups(json: unknown): Map<unknown, string> {
  const groups = within(json, 'groups');
  const named = Array.isArray(groups) ? groups.filter(isObject) : [];
  return new Map(named.map(({ id, name }) => [String(id), typeof name === 'string' ? name : '']));
}

/** What the seller console answers when it is asked for its quick phrases. */
export const qianniu: JsonFormat = {
  id: 'qianniu-json',
  listed(json) {
    const inside = [json, within(json, 'data'), within(json, 'result'), within(json, 'data', 'result')].find((one) =>
      haveFields(within(one, 'list'), 'content'),
    );
    const items = within(inside, 'list');
    if (!Array.isArray(items) || !(Array.isArray(within(inside, 'groups')) || haveFields(items, 'code'))) return null;
    const names = qianniuGroups(inside);
    return { items, groups: items.map((one) => [names.get(String(within(one, 'groupId'))) ?? '']) };
  },
  draft(item) {
    const picture = item.text('picUrl');
    if (picture !== '') item.tell('picUrl', 'image-missing', picture);
    return { id: item.text('id'), text: item.text('content'), shortcode: item.text('code') };
  },
  fields: { id: 'id', text: 'content', shortcode: 'code', group: 'groupId', images: 'picUrl' },
};

export const chatwoot: JsonFormat = {
  id: 'chatwoot',
  listed(json) {
    const items = listUnder(json, 'payload', 'data', 'canned_responses');
    return haveFields(items, 'short_code', 'content') ? { items } : null;
  },
  draft: (item) => ({ id: item.text('id'), text: item.text('content'), shortcode: item.text('short_code') }),
  fields: { id: 'id', text: 'content', shortcode: 'short_code' },
};

export const rocketChat: JsonFormat = {
  id: 'rocket-chat',
  listed(json) {
    const items = listUnder(json, 'cannedResponses', 'data', 'responses');
    const known = ['scope', 'tags', 'departmentId', '_id'].some((name) => haveFields(items, 'shortcut', 'text', name));
    return known && Array.isArray(items) ? { items } : null;
  },
  draft: (item) => ({
    ...{ id: item.text('_id'), text: item.text('text'), shortcode: item.text('shortcut') },
    ...{ tags: item.list('tags'), ...layer(item) },
  }),
  fields: { id: '_id', text: 'text', shortcode: 'shortcut', tags: 'tags', layer: 'scope' },
  codeMarks: /^[!/]+(?=\S)/,
};
