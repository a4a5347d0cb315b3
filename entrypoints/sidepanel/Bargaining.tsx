import { BargainStrip } from '../../components/panel/BargainStrip';
import { usePanel } from './panel-store';
import type { Scene } from './scene';
import { useBargain } from './use-bargain';

/** The bargain strip, while the buyer haggles and the ladder has a step left. */
export function Bargaining({ scene }: { scene: Scene }) {
  const { library, view, situation, picking } = scene;
  const asking = usePanel((state) => state.asking);
  const bargain = useBargain(library, view, situation);
  if (!bargain) return null;
  const { shown, reply, taken, other } = bargain;
  const take = (written: boolean): void => {
    if (written) taken();
  };
  return (
    <BargainStrip
      bargain={shown}
      asking={asking === reply.id}
      onInsert={() => void picking.pick(reply).then(take)}
      onOther={other}
      onAnswers={(answers) => void picking.answer(reply, answers).then(take)}
      onCopyAnswers={(answers) => picking.copy(reply, answers)}
      onCancel={() => usePanel.setState({ asking: null, outcome: null })}
    />
  );
}
