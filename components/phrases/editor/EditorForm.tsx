import type { ReactNode } from 'react';
import type { IntentId } from '../../../assist/intents';
import type { LocalTime } from '../../../assist/local-time';
import { useText } from '../../i18n/language';
import { panelTexts } from '../../panel/texts';
import { type DraftField, type PhraseDraft, phraseOf } from './draft';
import styles from './Editor.module.css';
import { type EditProps, Field, problemAt } from './Field';
import { fieldTexts } from './field-texts';
import { IntentsField } from './IntentsField';
import { MoreFields } from './MoreFields';
import { PlaceFields } from './PlaceFields';
import type { EditProblem } from './problems';
import { WhenFields } from './WhenFields';
import { WordingsField } from './WordingsField';

/** What the library has to choose from. */
export interface EditorOffers {
  groups: readonly (readonly string[])[];
  tags: readonly string[];
  intentName(id: IntentId): string | null;
  proposed: readonly IntentId[] | null;
  onPropose(): void;
}

interface Props extends EditProps {
  /** Title of the phrase that has the shortcode already; null: it is free. */
  codeTakenBy: string | null;
  offers: EditorOffers;
  /** Which wording is shown, from 0. */
  at: number;
  onAt(at: number): void;
  now: LocalTime;
  /** What the wording comes to. */
  preview: ReactNode;
  images: ReactNode;
}

/** All fields of a phrase; what is seldom needed is folded up. */
export function EditorForm({ codeTakenBy, offers, at, onAt, now, preview, images, ...edit }: Props) {
  const t = useText(fieldTexts);
  return (
    <>
      <NameFields {...edit} codeTakenBy={codeTakenBy} />
      <WordingsField {...edit} at={at} onAt={onAt} now={now} />
      {preview}
      {images}
      <Field label={t.names.examples} hint={t.examplesHint} problem={problemAt(edit.problems, 'examples')}>
        {(props) => (
          <textarea
            {...props}
            rows={2}
            className={styles.growing}
            value={edit.draft.examples}
            onChange={(event) => edit.onChange({ examples: event.target.value })}
          />
        )}
      </Field>
      <IntentsField {...edit} {...offers} nameOf={offers.intentName} />
      <Folded name={t.where} edit={edit} fields={['group', 'tags', 'layer', 'language']}>
        <PlaceFields {...edit} groups={offers.groups} tags={offers.tags} />
      </Folded>
      <Folded name={t.when} edit={edit} fields={['stages', 'validFrom', 'validUntil', 'weekly']}>
        <WhenFields {...edit} />
      </Folded>
      <Folded name={t.more} edit={edit} fields={['kind', 'note', 'disabled', 'favourite']}>
        <MoreFields {...edit} />
      </Folded>
    </>
  );
}

function NameFields({ draft, problems, onChange, codeTakenBy }: EditProps & Pick<Props, 'codeTakenBy'>) {
  const t = useText(fieldTexts);
  const taken: EditProblem | undefined =
    codeTakenBy === null ? undefined : { field: 'shortcode', what: 'taken', by: codeTakenBy };
  return (
    <div className={styles.names}>
      <Field label={t.names.title} problem={problemAt(problems, 'title')}>
        {(props) => (
          <input
            {...props}
            data-first
            value={draft.title}
            onChange={({ target }) => onChange({ title: target.value })}
          />
        )}
      </Field>
      <Field label={t.names.shortcode} problem={taken ?? problemAt(problems, 'shortcode')}>
        {(props) => (
          <input
            {...props}
            className={styles.code}
            value={draft.shortcode}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onChange({ shortcode: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}

interface FoldedProps {
  name: string;
  edit: EditProps;
  fields: readonly DraftField[];
  children: ReactNode;
}

/** Fields that are folded up; they open where something is wrong with one of them. */
function Folded({ name, edit: { draft, problems }, fields, children }: FoldedProps) {
  const said = useSaid(draft, fields);
  const wrong = problems.some(({ field }) => fields.includes(field));
  return (
    <details className={styles.folded} open={wrong || undefined}>
      <summary>
        {name}
        {said && <span className={styles.said}>{said}</span>}
      </summary>
      <div className={styles.fields}>{children}</div>
    </details>
  );
}

/** What the folded fields say, in short. */
function useSaid(draft: PhraseDraft, fields: readonly DraftField[]): string {
  const t = useText(fieldTexts);
  const { stages } = useText(panelTexts);
  const { validFrom, validUntil, group = [], tags = [], stages: fits = [] } = phraseOf(draft);
  const parts: Partial<Record<DraftField, string>> = {
    group: group.join(' / '),
    tags: tags.join(' '),
    stages: fits.map((stage) => stages[stage]).join(' '),
    validUntil: [validFrom, validUntil].some(Boolean) ? `${validFrom ?? ''}–${validUntil ?? ''}` : '',
    kind: draft.kind === 'reply' ? '' : t.kinds[draft.kind],
    note: draft.note,
  };
  return fields.flatMap((field) => parts[field] || []).join(' · ');
}
