import { describe, expect, it } from 'vitest';
import { reconcile, type Funding } from './reconciliation.ts';

const funding = (
  organisation_id: string,
  status: string,
  low: number,
  more: Partial<Funding> = {}
): Funding => ({
  fact_id: `${organisation_id}-${status}-${low}`,
  organisation_id,
  status,
  purse: 'france',
  low,
  high: low,
  flag: null,
  ...more
});
const parts = ['one', 'two'].map((organisation_id) => ({ organisation_id, part_of_id: 'whole' }));
const gaps = (...fundings: Funding[]) =>
  reconcile(fundings, parts).map(({ purse, gap }) => [purse, gap.low, gap.high]);

describe('a total and its parts', () => {
  it('meet within one purse only', () => {
    const europe = { purse: 'europe' } as const;
    expect(
      gaps(
        funding('whole', 'announced', 10),
        funding('one', 'announced', 4),
        funding('two', 'announced', 6, europe)
      )
    ).toEqual([['france', 6, 6]]);
  });

  it('meet at the furthest status that both have', () => {
    expect(
      gaps(
        funding('whole', 'announced', 9),
        funding('whole', 'committed', 10),
        funding('one', 'announced', 9),
        funding('one', 'committed', 7)
      )
    ).toEqual([['france', 3, 3]]);
  });

  it('meet across statuses where they share none, never backwards', () => {
    expect(gaps(funding('whole', 'announced', 10), funding('one', 'disbursed', 7))).toEqual([
      ['france', 3, 3]
    ]);
    expect(gaps(funding('whole', 'disbursed', 10), funding('one', 'announced', 7))).toEqual([]);
  });

  it('never add a promise to a payment', () => {
    expect(
      gaps(funding('whole', 'announced', 10), funding('one', 'announced', 4), funding('two', 'committed', 6))
    ).toEqual([['france', 6, 6]]);
  });

  it('leave a range where sources disagree', () => {
    expect(
      gaps(funding('whole', 'committed', 10), funding('one', 'committed', 2), funding('one', 'committed', 5))
    ).toEqual([['france', 5, 8]]);
  });

  it('exceed it where parts do', () => {
    expect(gaps(funding('whole', 'committed', 10), funding('one', 'committed', 12))).toEqual([
      ['france', -2, -2]
    ]);
  });

  it('leave out what was never granted, wider totals, and sums within a total', () => {
    const flagged = (flag: string) => ({ flag });
    expect(
      gaps(funding('whole', 'announced', 10), funding('one', 'announced', 1, flagged('superseded')))
    ).toEqual([]);
    expect(
      gaps(funding('whole', 'announced', 99, flagged('wider-than-cloud')), funding('one', 'announced', 1))
    ).toEqual([]);
    expect(
      gaps(
        funding('whole', 'announced', 10),
        funding('whole', 'announced', 3, flagged('overlaps-total')),
        funding('one', 'announced', 4)
      )
    ).toEqual([['france', 6, 6]]);
  });
});
