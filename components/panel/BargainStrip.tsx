import type { AmountFault } from '../../assist/bargain-amount';
import type { ExtraGift } from '../../assist/bargain-data';
import type { LeadAnswer } from '../../assist/bargain-state';
import type { BargainWhy } from '../../assist/bargain-why';
import type { Answers, FilledPart } from '../../assist/fill';
import { formatMoney } from '../../assist/money';
import { useText } from '../i18n/language';
import ui from '../ui.module.css';
import styles from './BargainStrip.module.css';
import { BargainStripAmount } from './BargainStripAmount';
import { BargainStripAnswer, BargainStripRequest } from './BargainStripLead';
import { BargainStripMenu, type OtherStep } from './BargainStripMenu';
import { BlankForm } from './BlankForm';
import { bargainTexts, type LeadRequestText } from './bargain-texts';
import { CautionMark } from './CautionMark';
import { ReplyText } from './ReplyText';
import type { ShownCaution } from './shown';

/** A step on its way to the buyer. */
export interface ShownStep {
  /** Null: closing with a buyer who agrees. */
  title: string | null;
  why: BargainWhy[];
  /** Its words; null: nothing is to be said now. */
  parts: FilledPart[] | null;
  /** What of its words should be looked at before they are sent. */
  caution: ShownCaution | null;
  /** It was filled in already in this turn. */
  put: boolean;
  /** "Let me see" may be left out. */
  canSkip: boolean;
}

export interface ShownBargain {
  round: number;
  rungs: { id: string; state: 'done' | 'now' | 'open' }[];
  buyerCents: number | null;
  oursCents: number | null;
  /** How far the agent may go: alone, or as the lead granted. */
  lowestCents: number | null;
  floorCents: number | null;
  currency: string | null;
  /** Null at the end of the ladder, or while the buyer's amount is unclear. */
  step: ShownStep | null;
  others: OtherStep[];
  /** What the buyer's amount could be; null: it is clear. */
  candidates: number[] | null;
  /** Null: the buyer is not waiting. */
  secondsLeft: number | null;
  /** A request to make first. */
  request: LeadRequestText | null;
  /** What the lead was asked for and has not answered. */
  asked: { cents: number | null; gives: ExtraGift | null } | null;
}

export interface BargainActions {
  onInsert(): void;
  onSkipSee(): void;
  onChoose(rungId: string): void;
  onAnswers(answers: Answers): void;
  onCopyAnswers(answers: Answers): void;
  onCancel(): void;
  /** What the buyer meant: cents of one piece, or no price. */
  onMeant(meant: number | 'none'): void;
  /** Copies the request for the lead. */
  onRequest(text: string): void;
  /** The agent copied it by hand. */
  onRequested(): void;
  onAnswer(answer: LeadAnswer): void;
  /** What is wrong with an amount that the lead named. */
  faultOf(cents: number | null): AmountFault | null;
}

interface Props {
  bargain: ShownBargain;
  /** Whether the blanks of its words are being asked for. */
  asking: boolean;
  /** The digit that fills its words in, with Alt. */
  digit?: number;
  actions: BargainActions;
}

/** The haggle in one strip: where it stands, what to say next and why, and everything else that could be said. */
export function BargainStrip({ bargain, asking, digit = 1, actions }: Props) {
  const t = useText(bargainTexts);
  const { step, request, asked, candidates } = bargain;
  return (
    <section className={styles.bargain} aria-label={t.strip}>
      <div className={styles.row}>
        <h2 className={styles.title}>{t.round(bargain.round)}</h2>
        <Figures bargain={bargain} />
      </div>
      <div className={styles.rungs} aria-hidden="true">
        {bargain.rungs.map(({ id, state }) => (
          <i key={id} className={styles[state]} />
        ))}
      </div>
      {candidates && <WhichAmount candidates={candidates} currency={bargain.currency} actions={actions} />}
      <div className={styles.next}>
        {step && <Words step={step} currency={bargain.currency} />}
        {!step && !candidates && <p className={styles.words}>{t.end}</p>}
        <BargainStripMenu steps={bargain.others} currency={bargain.currency} onChoose={actions.onChoose}>
          <Buttons bargain={bargain} digit={digit} actions={actions} />
        </BargainStripMenu>
      </div>
      {request && <BargainStripRequest request={request} actions={actions} />}
      {asked && <BargainStripAnswer bargain={bargain} asked={asked} actions={actions} />}
      {asking && step?.parts && (
        <BlankForm
          parts={step.parts}
          onFilled={actions.onAnswers}
          onCopy={actions.onCopyAnswers}
          onCancel={actions.onCancel}
        />
      )}
    </section>
  );
}

