import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { inGroups } from '../../assist/fingerprint';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import { FaultLine } from './FaultLine';
import styles from './Feeds.module.css';
import type { ShownOffer, Subscribing } from './feed-view';
import { feedsTexts } from './feeds-texts';

export interface SubscribeActions {
  /** Reads what lies there; called at once in the click, because the browser asks the person then. */
  onRead(address: string): void;
  onSubscribe(): void;
  onCancel(): void;
}

/** From an address to a subscription: read, compare the fingerprint, subscribe. */
export function SubscribeForm({ subscribing, act }: { subscribing: Subscribing; act: SubscribeActions }) {
  const t = useText(feedsTexts);
  const [address, setAddress] = useState('');
  const id = useId();
  const { step } = subscribing;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (address.trim() !== '' && step !== 'reading') act.onRead(address);
  };
  return (
    <div className={styles.subscribe}>
      <form className={styles.line} onSubmit={submit}>
        <label htmlFor={id}>{t.address}</label>
        <input
          id={id}
          className={styles.address}
          type="url"
          inputMode="url"
          placeholder="https://"
          spellCheck={false}
          value={address}
          onChange={({ target }) => setAddress(target.value)}
        />
        <button type="submit" className={ui.button} aria-disabled={step === 'reading'}>
          {step === 'reading' ? t.reading : t.read}
        </button>
      </form>
      {step === 'fault' && <FaultLine fault={subscribing.fault} />}
      {step === 'offer' && <Offer key={subscribing.offer.fingerprint} offer={subscribing.offer} act={act} />}
    </div>
  );
}

const plain = (fingerprint: string): string => fingerprint.replace(/[\s:]/g, '').toLowerCase();

function Offer({ offer, act }: { offer: ShownOffer; act: SubscribeActions }) {
  const t = useText(feedsTexts);
  const [pasted, setPasted] = useState('');
  const head = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => head.current?.focus(), []);
  const compared = pasted.trim() === '' ? null : plain(pasted) === offer.fingerprint;
  return (
    <section className={styles.offer} aria-label={t.offer}>
      <h3 ref={head} tabIndex={-1}>
        {offer.title}
      </h3>
      <p className={styles.note}>{t.holds(offer.version, offer.packs.join(t.and))}</p>
      <p>{t.compare}</p>
      <p>
        {t.fingerprint} <code className={styles.fingerprint}>{inGroups(offer.fingerprint)}</code>
      </p>
      <label htmlFor={id}>{t.paste}</label>
      <textarea id={id} rows={2} spellCheck={false} value={pasted} onChange={({ target }) => setPasted(target.value)} />
      <p role="status" className={compared === false ? styles.warn : styles.good}>
        {compared === null ? '' : compared ? t.matches : t.differs}
      </p>
      <p className={styles.buttons}>
        <button
          type="button"
          className={`${ui.button} ${ui.primary}`}
          disabled={compared === false}
          onClick={act.onSubscribe}
        >
          {t.subscribe}
        </button>
        <button type="button" className={ui.button} onClick={act.onCancel}>
          {t.cancel}
        </button>
      </p>
    </section>
  );
}
