import { SegmentedMessage } from 'sms-segments-calculator';

/** How a text travels as SMS. */
export interface SmsLength {
  /** Characters as the network counts them: in UCS-2 an emoji is two, in GSM-7 `€` and brackets are two. */
  units: number;
  /** Messages that it is cut into, each paid for: 70 units one by one and 67 joined in Chinese, 160 and 153 in plain Latin text. */
  parts: number;
  encoding: 'GSM-7' | 'UCS-2';
}

const UNIT_BITS = { 'GSM-7': 7, 'UCS-2': 16 };

/** Length of a text in SMS parts, by 3GPP TS 23.038 and 23.040. An empty text has none. */
export function smsLength(text: string): SmsLength {
  const message = new SegmentedMessage(text, 'auto', false);
  const encoding = message.encodingName;
  return { units: message.messageSize / UNIT_BITS[encoding], parts: text === '' ? 0 : message.segmentsCount, encoding };
}
