// The audit has the 106 criteria of RGAA 4.1, a plan for what is not compliant, and the word that the framework gives.
import { describe, expect, it } from 'vitest';
import { languages } from '#model/language.ts';
import { audit, auditView, complianceOf, shareOf, type Criterion } from './audit.ts';

/** How many criteria each theme of RGAA 4.1 has. */
const official = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

const states = (compliant: number, nonCompliant: number, notApplicable = 0): Pick<Criterion, 'state'>[] => [
  ...Array.from({ length: compliant }, () => ({ state: 'compliant' as const })),
  ...Array.from({ length: nonCompliant }, () => ({ state: 'non-compliant' as const })),
  ...Array.from({ length: notApplicable }, () => ({ state: 'not-applicable' as const }))
];

describe('the audit', () => {
  const criteria = audit.themes.flatMap((theme) => theme.criteria);

  it('has each criterion of each theme once, in order', () => {
    expect(criteria.map(({ number }) => number)).toEqual(
      official.flatMap((count, theme) =>
        Array.from({ length: count }, (_, index) => `${theme + 1}.${index + 1}`)
      )
    );
    expect(criteria).toHaveLength(106);
  });

  it('has a plan for what is not compliant, and for nothing else', () => {
    expect(
      criteria.filter(({ state, plan }) => (plan !== undefined) !== (state === 'non-compliant'))
    ).toEqual([]);
  });
});

describe('the word for the site', () => {
  it.each([
    [73, 0, 'total'],
    [72, 1, 'partial'],
    [1, 1, 'partial'],
    [49, 51, 'none'],
    [0, 5, 'none'],
    [0, 0, 'none']
  ])('with %i compliant and %i not compliant is %s', (compliant, nonCompliant, word) => {
    expect(complianceOf(states(compliant, nonCompliant, 33))).toBe(word);
  });

  it('leaves out what does not apply', () => {
    expect(shareOf(states(3, 1, 100))).toBe(0.75);
  });
});

describe.each(languages)('the statement in %s', (lang) => {
  const view = auditView(lang);

  it('lists what is not compliant with what is planned', () => {
    expect(view.faults.map(({ plan }) => plan).filter((plan) => plan === undefined)).toEqual([]);
  });

  it('counts all criteria, in all and by theme', () => {
    const sum = (text: string) => [...text.matchAll(/\d+/g)].reduce((all, [one]) => all + Number(one), 0);
    expect(sum(view.counts)).toBe(106);
    expect(view.themes.map(({ counts }) => sum(counts))).toEqual(official);
  });
});
