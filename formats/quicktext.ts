import { haveFields, type JsonFormat, listUnder } from './json-format';

/** One category of QuickText: a list of snippets. */
export const quickText: JsonFormat = {
  id: 'quicktext',
  listed(json) {
    const items = listUnder(json, 'snippets', 'items');
    return haveFields(items, 'abbr', 'body') || haveFields(items, 'name', 'body', 'outputMode') ? { items } : null;
  },
  draft: (item) => ({
    ...{ id: item.text('id'), title: item.text('name'), text: item.text('body'), shortcode: item.text('abbr') },
    imageNames: item.list('imagePath'),
  }),
  fields: { id: 'id', title: 'name', text: 'body', shortcode: 'abbr', images: 'imagePath' },
};
