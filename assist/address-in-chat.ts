import { type AddressComparison, type AddressReader, type FoundAddress, isMaskedAddress } from './address';
import { type ContactVerdict, comparePhones, compareReceivers } from './address-contact';
import type { ChatMessage, OrderFacts } from './model';

/** The buyer's newest lines that are looked at. */
const LINES = 20;

/** What the buyer wrote since the order, oldest turn first; lines of one turn are joined. */
export function buyerTurns(messages: readonly ChatMessage[], orderedAt: string | null): string[] {
  const turns: string[][] = [[]];
  let lines = 0;
  for (const { side, kind, text, at } of messages.toReversed()) {
    if (side === 'seller') turns.unshift([]);
    if (side !== 'buyer' || kind !== 'text') continue;
    // Both times are of the page's zone and written alike.
    if (lines === LINES || (orderedAt !== null && at !== null && at < orderedAt)) break;
    turns[0]?.unshift(text);
    lines += 1;
  }
  return turns.map((turn) => turn.join('\n')).filter((turn) => turn !== '');
}

/** An address that the buyer wrote, beside the order's. */
export interface AddressCheck extends AddressComparison {
  order: string;
  found: FoundAddress;
  /** Whether the order's address hides something. */
  masked: boolean;
  receiver: ContactVerdict;
  phone: ContactVerdict;
}

/** The newest address of the buyer, compared with the order's; null without one, or where the order shows none. */
export function checkAddress(
  turns: readonly string[],
  { address, receiver, phone }: Pick<OrderFacts, 'address' | 'receiver' | 'phone'>,
  reader: AddressReader,
): AddressCheck | null {
  if (!address) return null;
  for (const turn of turns.toReversed()) {
    const found = reader.findAddress(turn);
    if (!found) continue;
    return {
      ...reader.compareAddresses(address, found.address),
      order: address,
      found,
      masked: isMaskedAddress(address),
      receiver: compareReceivers(receiver, found.receiver),
      phone: comparePhones(phone, found.phone),
    };
  }
  return null;
}
