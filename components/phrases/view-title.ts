import type { PhraseView } from '../../assist/phrase-views';
import type { phrasesTexts } from './texts';

type PhrasesTexts = (typeof phrasesTexts)['en'];

/** What a view is called. */
export function viewTitle(view: PhraseView, t: PhrasesTexts): string {
  if (view.kind === 'layer') return t.layers[view.layer];
  if (view.kind === 'group') return view.path.join(' / ');
  return t[view.kind];
}
