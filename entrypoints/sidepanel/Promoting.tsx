import { useMemo } from 'react';
import { keptByLadder } from '../../assist/ladder-phrases';
import { promotionsNow, promotionTime } from '../../assist/promotion';
import { claimsUnread } from '../../assist/shop-values';
import { spokenLanguage } from '../../assist/spoken-language';
import { useLanguage } from '../../components/i18n/language';
import { Promotions, type ShownPromotion } from '../../components/panel/Promotions';
import { fillIn } from './fill-in';
import type { Scene } from './scene';
import { showReply } from './use-replies';
import { useTermTime } from './use-term-time';

/** What promotions are in force, in the buyer's language; nothing where the library has none. */
export function Promoting({ scene }: { scene: Scene }) {
  const { library, situation, view } = scene;
  const spoken = spokenLanguage(view.messages, useLanguage());
  const now = useTermTime(library.phrases);
  const promotions = useMemo((): ShownPromotion[] => {
    const kept = keptByLadder(library);
    return promotionsNow(library.phrases.values(), now)
      .filter(({ id, language }) => language === spoken && !kept.has(id))
      .map((phrase) => ({
        reply: showReply(phrase, { library, values: situation.values }, []),
        until: phrase.validUntil || null,
        endsToday: promotionTime(phrase, now) === 'ends-today',
      }))
      .filter(({ reply }) => !claimsUnread(reply.parts));
  }, [library, now, spoken, situation.values]);
  return promotions.length > 0 ? <Promotions promotions={promotions} onPick={({ id }) => fillIn(id, scene)} /> : null;
}
