// A version of the data tells what it changed in the registers: rows added, taken away, or said otherwise.
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { changedDatabase } from '../db/fixture.ts';
import { registerChangeView, registerChanges } from './changes.ts';

const path = 'database/sovereign-cloud.sqlite';

/** A copy of the database, changed; and how many awards it holds. */
const changed = (change: string) => {
  const file = changedDatabase(change);
  const copy = new Database(file, { readonly: true });
  const awards = Number(copy.prepare('SELECT count(*) FROM aid_award').pluck().get());
  copy.close();
  return { file, awards };
};

it('counts the rows added, removed and changed', () => {
  const { file, awards } = changed(`
    DELETE FROM aid_award WHERE ref IN (SELECT ref FROM aid_award ORDER BY ref LIMIT 2);
    UPDATE aid_award SET aid_low = aid_low - 1 WHERE ref IN (SELECT ref FROM aid_award ORDER BY ref LIMIT 3);`);
  const [change, ...others] = registerChanges(dataset, file, undefined);
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
  const { file } = changed('DELETE FROM aid_award');
  const [change] = registerChanges(dataset, file, undefined);
  expect(change && registerChangeView('fr', change)).toMatchObject({ kind: 'added', before: undefined });
});

it('says nothing of registers that are the same', () => {
  expect(registerChanges(dataset, path, undefined)).toEqual([]);
});
