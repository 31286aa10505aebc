// A version of the data tells what it changed in the registers: rows added, taken away, or said otherwise.
import { expect, it } from 'vitest';
import { z } from 'zod';
import { builtDataset, changedDataset } from '../db/fixture.ts';
import { registerChangeView, registerChanges } from './changes.ts';

const dataset = builtDataset();

/** A dataset changed, and how many awards it holds. */
const changed = (change: string) => {
  const older = changedDataset(change);
  const sql = 'SELECT count(*) AS awards FROM aid_award';
  return { older, awards: older.row(z.object({ awards: z.number() }), sql)?.awards ?? 0 };
};

it('counts the rows added, removed and changed', () => {
  const { older, awards } = changed(`
    DELETE FROM aid_award WHERE ref IN (SELECT ref FROM aid_award ORDER BY ref LIMIT 2);
    UPDATE aid_award SET aid_low = aid_low - 1 WHERE ref IN (SELECT ref FROM aid_award ORDER BY ref LIMIT 3);`);
  const [change, ...others] = registerChanges(older, dataset);
  expect(change).toEqual({
    id: 'state-aid',
    before: awards,
    after: awards + 2,
    added: 2,
    removed: 0,
    changed: 3
  });
  expect(others).toEqual([]);
  if (change === undefined) return;
  expect(registerChangeView('en', change)).toMatchObject({
    kind: 'changed',
    href: '/en/registers/state-aid',
    before: `${awards} rows selected`,
    after: `${awards + 2} rows selected (added: 2, removed: 0, changed: 3)`
  });
});

it('says that a register is new', () => {
  const { older } = changed('DELETE FROM aid_award');
  const [change] = registerChanges(older, dataset);
  expect(change && registerChangeView('fr', change)).toMatchObject({ kind: 'added', before: undefined });
});

it('says nothing of registers that are the same', () => {
  expect(registerChanges(dataset, dataset)).toEqual([]);
});
