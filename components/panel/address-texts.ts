import type { AddressPart } from '../../assist/address';
import type { Texts } from '../i18n/language';

interface AddressTexts {
  title: string;
  same: string;
  different: string;
  unclear: string;
  /** Nothing speaks against it, but the page hides a part. */
  hidden: string;
  receiverDiffers: string;
  phoneDiffers: string;
  parts: Record<AddressPart, string>;
  order: string;
  buyer: string;
  unsaid: string;
  confirm: string;
  remark: string;
  courier: { label: string; everywhere: string };
}

export const addressTexts: Texts<AddressTexts> = {
  'zh-CN': {
    title: '地址核对',
    same: '买家写的地址和订单一致',
    different: '买家写的地址和订单不同',
    unclear: '看不准是不是同一个地址，请和买家核对',
    hidden: '看得到的部分对得上，打码的部分请和买家核对',
    receiverDiffers: '收件人不同',
    phoneDiffers: '电话不同',
    parts: {
      province: '省',
      city: '市',
      district: '区县',
      town: '街道乡镇',
      street: '路名小区',
      number: '门牌号',
      building: '楼栋',
      unit: '单元',
      floor: '楼层',
      room: '房号',
      detail: '其他',
    },
    order: '订单',
    buyer: '买家',
    unsaid: '没写',
    confirm: '填入核对地址',
    remark: '备注改地址',
    courier: { label: '快递', everywhere: '默认' },
  },
  en: {
    title: 'Address check',
    same: 'The buyer’s address is the one of the order',
    different: 'The buyer’s address is not the one of the order',
    unclear: 'Perhaps not the same address: please check with the buyer',
    hidden: 'What the page shows agrees; please check the hidden part with the buyer',
    receiverDiffers: 'another receiver',
    phoneDiffers: 'another phone number',
    parts: {
      province: 'Province',
      city: 'City',
      district: 'District',
      town: 'Town',
      street: 'Street',
      number: 'Number',
      building: 'Building',
      unit: 'Entrance',
      floor: 'Floor',
      room: 'Room',
      detail: 'Other',
    },
    order: 'Order',
    buyer: 'Buyer',
    unsaid: 'not said',
    confirm: 'Insert address check',
    remark: 'Remark: new address',
    courier: { label: 'Courier', everywhere: 'default' },
  },
};
