import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CourierRow } from '../../assist/shop-tables';
import { type LibraryDatabase, openDatabase } from '../../storage/database';
import {
  addRows,
  deleteRow,
  editRow,
  importedTables,
  saveTable,
  tableHeads,
  tablesInForce,
} from '../../storage/shop-tables';
import { headOf, PART_ROWS, TableConflict, undoStep } from '../../storage/table-versions';

const courier = (name: string): CourierRow => ({ region: null, courier: name, days: null, cashOnDelivery: null });
const couriers = (count: number, name = '快递'): CourierRow[] =>
  Array.from({ length: count }, (_, index) => courier(`${name}${index}`));

let database: LibraryDatabase;
beforeEach(() => {
  database = openDatabase(`test-${Math.random()}`);
});
afterEach(() => database.delete());

const names = async (): Promise<string[] | null> => {
  const table = (await importedTables(database)).find(({ kind }) => kind === 'couriers');
  return table ? (table.rows as CourierRow[]).map((row) => row.courier) : null;
};
const revision = async (): Promise<number> => (await headOf(database, 'couriers')).revision;
const edit = async (now = 5) => ({ kind: 'couriers' as const, revision: await revision(), now });

describe('a table', () => {
  it('is had back whole and in order, however many parts it has', async () => {
    const rows = couriers(2 * PART_ROWS + 7);
    const told: number[] = [];
    await saveTable(database, { kind: 'couriers', rows, importedAt: 3 }, { onRows: (count) => told.push(count) });
    expect(await importedTables(database)).toEqual([{ kind: 'couriers', rows, importedAt: 3 }]);
    expect(told).toEqual([PART_ROWS, 2 * PART_ROWS, rows.length]);
  });

  it('counts instead of the packs, also without rows; given up, the packs count again', async () => {
    const packs = [{ tables: { couriers: [courier('包')] } }];
    const inForce = async () => tablesInForce(await importedTables(database), packs).couriers;
    expect(await inForce()).toEqual({ rows: [courier('包')], importedAt: null });
    await saveTable(database, { kind: 'couriers', rows: [courier('店')], importedAt: 3 });
    await deleteRow(database, await edit(), 0);
    expect(await inForce()).toEqual({ rows: [], importedAt: 3 });
    await saveTable(database, { kind: 'couriers', rows: [], importedAt: 9 });
    expect(await inForce()).toEqual({ rows: [courier('包')], importedAt: null });
    await undoStep(database, 'couriers', await revision());
    expect(await inForce()).toEqual({ rows: [], importedAt: 3 });
  });

  it('stays as old as its import when a row is edited', async () => {
    await saveTable(database, { kind: 'couriers', rows: couriers(3), importedAt: 3 });
    await editRow(database, await edit(8), 1, [courier('新')]);
    expect((await tableHeads(database))[0]?.current).toMatchObject({ importedAt: 3, editedAt: 8 });
  });

  it('is left alone by a step that was decided on an older picture of it', async () => {
    await saveTable(database, { kind: 'couriers', rows: couriers(3), importedAt: 3 });
    const old = await edit();
    await addRows(database, old, [courier('别人加的')]);
    const before = await names();
    await expect(deleteRow(database, old, 0)).rejects.toThrow(TableConflict);
    await expect(undoStep(database, 'couriers', old.revision)).rejects.toThrow(TableConflict);
    const rows = couriers(1);
    const table = { kind: 'couriers' as const, rows, importedAt: 4 };
    await expect(saveTable(database, table, { revision: old.revision })).rejects.toThrow(TableConflict);
    expect(await names()).toEqual(before);
  });

  it('is as before when writing fails half-way', async () => {
    await saveTable(database, { kind: 'couriers', rows: couriers(5), importedAt: 3 });
    const parts = await database.tableParts.count();
    const full = (): void => {
      throw new Error('the disk is full');
    };
    const rows = couriers(3 * PART_ROWS, '新');
    await expect(saveTable(database, { kind: 'couriers', rows, importedAt: 4 }, { onRows: full })).rejects.toThrow(
      'full',
    );
    expect(await names()).toEqual(couriers(5).map((row) => row.courier));
    expect(await database.tableParts.count()).toBe(parts);
  });
});

/** What a lead may do, as numbers; indexes are taken modulo the rows there are. */
const deed = fc.oneof(
  fc.record({ what: fc.constant('add' as const), name: fc.string({ maxLength: 3 }) }),
  fc.record({ what: fc.constant('edit' as const), at: fc.nat(5000), name: fc.string({ maxLength: 3 }) }),
  fc.record({ what: fc.constant('delete' as const), at: fc.nat(5000) }),
  fc.record({ what: fc.constant('import' as const), count: fc.integer({ min: 1, max: PART_ROWS + 200 }) }),
  fc.record({ what: fc.constant('undo' as const) }),
);

describe('any row of steps', () => {
  it('leaves the rows that a plain list would have, every undo goes back one step, and no part is left behind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 12 }), async (deeds) => {
        await database.shopTables.clear();
        await database.tableParts.clear();
        const past: (string[] | null)[] = [];
        let now: string[] | null = null;
        const become = (next: string[]): void => {
          past.unshift(now);
          past.length = Math.min(past.length, 5);
          now = next;
        };
        for (const each of deeds) {
          const rows: string[] = now ?? [];
          if (each.what === 'undo') {
            if (past.length === 0) await expect(undoStep(database, 'couriers', await revision())).rejects.toThrow();
            else {
              await undoStep(database, 'couriers', await revision());
              now = past.shift() ?? null;
            }
          } else if (each.what === 'import') {
            const table = couriers(each.count, `${past.length}`);
            await saveTable(database, { kind: 'couriers', rows: table, importedAt: 1 });
            become(table.map((row) => row.courier));
          } else if (each.what === 'add') {
            await addRows(database, await edit(), [courier(each.name)]);
            become([each.name, ...rows]);
          } else if (rows.length > 0) {
            const at = each.at % rows.length;
            if (each.what === 'edit') await editRow(database, await edit(), at, [courier(each.name)]);
            else await deleteRow(database, await edit(), at);
            become(each.what === 'edit' ? rows.with(at, each.name) : rows.toSpliced(at, 1));
          }
          expect(await names()).toEqual(now);
        }
        const { current, history } = await headOf(database, 'couriers');
        const used = [current, ...history.map(({ before }) => before)].flatMap((version) => version?.parts ?? []);
        expect(await database.tableParts.count()).toBe(new Set(used.map(({ id }) => id)).size);
      }),
      { numRuns: 60 },
    );
  });
});
