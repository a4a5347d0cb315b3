import type { AddressReader } from '../../assist/address';
import type { Fail, InputRow, Task } from './task';

/** Whether two texts name one delivery address. */
export const address: Task = {
  async prepare() {
    const { createAddressReader, loadDivisions } = await import('../../assist/address');
    const reader = createAddressReader(await loadDivisions());
    return (row, fail) => answer(row, fail, reader);
  },
};

function answer({ id, ref, a, b }: InputRow, fail: Fail, reader: AddressReader): object {
  if (typeof a !== 'string') return fail('"a" is not a string');
  if (typeof b !== 'string') return fail('"b" is not a string');
  return { id: id ?? ref ?? null, match: reader.compareAddresses(a, b).verdict === 'same' };
}
