import { expect, it } from 'vitest';
import { errorsWith, fact, organisation, source } from '../fixture.ts';

const same = (text: string) => ({ fr: text, en: text });

/** The errors of a note on the sales of Cloudwatt, which belongs to a plan with Numergy. */
const errorsOf = (fr: string, en = fr): string[] =>
  errorsWith({
    'organisations/cloudwatt.yaml': organisation('cloudwatt', { part_of: ['plan'] }),
    'organisations/numergy.yaml': organisation('numergy', { part_of: ['plan'] }),
    'organisations/plan.yaml': organisation('plan', { kind: 'programme' }),
    'organisations/stranger.yaml': organisation('stranger'),
    'sources/one.yaml': source('one', {
      facts: [fact({ note: same('600 k€ of it in France.') })]
    }),
    'sources/three.yaml': source('three', {
      facts: [
        fact({
          id: 'numergy-1',
          organisation: 'numergy',
          value: { low: 3_000_000, high: 5_000_000 },
          summary: { fr: 'De 3 à 5 M€.', en: '€3m to €5m.' }
        })
      ]
    }),
    'sources/four.yaml': source('four', {
      facts: [
        fact({
          id: 'stranger-1',
          organisation: 'stranger',
          value: 9_000_000,
          summary: { fr: '9 M€.', en: '€9m.' }
        })
      ]
    }),
    'vocabulary/disagreements.yaml': [{ organisation: 'cloudwatt', indicator: 'turnover', note: { fr, en } }]
  });

it.each([
  ['2 M€ en 2014 selon un titre, trois fois moins selon d’autres.', '€2m in 2014, a third of it elsewhere.'],
  ['De 3 à 5 M€ pour Numergy le 22 mars 2015.', '€3m to €5m for Numergy on 22 March 2015.'],
  ['2 M€, dont 600 k€.', '€2m, of which €600k.'],
  ['2 + 3 M€ font 5 M€ ; 2 M€ et 5 M€ font 7 M€.', '€2m + €3m makes €5m; €2m and €5m makes €7m.'],
  ['2 M€, soit 12 % du marché (notre calcul).', '€2m, or 12% of the market (our calculation).']
])('takes what facts state, and what is worked out from them: %s', (fr, en) => {
  expect(errorsOf(fr, en)).toEqual([]);
});

const fix = 'correct it, add the fact that states it, or say in its sentence that it was calculated';

it('refuses a figure that no fact of the subject or its kin states', () => {
  expect(errorsOf('4 M€ selon un titre.', '€4m says one. €2m says another.')).toEqual([
    `vocabulary/disagreements.yaml [0].note.fr: no fact that this note speaks of states 4000000 → ${fix}`,
    `vocabulary/disagreements.yaml [0].note.en: no fact that this note speaks of states 4000000 → ${fix}`
  ]);
});

it('takes no fact of a stranger, nor a calculation owned up to in another sentence', () => {
  expect(errorsOf('9 M€.', '€2m.').map((line) => line.split(':')[0])).toEqual([
    'vocabulary/disagreements.yaml [0].note.fr'
  ]);
  expect(errorsOf('2 M€.', 'This was calculated. 31%.')).toHaveLength(1);
});
