import { describe, expect, it } from 'vitest';
import { languages, type Lang } from '#model/language.ts';
import { builtDataset, changedDataset } from '../db/fixture.ts';
import type { Dataset } from '../db/dataset.ts';
import { sizeOf } from '../draw/file.ts';
import { outlined } from '../draw/outline.ts';
import { comparisonCard } from './comparison.ts';
import { factCard } from './fact.ts';
import { organisationCard } from './organisation.ts';
import { cardSvg, pageCardFile, type PageCard } from './page-card.ts';
import { registerCard } from './register.ts';
import { sourceCard } from './source.ts';

const search = (text: string) => new URLSearchParams(text);

/** Cards of every kind of page, by their address. */
const cardsOf = (dataset: Dataset, lang: Lang): Readonly<Record<string, PageCard | undefined>> => ({
  'facts/numergy-turnover-2014-5': factCard(dataset, 'numergy-turnover-2014-5', lang),
  'facts/nexedi-headcount-2020-1': factCard(dataset, 'nexedi-headcount-2020-1', lang),
  'organisations/gandi': organisationCard(dataset, 'gandi', lang),
  'organisations/cloudwatt': organisationCard(dataset, 'cloudwatt', lang),
  'compare?organisations=cloudwatt,gandi': comparisonCard(
    dataset,
    lang,
    search('organisations=cloudwatt,gandi')
  ),
  compare: comparisonCard(dataset, lang, search('')),
  'registers/state-aid': registerCard(dataset, 'state-aid', lang, search('')),
  'registers/state-aid?level=cloud': registerCard(dataset, 'state-aid', lang, search('level=cloud')),
  'registers/decp': registerCard(dataset, 'decp', lang, search('')),
  'sources/itpro-2013-gandi-petition': sourceCard(dataset, 'itpro-2013-gandi-petition', lang)
});

/** The base line of the lowest text of a card's column that is not its signature, the last one that stands there. */
const lowest = (svg: string): number => {
  const own = svg.replace(/<g transform="translate\([\d.,]+\) scale\([\d.]+\)" fill=.*$/s, '');
  const lines = [...own.matchAll(/<text x="([\d.]+)" y="([\d.]+)"/g)].map(([, x, y]) => ({
    x,
    y: Number(y)
  }));
  return Math.max(...lines.filter(({ x }) => x === '56').map(({ y }) => y));
};

describe.each(languages)('the cards of pages in %s', (lang) => {
  const cards = Object.entries(cardsOf(builtDataset(), lang));

  it.each(cards)('%s fills 1200 × 630, says what its page is, and keeps within', (_, card) => {
    if (card === undefined) throw new Error('the page is gone');
    const svg = cardSvg(card, lang);
    expect([sizeOf(svg, 'width'), sizeOf(svg, 'height')]).toEqual([1200, 630]);
    expect(card.title).not.toBe('');
    expect(lowest(svg)).toBeLessThan(545);
    expect(svg).not.toMatch(/undefined|NaN|var\(--/);
    expect(outlined(svg)).not.toMatch(/<text[ >]/);
  });

  it('differ from page to page', () => {
    const drawn = cards.map(([, card]) => (card === undefined ? '' : cardSvg(card, lang)));
    expect(new Set(drawn).size).toBe(cards.length);
  });

  it('draw what their page draws', () => {
    const all = Object.fromEntries(cards);
    for (const name of ['facts/numergy-turnover-2014-5', 'organisations/cloudwatt', 'registers/state-aid'])
      expect(all[name]?.drawings.length).toBeGreaterThan(0);
    expect(all['registers/state-aid?level=cloud']?.drawings).toEqual([]);
  });
});

it('a card is a PNG, named by its page', async () => {
  const card = organisationCard(builtDataset(), 'gandi', 'en');
  if (card === undefined) throw new Error('the organisation is gone');
  const { type, save, content } = await pageCardFile(card, 'gandi', 'en');
  expect(type).toBe('image/png');
  expect(save).toEqual({ name: 'gandi_en.png', inline: true });
  if (!('body' in content) || typeof content.body === 'string') throw new Error('a card is bytes');
  expect([...content.body.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
});

it.each(['<script>alert(1)</script>', `${'Société '.repeat(40)}SA`, `${'x'.repeat(300)}`, '漢字 & "Cie"'])(
  'a hostile name stays text and within the card: %s',
  (name) => {
    const dataset = changedDataset(
      `UPDATE organisation SET name_fr = '${name.replaceAll("'", "''")}' WHERE id = 'gandi'`
    );
    const card = organisationCard(dataset, 'gandi', 'fr');
    if (card === undefined) throw new Error('the organisation is gone');
    const svg = cardSvg(card, 'fr');
    expect(svg).not.toContain('<script');
    expect(lowest(svg)).toBeLessThan(545);
  }
);

it('figures that sources contradict are a range, and are never added', () => {
  const dataset = changedDataset(
    `UPDATE fact SET low = 1000000, high = 1000000, bound = 'exact', status = 'estimated'
       WHERE id IN (SELECT fact_id FROM charted_fact_view WHERE organisation_id = 'cloudwatt'
         AND indicator_id = 'turnover' AND period_to LIKE '2014%');
     UPDATE fact SET low = 3000000, high = 3000000
       WHERE id = (SELECT max(fact_id) FROM charted_fact_view WHERE organisation_id = 'cloudwatt'
         AND indicator_id = 'turnover' AND period_to LIKE '2014%')`
  );
  const [turnover] = organisationCard(dataset, 'cloudwatt', 'en')?.figures ?? [];
  expect(turnover?.label).toMatch(/^turnover, estimated, 2014/);
  expect(turnover?.value).toMatch(/1\D+3\D+/);
});

it('of what is unknown, there is none', () => {
  const dataset = builtDataset();
  expect([
    factCard(dataset, 'nope', 'fr'),
    organisationCard(dataset, 'nope', 'fr'),
    registerCard(dataset, 'nope', 'fr', search('')),
    sourceCard(dataset, 'nope', 'fr')
  ]).toEqual([undefined, undefined, undefined, undefined]);
});
