import { layerOf } from './cells';
import { htmlToText } from './html-text';
import type { ItemDraft } from './json-format';
import type { Item } from './json-item';

/** Markup as text; what it showed besides is told. */
export function plain(item: Item, field: string): string {
  const { text, pictures, dropped } = htmlToText(item.text(field));
  for (const picture of pictures) item.tell(field, 'image-missing', picture);
  if (dropped.length > 0) item.tell(field, 'html-dropped', dropped.join(', '));
  return text;
}

/** The plain text of an object, or where it has none its markup as text. */
export const plainOr = (item: Item, text: string, html: string): string => {
  const said = item.text(text);
  return /\S/.test(said) || !item.has(html) ? said : plain(item, html);
};

/** Who may use it. */
export function layer(item: Item): Pick<ItemDraft, 'layer'> {
  const scope = item.text('scope');
  const found = scope === '' ? null : layerOf(scope);
  if (scope !== '' && found === null) item.tell('scope', 'layer-unknown', scope);
  return found === null ? {} : { layer: found };
}
