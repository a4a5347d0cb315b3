import type { Layer, OwnPhrase } from '../../assist/own';
import type { Language } from '../../assist/phrase';
import { toShown } from '../../assist/placeholders';
import { printWeekly } from '../../formats/cells';
import { PHRASE_COLUMNS, type PhraseColumn } from '../../formats/foreign';

export interface ChangedField {
  field: PhraseColumn;
  /** As text; empty: nothing. */
  was: string;
  is: string;
}

interface Naming {
  language: Language;
  intent(id: string): string;
  layers: Record<Layer, string>;
}

const FIELDS = PHRASE_COLUMNS.filter((field) => field !== 'id' && field !== 'enabled');

/** Which fields of a phrase an import would change, in words. */
export function changedFields(before: OwnPhrase, after: OwnPhrase, naming: Naming): ChangedField[] {
  return FIELDS.flatMap((field) => {
    const [was, is] = [printed(before, field, naming), printed(after, field, naming)];
    return was === is ? [] : [{ field, was, is }];
  });
}

function printed(phrase: OwnPhrase, field: PhraseColumn, { language, intent, layers }: Naming): string {
  const list = language === 'zh-CN' ? '、' : ', ';
  switch (field) {
    case 'text':
      return toShown(phrase.text, language);
    case 'variants':
      return (phrase.variants ?? []).map((text) => toShown(text, language)).join('\n');
    case 'examples':
      return (phrase.examples ?? []).join('\n');
    case 'group':
      return (phrase.group ?? []).join(' / ');
    case 'tags':
    case 'stages':
      return (phrase[field] ?? []).join(list);
    case 'intents':
      return phrase.intents.map(intent).join(list);
    case 'layer':
      return layers[phrase.layer];
    case 'weekly':
      return printWeekly(phrase.weekly ?? []);
    case 'images':
      return (phrase.images ?? []).map(({ name }) => name).join(list);
    case 'disabled':
      return phrase.disabled ? (language === 'zh-CN' ? '是' : 'yes') : '';
    case 'enabled':
      return '';
    default:
      return phrase[field] ?? '';
  }
}
