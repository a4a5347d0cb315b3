import { useId } from 'react';
import { LAYERS, type Layer } from '../../../assist/own';
import type { Language } from '../../../assist/phrase';
import { LANGUAGES } from '../../../assist/phrase-groups';
import { useText } from '../../i18n/language';
import { printPath } from '../group-path';
import { phrasesTexts } from '../texts';
import styles from './Editor.module.css';
import { type EditProps, Field, problemAt } from './Field';
import { fieldTexts } from './field-texts';
import { TagsField } from './TagsField';

interface Props extends EditProps {
  /** Groups that there are. */
  groups: readonly (readonly string[])[];
  tags: readonly string[];
}

/** Where a phrase stands: group, tags, layer and language. */
export function PlaceFields({ groups, tags, ...edit }: Props) {
  const t = useText(fieldTexts);
  const { layers } = useText(phrasesTexts);
  const list = useId();
  const { draft, problems, onChange } = edit;
  return (
    <>
      <Field label={t.names.group} hint={t.groupHint} problem={problemAt(problems, 'group')}>
        {(props) => (
          <input
            {...props}
            list={list}
            value={draft.group}
            autoComplete="off"
            onChange={(event) => onChange({ group: event.target.value })}
          />
        )}
      </Field>
      <datalist id={list}>
        {groups.map((path) => (
          <option key={printPath(path)} value={printPath(path)} />
        ))}
      </datalist>
      <TagsField {...edit} known={tags} />
      <div className={styles.pair}>
        <Field label={t.names.layer} problem={problemAt(problems, 'layer')}>
          {(props) => (
            <select
              {...props}
              value={draft.layer}
              onChange={({ target }) => onChange({ layer: target.value as Layer })}
            >
              {LAYERS.map((layer) => (
                <option key={layer} value={layer}>
                  {layers[layer]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.names.language} problem={problemAt(problems, 'language')}>
          {(props) => (
            <select
              {...props}
              value={draft.language}
              onChange={({ target }) => onChange({ language: target.value as Language })}
            >
              {LANGUAGES.map((language) => (
                <option key={language} value={language}>
                  {t.languages[language]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
    </>
  );
}
