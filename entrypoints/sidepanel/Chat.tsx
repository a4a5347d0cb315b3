import { useText } from '../../components/i18n/language';
import { NoChat } from '../../components/panel/NoChat';
import { OrderCard } from '../../components/panel/OrderCard';
import { Replies } from '../../components/panel/Replies';
import { remarkTexts } from '../../components/panel/remark-texts';
import { Section } from '../../components/panel/Section';
import type { ShownReply } from '../../components/panel/shown';
import { panelTexts } from '../../components/panel/texts';
import { AddressNote } from './AddressNote';
import { Bargaining } from './Bargaining';
import { Checking } from './Checking';
import { CodeOffer } from './CodeOffer';
import { Dispatching } from './Dispatching';
import { DraftHints } from './DraftHints';
import { FileQuestion } from './FileQuestion';
import { Promoting } from './Promoting';
import { firstChoices, noChatState, usePanel } from './panel-store';
import { Remarking } from './Remarking';
import { showImagesOf } from './ReplyPictures';
import { Reviewing } from './Reviewing';
import { StockNote } from './StockNote';
import type { Scene } from './scene';
import { openPractice, reloadTab } from './tabs';
import { Unpaid } from './Unpaid';
import type { Library } from './use-library';
import { type Picking, replyActions } from './use-pick';
import type { Situation } from './use-replies';
import type { Shortcode } from './use-shortcode';
import type { Stock } from './use-stock';

interface Props {
  tabId: number | null;
  library: Library | null;
  situation: Situation;
  stock: Stock;
  replies: ShownReply[];
  /** The shortcode that the draft ends in. */
  code: Shortcode | null;
  picking: Picking;
}

/** The open chat: its order, the next reply, the haggle and the steps of its stage; or why there is none. */
export function Chat({ tabId, library, situation, stock, replies, code, picking }: Props) {
  const panel = usePanel();
  const remark = useText(remarkTexts);
  const { view } = panel;
  const missing = noChatState(panel);
  if (missing || !view) {
    const state = missing ?? 'looking';
    return <NoChat state={state} onReload={() => tabId !== null && reloadTab(tabId)} onPractise={openPractice} />;
  }
  const scene: Scene | null = library && {
    library,
    view,
    situation,
    picking,
    order: view.orders[panel.orderIndex] ?? null,
  };
  return (
    <>
      <OrderCard
        orders={view.orders}
        index={panel.orderIndex}
        health={view.health}
        onIndex={(orderIndex) => usePanel.setState({ orderIndex })}
      />
      {scene && <StockNote scene={scene} stock={stock} />}
      {scene && <AddressNote scene={scene} onRemark={() => openRemark(remark.newAddress)} />}
      {scene && <Promoting scene={scene} />}
      {scene && <CodeOffer scene={scene} code={code} />}
      {scene && <DraftHints scene={scene} />}
      {scene && <Bargaining scene={scene} />}
      <NextReply scene={scene} situation={situation} replies={replies} picking={picking} />
      {scene && <Checking scene={scene} stock={stock.reading} onRemark={openRemark} />}
      {scene && <Remarking scene={scene} />}
      {scene && <Dispatching scene={scene} />}
      {scene && <Reviewing scene={scene} />}
      {scene && <Unpaid scene={scene} />}
    </>
  );
}

/** Opens the remark composer with a reason. */
const openRemark = (reason: string): void => usePanel.setState({ remark: reason });

type NextProps = Pick<Props, 'situation' | 'replies' | 'picking'> & { scene: Scene | null };

function NextReply({ scene, situation, replies, picking }: NextProps) {
  const t = useText(panelTexts);
  const asking = usePanel((state) => state.asking);
  const spoke = situation.said.length > 0;
  const strip = usePanel((state) => state.strip !== null);
  const first = usePanel((state) => firstChoices(state).length);
  const none = strip ? t.seeStrip : t.nothingGood;
  const nothing = situation.turn ? none : spoke ? t.agentSpokeLast : t.buyerSilent;
  const turn = situation.turn?.text.replace(/\n/g, ' ');
  return (
    <Section title={t.next} aside={turn && `“${turn}”`}>
      {replies[0]?.near && <p>{t.onlyNear}</p>}
      {replies.length > 0 ? (
        <Replies
          label={t.next}
          replies={replies}
          keys
          firstDigit={1 + first}
          asking={asking}
          actions={replyActions(picking)}
          showImages={showImagesOf(scene?.library.database)}
        />
      ) : (
        <p>{nothing}</p>
      )}
      {scene && <FileQuestion scene={scene} />}
    </Section>
  );
}
