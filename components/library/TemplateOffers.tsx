import { useEffect, useRef } from 'react';
import { useText } from '../i18n/language';
import styles from './Template.module.css';
import { fieldTexts } from './template-field-texts';
import type { Offer } from './template-offers';

interface Props {
  /** Of the field: its list is `ID-list`, an option `ID-0`. */
  id: string;
  offers: Offer[];
  active: number;
  onChoose(offer: Offer): void;
}

/** The list of placeholders. The focus stays in the text. */
export function TemplateOffers({ id, offers, active, onChoose }: Props) {
  const t = useText(fieldTexts);
  const chosen = useRef<HTMLDivElement>(null);
  // Newer browsers return a promise from it, which is nothing to clean up.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another option is the active one
  useEffect(() => void chosen.current?.scrollIntoView?.({ block: 'nearest' }), [active]);
  return (
    <div className={styles.popup}>
      <div role="listbox" id={`${id}-list`} aria-label={t.list} className={styles.list}>
        {offers.map((offer, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the field's, which has the focus
          <div
            key={offer.id}
            ref={at === active ? chosen : undefined}
            role="option"
            id={`${id}-${at}`}
            tabIndex={-1}
            aria-selected={at === active}
            className={styles.option}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(offer)}
          >
            <span>{offer.label}</span> <span className={styles.example}>{offer.example}</span>
          </div>
        ))}
      </div>
      <p className={styles.hint}>{t.hint}</p>
    </div>
  );
}
