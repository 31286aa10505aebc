import { expect, it } from 'vitest';
import { factLines, takeawayLines } from './compare.ts';
import type { ChartResult } from './takeaways.ts';

const sentences = (slug: string, rows: number, fr: string, en: string): ChartResult => ({
  slug,
  rows,
  takeaway: { fr, en }
});

it('shows the sentences that change in both languages, old and new, with their rows', () => {
  const before = [
    sentences('a', 2, 'Deux.', 'Two.'),
    sentences('b', 1, 'Un.', 'One.'),
    sentences('c', 5, 'Oui.', 'Yes.')
  ];
  const after = [
    sentences('a', 3, 'Trois.', 'Three.'),
    sentences('b', 1, 'Un.', 'One.'),
    sentences('c', 6, 'Oui.', 'Yes.')
  ];
  expect(takeawayLines(before, after)).toEqual([
    '1 takeaway changes:',
    '  a (2 → 3 rows)',
    '    fr - Deux.',
    '    fr + Trois.',
    '    en - Two.',
    '    en + Three.',
    'Other rows, same sentence:',
    '  c: 5 → 6 rows'
  ]);
});

it('says when nothing changes', () => {
  const same = [sentences('a', 2, 'Deux.', 'Two.')];
  expect([...factLines([], []), ...takeawayLines(same, same)]).toEqual([
    'No fact changes.',
    'No takeaway changes.'
  ]);
});

it('names charts that one of the two can’t answer', () => {
  expect(takeawayLines([{ slug: 'a', failed: 'no such view' }], [sentences('a', 1, 'Un.', 'One.')])).toEqual([
    '1 takeaway changes:',
    '  a (1 row)',
    '    fr + Un.',
    '    en + One.',
    'Charts that one of the two can’t answer:',
    '  a: no such view'
  ]);
});
