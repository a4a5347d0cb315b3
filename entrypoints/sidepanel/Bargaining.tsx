import { type BargainActions, BargainStrip } from '../../components/panel/BargainStrip';
import { usePanel } from './panel-store';
import type { Scene } from './scene';
import { type Bargain, useBargain } from './use-bargain';
import { useFirstChoice } from './use-first-choice';
import type { Picking } from './use-pick';

/** The bargain strip, while the buyer haggles or waits for an answer. */
export function Bargaining({ scene }: { scene: Scene }) {
  const asking = usePanel((state) => state.asking);
  const code = usePanel((state) => state.code !== null);
  const bargain = useBargain(scene);
  const actions = bargain && actionsFor(bargain, scene.picking);
  useFirstChoice('strip', bargain?.shown.step?.parts ? (actions?.onInsert ?? null) : null);
  if (!bargain || !actions) return null;
  const { shown, reply } = bargain;
  const digit = code ? 2 : 1;
  const blanks = reply !== null && asking === reply.id;
  return <BargainStrip bargain={shown} asking={blanks} digit={digit} actions={actions} />;
}

function actionsFor(bargain: Bargain, picking: Picking): BargainActions {
  const { reply } = bargain;
  const take = (written: boolean): void => {
    if (written) bargain.taken();
  };
  return {
    onInsert: () => void (reply && picking.pick(reply).then(take)),
    onAnswers: (answers) => void (reply && picking.answer(reply, answers).then(take)),
    onCopyAnswers: (answers) => reply && picking.copy(reply, answers),
    onCancel: () => usePanel.setState({ asking: null, outcome: null }),
    onSkipSee: bargain.skipSee,
    onChoose: bargain.choose,
    onMeant: bargain.meant,
    onRequest: (text) => copyRequest(text, bargain.requested),
    onRequested: bargain.requested,
    onAnswer: bargain.answered,
    faultOf: bargain.faultOf,
  };
}

/** The request counts as made once it can be pasted; a copy that failed unlocks nothing. */
function copyRequest(text: string, requested: () => void): void {
  navigator.clipboard.writeText(text).then(
    () => {
      usePanel.setState({ outcome: 'copied' });
      requested();
    },
    () => usePanel.setState({ outcome: 'copy-failed' }),
  );
}
