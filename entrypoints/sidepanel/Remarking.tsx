import { useState } from 'react';
import { tidyAgent } from '../../assist/remark';
import { RemarkComposer, type ShownRemark } from '../../components/panel/RemarkComposer';
import { changeSettings } from '../../storage/settings';
import { showOutcome, usePanel } from './panel-store';
import type { Scene } from './scene';
import { useRemark, useSettings } from './use-remark';

/** The remark composer for the order that the panel shows. `usePanel.setState({ remark: reason })` opens it with a reason. */
export function Remarking({ scene }: { scene: Scene }) {
  return <Composer key={`${scene.view.consoleId} ${scene.order?.number}`} scene={scene} />;
}

function Composer({ scene }: { scene: Scene }) {
  const { view, order } = scene;
  const reason = usePanel((state) => state.remark);
  const settings = useSettings();
  const [flag, setFlag] = useState<string | null>(null);
  const [agent, setAgent] = useState<string | null>(null);
  const remark = useRemark(view.consoleId, order, { flag, reason: reason ?? '', agent }, settings);
  const keepAgent = (): void => {
    const tidy = tidyAgent(agent ?? '');
    if (tidy) void changeSettings({ agent: tidy });
  };
  const { done, write, copy } = useWriting(scene, remark, keepAgent);
  return (
    <RemarkComposer
      remark={{ ...remark, done }}
      open={reason !== null}
      onOpen={(open) => {
        usePanel.setState({ remark: open ? '' : null });
        if (!open) setAgent(null);
      }}
      onFlag={setFlag}
      onReason={(words) => usePanel.setState({ remark: words })}
      onAgent={setAgent}
      onAgentDone={keepAgent}
      onAgentAgain={() => setAgent(settings?.agent ?? '')}
      onWrite={() => void write()}
      onCopy={copy}
    />
  );
}

interface Writing {
  /** What became of the last writing of this very remark. */
  done: ShownRemark['done'];
  write(): Promise<void>;
  copy(): void;
}

function useWriting(
  { view, picking }: Scene,
  { text, orderNumber, reason, flag }: Omit<ShownRemark, 'done'>,
  started: () => void,
): Writing {
  const [last, setLast] = useState<{ of: string; outcome: ShownRemark['done'] } | null>(null);
  const subject = JSON.stringify([reason, flag]);
  const write = async (): Promise<void> => {
    if (text === null || orderNumber === null) return;
    started();
    const outcome = await picking.writeRemark(orderNumber, text);
    const good = outcome === 'inserted' || outcome === 'unverified';
    setLast(good ? { of: subject, outcome } : null);
    if (good) usePanel.setState({ outcome: null });
    else showOutcome(outcome, view);
  };
  const copy = (): void => {
    if (text === null) return;
    started();
    navigator.clipboard.writeText(text).then(
      () => usePanel.setState({ outcome: 'copied' }),
      () => usePanel.setState({ outcome: 'copy-failed' }),
    );
  };
  return { done: last?.of === subject ? last.outcome : null, write, copy };
}