function Figures({ bargain }: { bargain: ShownBargain }) {
  const t = useText(bargainTexts);
  const { buyerCents, oursCents, lowestCents, currency } = bargain;
  const figures = [
    ...(buyerCents === null ? [] : [t.buyer(formatMoney(buyerCents, currency))]),
    ...(oursCents === null ? [] : [t.ours(formatMoney(oursCents, currency))]),
    lowestCents === null ? t.wordsOnly : t.lowest(formatMoney(lowestCents, currency)),
  ];
  return (
    <span className={styles.figures}>
      {figures.map((figure) => (
        <span key={figure}>{figure} </span>
      ))}
    </span>
  );
}

/** Names a list by its items: reasons are told apart by what they say. */
const keyOf = (reason: BargainWhy): string => JSON.stringify(reason);

function Words({ step, currency }: { step: ShownStep; currency: string | null }) {
  const t = useText(bargainTexts);
  const amount = (cents: number): string => formatMoney(cents, currency);
  return (
    <div className={styles.words}>
      <p>
        <b>{step.title ?? t.closing}</b> {step.parts && <ReplyText parts={step.parts} />}
      </p>
      <p className={styles.why}>
        {step.caution && <CautionMark caution={step.caution} />}
        {step.why.map((reason, index) => (
          <span key={keyOf(reason)}>
            {index > 0 && ' · '}
            {t.why(reason, amount)}
          </span>
        ))}
      </p>
    </div>
  );
}

function Buttons({ bargain: { step, secondsLeft }, digit, actions }: Omit<Props, 'asking'>) {
  const t = useText(bargainTexts);
  return (
    <>
      {step && secondsLeft !== null && <Timer seconds={secondsLeft} />}
      {step?.parts && (
        <button
          type="button"
          className={`${ui.button} ${step.put ? '' : ui.primary}`}
          aria-keyshortcuts={`Alt+${digit}`}
          title={`Alt ${digit}`}
          onClick={actions.onInsert}
        >
          {step.put ? t.again : t.insert}
        </button>
      )}
      {step?.canSkip && (
        <button type="button" className={ui.button} onClick={actions.onSkipSee}>
          {t.skipSee}
        </button>
      )}
    </>
  );
}

/** It reminds, it decides nothing. */
function Timer({ seconds }: { seconds: number }) {
  const t = useText(bargainTexts);
  return (
    <span role="timer" aria-label={t.timer} className={seconds > 0 ? styles.timer : styles.timeUp}>
      {seconds > 0 ? t.left(seconds) : t.timeUp}
    </span>
  );
}

interface WhichProps {
  candidates: number[];
  currency: string | null;
  actions: BargainActions;
}

/** An amount that could mean several things is asked for, not guessed. */
function WhichAmount({ candidates, currency, actions }: WhichProps) {
  const t = useText(bargainTexts);
  return (
    <fieldset className={styles.question}>
      <legend>{t.whichAmount}</legend>
      {candidates.map((cents) => (
        <button key={cents} type="button" className={ui.button} onClick={() => actions.onMeant(cents)}>
          {formatMoney(cents, currency)}
        </button>
      ))}
      <button type="button" className={`${ui.button} ${ui.quiet}`} onClick={() => actions.onMeant('none')}>
        {t.noAmount}
      </button>
      <BargainStripAmount
        label={t.otherAmount}
        floor={null}
        faultOf={(cents) => (cents === null ? 'no-amount' : null)}
        onAmount={actions.onMeant}
      />
    </fieldset>
  );
}
