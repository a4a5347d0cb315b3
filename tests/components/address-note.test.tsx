// @vitest-environment happy-dom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { createAddressReader } from '../../assist/address';
import { type AddressCheck, checkAddress } from '../../assist/address-in-chat';
import { type Language, LanguageProvider } from '../../components/i18n/language';
import { AddressNote } from '../../components/panel/AddressNote';
import { addressTexts } from '../../components/panel/address-texts';
import { makeOrder } from '../unit/make-view';

const show = (element: ReactElement, language: Language = 'zh-CN') =>
  render(<LanguageProvider language={language}>{element}</LanguageProvider>);

const ADDRESS = '云川省青禾市柳溪区星槎路18号3栋502';

/** What the panel would compare, by the reader that it uses. */
function check(written: string, order: Parameters<typeof makeOrder>[0] = { address: ADDRESS }): AddressCheck {
  const found = checkAddress([written], makeOrder(order), createAddressReader(null));
  if (!found) throw new Error('no address found');
  return found;
}

const note = () => screen.getByRole('region', { name: '地址核对' });

describe('the address of the buyer', () => {
  it('is quiet when it is the one of the order', () => {
    show(<AddressNote check={check(ADDRESS)} courier={null} onConfirm={vi.fn()} onRemark={vi.fn()} />);
    expect(note()).toHaveTextContent('买家写的地址和订单一致');
    expect(within(note()).queryByRole('button')).toBeNull();
  });

  it('names and marks the part that differs, shows both, and offers the check and the remark', async () => {
    const [onConfirm, onRemark] = [vi.fn(), vi.fn()];
    const other = check('改成云川省青禾市柳溪区星槎路18号5栋502');
    const { container } = show(<AddressNote check={other} courier={null} onConfirm={onConfirm} onRemark={onRemark} />);
    expect(screen.getByRole('status')).toHaveTextContent('买家写的地址和订单不同');
    expect(screen.getByRole('listitem')).toHaveTextContent('楼栋 3栋 → 5栋');
    expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
      ADDRESS,
      '云川省青禾市柳溪区星槎路18号5栋502',
    ]);
    expect([...container.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['3栋', '5栋']);
    await userEvent.click(screen.getByRole('button', { name: '填入核对地址' }));
    await userEvent.click(screen.getByRole('button', { name: '备注改地址' }));
    expect(onConfirm).toHaveBeenCalledOnce();
    expect(onRemark).toHaveBeenCalledOnce();
  });

  it('says what one of them leaves out, and proposes no remark for it', () => {
    const less = check('云川省青禾市柳溪区星槎路18号3栋');
    show(<AddressNote check={less} courier={null} onConfirm={vi.fn()} onRemark={vi.fn()} />);
    expect(screen.getByRole('status')).toHaveTextContent('看不准');
    expect(screen.getByRole('listitem')).toHaveTextContent('房号 502 → 没写');
    expect(screen.queryByRole('button', { name: '备注改地址' })).toBeNull();
  });

  it('tells a masked address that agrees from one that contradicts', () => {
    const masked = '云川省青禾市柳溪区****';
    const { unmount } = show(
      <AddressNote check={check(ADDRESS, { address: masked })} courier={null} onConfirm={null} onRemark={null} />,
    );
    expect(screen.getByRole('status')).toHaveTextContent('看得到的部分对得上');
    expect(screen.queryByRole('button')).toBeNull();
    unmount();
    const other = check('云川省青禾市望桥区槐荫巷6号', { address: masked });
    show(<AddressNote check={other} courier={null} onConfirm={null} onRemark={null} />);
    expect(screen.getByRole('listitem')).toHaveTextContent('区县 柳溪区 → 望桥区');
  });

  it('speaks up for another phone at the same address', () => {
    const order = { address: ADDRESS, phone: '138****0000', receiver: '李*' };
    const moved = check(`${ADDRESS} 李明 13900000000`, order);
    show(<AddressNote check={moved} courier={null} onConfirm={vi.fn()} onRemark={vi.fn()} />);
    expect(screen.getByRole('status')).toHaveTextContent('买家写的地址和订单一致 · 电话不同');
    expect(screen.getByRole('button', { name: '备注改地址' })).toBeVisible();
  });
});

describe('the courier of the region', () => {
  it('stands in one line, and says when it is the default', () => {
    const courier = { region: '浙江', courier: '示例快递', days: '2–3 天' };
    const { rerender } = show(<AddressNote check={null} courier={courier} onConfirm={null} onRemark={null} />);
    expect(note()).toHaveTextContent('浙江 · 示例快递 2–3 天');
    const everywhere = { region: null, courier: '示例速运', days: null };
    rerender(
      <LanguageProvider language="en">
        <AddressNote check={null} courier={everywhere} onConfirm={null} onRemark={null} />
      </LanguageProvider>,
    );
    expect(screen.getByRole('region', { name: 'Address check' })).toHaveTextContent('default · 示例速运');
  });

  it('is nothing without an address and a courier', () => {
    const { container } = show(<AddressNote check={null} courier={null} onConfirm={null} onRemark={null} />);
    expect(container).toBeEmptyDOMElement();
  });
});

it('has its own words in both languages', () => {
  const words = (language: Language) => Object.values(addressTexts[language].parts);
  expect(new Set(words('zh-CN')).size).toBe(words('zh-CN').length);
  for (const word of words('en')) expect(word).not.toMatch(/\p{Script=Han}/u);
  const { order, buyer, courier } = addressTexts.en;
  for (const label of [...words('en'), order, buyer, courier.label]) expect(label).toMatch(/^\p{Lu}/u);
});
