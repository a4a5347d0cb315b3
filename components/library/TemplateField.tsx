import { type ChangeEvent, type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { LocalTime } from '../../assist/local-time';
import type { Language } from '../../assist/phrase';
import { toCanonical, toShown } from '../../assist/placeholders';
import { useLanguage, useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './Template.module.css';
import { TemplateOffers } from './TemplateOffers';
import { fieldTexts } from './template-field-texts';
import { type Offer, type OpenBrace, offersFor, offersLike, openBraceAt } from './template-offers';

interface Props {
  /** Names the field. */
  label: string;
  /** As it is stored. */
  value: string;
  onChange(value: string): void;
  /** Of the phrase: examples are in it. Names are in that of the interface. */
  language: Language;
  /** For the examples of dates. */
  now: LocalTime;
  rows?: number;
  /** Id of what says what is wrong with it; missing: nothing is. */
  problemId?: string;
}

/** A phrase to write, with placeholders offered behind an open brace. */
export function TemplateField({ label, value, onChange, language, now, rows = 4, problemId }: Props) {
  const t = useText(fieldTexts);
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useShown(value, onChange);
  const offers = useOffers(language, now);
  const list = useList(box, offers, setText);
  const changed = ({ target, nativeEvent }: ChangeEvent<HTMLTextAreaElement>): void => {
    setText(target.value);
    // What an input method has not finished is no name yet.
    const composing = (nativeEvent as InputEvent).isComposing === true;
    list.setOpen(composing ? null : openBraceAt(target.value, target.selectionStart));
  };
  return (
    <div className={styles.field}>
      <textarea
        ref={box}
        rows={rows}
        className={styles.text}
        aria-label={label}
        value={text}
        aria-invalid={problemId ? true : undefined}
        aria-describedby={problemId}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={list.offers.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={list.offers.length > 0 ? `${id}-${list.active}` : undefined}
        onChange={changed}
        onKeyDown={list.pressed}
        onCompositionEnd={({ currentTarget }) => list.look(currentTarget)}
        onBlur={() => list.setOpen(null)}
      />
      {list.offers.length > 0 && (
        <TemplateOffers id={id} offers={list.offers} active={list.active} onChoose={list.choose} />
      )}
      <span role="status" className={styles.unseen}>
        {t.found(list.offers.length)}
      </span>
      <button
        type="button"
        className={`${ui.button} ${styles.insert}`}
        aria-haspopup="listbox"
        aria-expanded={list.offers.length > 0}
        // The caret in the text stays where it is.
        onMouseDown={(event) => event.preventDefault()}
        onClick={list.toggle}
      >
        {t.insert}
      </button>
    </div>
  );
}

type SetText = (text: string) => void;

/** The text as it is edited: names in the language of the interface. It is only printed anew when another text, or language, comes. */
function useShown(value: string, onChange: (value: string) => void): [string, SetText] {
  const shown = useLanguage();
  const [state, setState] = useState({ text: toShown(value, shown), shown });
  const stored = toCanonical(state.text);
  const known = stored === toCanonical(value) && state.shown === shown;
  const text = known ? state.text : toShown(value, shown);
  if (!known) setState({ text, shown });
  const change = (next: string): void => {
    setState({ text: next, shown });
    onChange(toCanonical(next));
  };
  return [text, change];
}

function useOffers(language: Language, now: LocalTime): Offer[] {
  const shown = useLanguage();
  return useMemo(() => offersFor(shown, language, now), [shown, language, now]);
}

/** The list behind an open brace. */
function useList(box: { current: HTMLTextAreaElement | null }, all: Offer[], setText: SetText) {
  const [open, setOpen] = useState<OpenBrace | null>(null);
  const [at, setAt] = useState(0);
  const offers = open ? offersLike(all, open.typed) : [];
  const active = Math.min(at, offers.length - 1);
  const show = (next: OpenBrace | null): void => {
    setOpen(next);
    setAt(0);
  };
  const choose = (offer: Offer): void => {
    if (box.current && open) write(box.current, open, offer, setText);
    show(null);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (offers.length === 0 || event.nativeEvent.isComposing || event.keyCode === 229) return;
    const offer = offers[active];
    if (event.key === 'ArrowDown') setAt((active + 1) % offers.length);
    else if (event.key === 'ArrowUp') setAt((active + offers.length - 1) % offers.length);
    else if (event.key === 'Escape') show(null);
    else if ((event.key === 'Enter' || event.key === 'Tab') && offer && !event.shiftKey) choose(offer);
    else return;
    event.preventDefault();
    // A form around it must not take the Escape, or the Enter, that was for the list.
    event.stopPropagation();
  };
  const toggle = (): void => {
    box.current?.focus();
    show(open ? null : { from: box.current?.selectionStart ?? 0, typed: '' });
  };
  const look = (from: HTMLTextAreaElement): void => show(openBraceAt(from.value, from.selectionStart));
  return { offers, active, choose, pressed, toggle, look, setOpen: show };
}

/** Writes an offer in the place of what was typed of it, as if by hand: Ctrl+Z takes it back. */
function write(box: HTMLTextAreaElement, { from }: OpenBrace, { written, over }: Offer, setText: SetText): void {
  const { value, selectionEnd } = box;
  const closed = from < selectionEnd && /[}｝]/.test(value.charAt(selectionEnd));
  const end = closed ? selectionEnd + 1 : selectionEnd;
  box.focus();
  box.setSelectionRange(from, end);
  // The caret can only be placed in text that is there.
  if (!typeIn(box, written)) flushSync(() => setText(value.slice(0, from) + written + value.slice(end)));
  const [start, stop] = over ?? [written.length, written.length];
  box.setSelectionRange(from + start, from + stop);
}

/** Whether the browser can write as by hand: where it cannot, the text is set. */
function typeIn(box: HTMLTextAreaElement, text: string): boolean {
  const page: { execCommand?(command: string, ui: boolean, value: string): boolean } = box.ownerDocument;
  return page.execCommand?.('insertText', false, text) ?? false;
}
