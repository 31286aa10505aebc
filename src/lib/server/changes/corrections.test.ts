import { expect, it } from 'vitest';
import type { ChangeView, VersionView } from '#lib/view.ts';
import { correctionsOf } from './corrections.ts';

const change = (id: string, changes: Partial<ChangeView> = {}): ChangeView => ({
  id,
  kind: 'changed',
  text: id,
  href: `/en/facts/${id}`,
  before: '1',
  after: '2',
  ...changes
});
const version = (changes: readonly ChangeView[], more: Partial<VersionView> = {}): VersionView => ({
  version: 'b',
  day: '2026-11-27',
  date: '27 November 2026',
  first: false,
  facts: 3,
  changes,
  ...more
});

it('keeps values that read otherwise than before, and counts what was withdrawn', () => {
  const changes = [
    change('a'),
    change('confidence-alone', { after: '1' }),
    change('new', { kind: 'added', before: undefined }),
    change('gone', { kind: 'removed', href: undefined, after: undefined }),
    change('register', { href: undefined })
  ];
  expect(correctionsOf([version(changes)])).toEqual([
    {
      version: 'b',
      date: '27 November 2026',
      first: false,
      corrected: 1,
      withdrawn: 1,
      shown: [changes[0]]
    }
  ]);
});

it('lists ten of many, and counts all', () => {
  const [one] = correctionsOf([version(Array.from({ length: 25 }, (_, index) => change(`f-${index}`)))]);
  expect([one?.corrected, one?.shown.length]).toEqual([25, 10]);
});

it('names the first version, and leaves out data not published that correct nothing', () => {
  const unpublished = { day: undefined, date: undefined };
  const first = version([], { first: true });
  expect(
    correctionsOf([version([], unpublished), version([], { ...unpublished, first: true }), first])
  ).toEqual([expect.objectContaining({ first: true, corrected: 0 })]);
  expect(correctionsOf([version([change('a')], unpublished)])).toHaveLength(1);
});
