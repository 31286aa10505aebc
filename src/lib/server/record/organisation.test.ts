import { isHttpError } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import type { ProfileFigure, TabContent } from '#lib/components/organisation.ts';
import type { Lang } from '#model/language.ts';
import type { Dataset } from '../db/dataset.ts';
import { builtDataset, changedDataset } from '../db/fixture.ts';
import { organisationView } from './organisation.ts';

const plain = (text: string): string => text.replaceAll(/\s/g, ' ');

const viewOf = (dataset: Dataset, id: string, search = '', lang: Lang = 'en') => {
  const view = organisationView(dataset, id, lang, new URL(`https://site.test/?${search}`));
  if (view === undefined) throw new Error(id);
  return view;
};

const content = <T extends TabContent['tab']>(dataset: Dataset, id: string, tab: T, more = '') => {
  const { content: found } = viewOf(dataset, id, `tab=${tab}${more}`);
  const is = (one: typeof found): one is Extract<TabContent, { tab: T }> => one?.tab === tab;
  if (!is(found)) throw new Error(tab);
  return found;
};

const refused = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return isHttpError(error) ? { status: error.status, ...error.body } : error;
  }
  return undefined;
};

/** An organisation of which nothing is known but what a test says. */
const alone = (kind: string, group: string, siren = 'NULL') => `
  INSERT INTO organisation (id, name_fr, name_en, kind, country, siren)
    VALUES ('alone', 'Seule', 'Alone', '${kind}', 'FR', ${siren});
  INSERT INTO organisation_group VALUES ('alone', 0, '${group}', NULL, NULL);`;
const firm = (siren?: string) => `${alone('provider', 'unsized', siren)}
  INSERT INTO organisation_source (organisation_id, source_id) VALUES ('alone', 'eu-state-aid-2020');`;

const fact = (id: string, given: Partial<Record<string, string | number | null>>): string => {
  const row = {
    id,
    organisation_id: 'alone',
    indicator_id: 'turnover',
    low: 1e6,
    high: 1e6,
    bound: 'exact',
    unit: 'EUR',
    period_from: '2020',
    period_to: '2020',
    status: 'reported',
    instrument: null,
    confidence: 'high',
    flag: null,
    source_id: 'eu-state-aid-2020',
    summary_fr: 'Lu.',
    summary_en: 'Read.',
    ...given
  };
  const values = Object.values(row).map((value) =>
    value === null ? 'NULL' : typeof value === 'number' ? String(value) : `'${value}'`
  );
  return `INSERT INTO fact (${Object.keys(row).join(', ')}) VALUES (${values.join(', ')});`;
};

const figure = (figures: readonly ProfileFigure[], id: string) => {
  const found = figures.find((one) => one.id === id);
  return {
    lines: found?.lines.map(({ text, detail }) => plain(`${text} | ${detail}`)),
    absent: found?.absent.map(plain)
  };
};

describe('the figures', () => {
  it('of a firm of which nothing was read say which emptiness each is', () => {
    const { figures, tabs, content: none, search } = viewOf(changedDataset(firm()), 'alone');
    expect(figures.map(({ id, absent }) => [id, ...absent])).toEqual([
      [
        'money',
        'none read; registers not searched, for want of a SIREN',
        'Public orders: register not searched, SIREN not read'
      ],
      ['turnover', 'no figure read'],
      ['people', 'no figure read'],
      ['owner', 'no owner read'],
      ['status', 'dates not read']
    ]);
    expect([tabs.filter(({ id }) => id === 'facts'), search]).toEqual([[], '']);
    expect(none?.tab).not.toBe('facts');
    const known = viewOf(changedDataset(firm("'111222333'")), 'alone').figures;
    expect(figure(known, 'money').absent).toEqual([
      'none found',
      'Public orders: none found in the register'
    ]);
  });

  it('keep each nature of money a number of its own, the largest amount of each, and sum none', () => {
    const dataset = changedDataset(
      firm() +
        fact('grant-1', {
          indicator_id: 'public-funding',
          status: 'committed',
          instrument: 'grant',
          low: 2e6,
          high: 2e6
        }) +
        fact('grant-2', {
          indicator_id: 'public-funding',
          status: 'committed',
          instrument: 'grant',
          low: 3e6,
          high: 3e6,
          period_from: '2021',
          period_to: '2021'
        }) +
        fact('shares', {
          indicator_id: 'public-funding',
          status: 'disbursed',
          instrument: 'equity',
          low: 5e6,
          high: 7e6
        })
    );
    const { lines } = figure(viewOf(dataset, 'alone').figures, 'money');
    expect(lines).toEqual([
      '€5m to €7m | Public capital, disbursed, 2020',
      '€3m | Grant or mixed aid, committed, 2021, and 1 other amount'
    ]);
  });

  it('say of public orders how many have no amount of their own', () => {
    const { lines } = figure(viewOf(builtDataset(), 'bull').figures, 'money');
    expect(lines?.at(-1)).toBe(
      '€85,657.18 | Public orders, 3 contracts, 2 of them with no amount of its own, 2018'
    );
    const single =
      changedDataset(`UPDATE public_contract_supplier SET organisation_id = NULL WHERE organisation_id = 'bull'
      AND contract_id IN (SELECT contract_id FROM public_contract_supplier GROUP BY contract_id HAVING count(*) > 1)`);
    expect(figure(viewOf(single, 'bull').figures, 'money').lines?.at(-1)).toMatch(
      /Public orders, 1 contract, 2018$/
    );
  });

  it('give the latest turnover of a year, as a range where sources disagree, and lead to each of its facts', () => {
    const dataset = changedDataset(
      firm() +
        fact('sold-2019', { low: 9e6, high: 9e6, period_from: '2019', period_to: '2019' }) +
        fact('sold-a', { low: 2e6, high: 2e6, flag: 'disputed' }) +
        fact('sold-b', { low: 4e6, high: 4e6, flag: 'disputed', confidence: 'medium' }) +
        fact('sold-half', { low: 1e6, high: 1e6, period_from: '2021-01', period_to: '2021-06' })
    );
    const { figures } = viewOf(dataset, 'alone');
    expect(figure(figures, 'turnover').lines).toEqual(['€2m to €4m | reported, sources disagree, 2020']);
    const turnover = figures.find(({ id }) => id === 'turnover');
    expect(turnover?.lines[0]?.sources.map(({ href }) => href).sort()).toEqual([
      '/en/facts/sold-a',
      '/en/facts/sold-b'
    ]);
  });

  it('name the owner of today with its country, and of what ended the last one', () => {
    const owned = `INSERT INTO owner VALUES ('alone', 0, NULL, 'Avant', 'Before', 100, '2010', '2015'),
        ('alone', 1, NULL, 'Après', 'After', 60, '2015', NULL);
      INSERT INTO owner_nature (organisation_id, ordinal, type, country) VALUES ('alone', 0, 'investor', 'US'), ('alone', 1, 'investor', 'NL');`;
    const today = viewOf(changedDataset(firm() + owned), 'alone').figures;
    expect(figure(today, 'owner').lines).toEqual(['After | Netherlands, 60%, since 2015']);
    expect(figure(today, 'status').lines).toEqual(['Bought, 2015 | ']);
    const ended = changedDataset(
      `${firm()}${owned} UPDATE organisation SET closed = '2018' WHERE id = 'alone';
       UPDATE owner SET period_to = '2018' WHERE organisation_id = 'alone' AND ordinal = 1`
    );
    const { figures } = viewOf(ended, 'alone');
    expect(figures.find(({ id }) => id === 'owner')?.title).toBe('Owner at the end');
    expect(figure(figures, 'owner').lines).toEqual(['After | Netherlands, 60%, 2015–2018']);
    expect(figure(figures, 'status').lines).toEqual(['Ended, 2018 | end: 2018']);
  });

  it('of what is no firm are those that were read of it, and no owner or turnover', () => {
    const { figures } = viewOf(builtDataset(), 'andromede');
    expect(figures.map(({ id }) => id)).not.toContain('owner');
    const kinds = figure(figures, 'money').lines?.map((line) =>
      line.split(' | ')[1]?.split(', ').slice(0, 2)
    );
    expect(new Set(kinds?.map((kind) => kind?.join())).size).toBe(kinds?.length);
  });
});

it('of what is but a name says so, without figures, picture or tabs', () => {
  const view = viewOf(changedDataset(alone('institution', 'public')), 'alone');
  expect(view).toMatchObject({
    figures: [],
    tabs: [],
    identity: [{ text: 'institution' }],
    search: '',
    line: ['institution']
  });
  expect([view.content, view.picture, view.paging, view.group]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined
  ]);
});

describe('the tabs', () => {
  const many = changedDataset(
    firm() +
      Array.from({ length: 31 }, (_, index) =>
        fact(`people-${index}`, {
          indicator_id: 'headcount',
          unit: 'people',
          low: index + 1,
          high: index + 1,
          period_from: String(1990 + index),
          period_to: String(1990 + index)
        })
      ).join('')
  );

  it('are those that have rows, with their counts; one is current', () => {
    const { tabs } = viewOf(many, 'alone');
    expect(tabs.find(({ id }) => id === 'facts')).toMatchObject({
      text: 'Figures (31)',
      href: '/en/organisations/alone#tabs',
      current: true
    });
    expect(tabs.map(({ id }) => id)).not.toContain('events');
    expect(tabs.filter(({ current }) => current)).toHaveLength(1);
  });

  it('hold 30 rows a page, the newest first, and refuse a page beyond the last', () => {
    const periods = (more = '') =>
      content(many, 'alone', 'facts', more).facts.map(({ fact: one }) => one.period);
    expect(periods()).toEqual(Array.from({ length: 30 }, (_, index) => String(2020 - index)));
    expect(periods('&page=2')).toEqual(['1990']);
    expect(viewOf(many, 'alone', 'page=2')).toMatchObject({
      search: 'page=2',
      paging: { previous: '/en/organisations/alone#tabs', next: undefined }
    });
    expect(refused(() => viewOf(many, 'alone', 'page=3'))).toMatchObject({
      status: 400,
      parameter: 'page',
      allowed: ['1–2']
    });
    expect(refused(() => viewOf(many, 'alone', 'page=two'))).toMatchObject({ status: 400 });
  });

  it('refuse one that is unknown, or has nothing, and name those that exist', () => {
    const ids = viewOf(many, 'alone').tabs.map(({ id }) => id);
    for (const tab of ['nope', 'events'])
      expect(refused(() => viewOf(many, 'alone', `tab=${tab}`))).toMatchObject({
        status: 400,
        parameter: 'tab',
        allowed: ids
      });
  });

  it('have an address without the default', () => {
    expect(viewOf(builtDataset(), 'gandi', 'tab=facts&page=1').search).toBe('');
    expect(viewOf(builtDataset(), 'gandi', 'tab=events').search).toBe('tab=events');
  });

  it.each(['gandi', 'cloudwatt', 'andromede'])(
    'of %s take every older address of their content, each once',
    (id) => {
      const dataset = builtDataset();
      for (const tab of viewOf(dataset, id).tabs) {
        const view = viewOf(dataset, id, `tab=${tab.id}`);
        const held =
          view.content?.tab === 'facts' ? view.content.facts.flatMap(({ anchor }) => anchor ?? []) : [];
        const ids = [...view.tabs.flatMap(({ anchors }) => anchors), ...held];
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toEqual(expect.arrayContaining(['public-money', 'events', 'sources', 'charts']));
        expect(ids.filter((one) => one.startsWith('indicator-')).length).toBeGreaterThan(2);
      }
    }
  );
});

describe('owners and companies', () => {
  const ofIkoula = (change: string) => {
    const dataset = changedDataset(change);
    return (caption: string, id = 'ikoula') =>
      content(dataset, id, 'owners')
        .histories.find((history) => history.caption === caption)
        ?.rows.map((row) => row.map(({ text }) => plain(text)));
  };

  it('say who an owner is, and a share as it was read, the latest first', () => {
    const of = ofIkoula(`
      DELETE FROM owner_nature WHERE organisation_id = 'ikoula'; DELETE FROM owner WHERE organisation_id = 'ikoula';
      INSERT INTO owner VALUES ('ikoula', 0, NULL, 'C', 'C', NULL, NULL, NULL), ('ikoula', 1, NULL, 'B', 'B', NULL, '2013', '2014'),
        ('ikoula', 2, NULL, 'A', 'A', 33.3, '2012', NULL);
      INSERT INTO owner_nature (organisation_id, ordinal, type, stake) VALUES ('ikoula', 2, 'public', NULL), ('ikoula', 1, 'investor', 'control')`);
    expect(of('Owners over time')).toEqual([
      ['since 2012', 'A', 'public body', '33.3%'],
      ['2013–2014', 'B', 'investor', 'control, over 50%'],
      ['date not read', 'C', '', 'not read']
    ]);
  });

  it('say which group a firm is compared in, from when to when', () => {
    const of = ofIkoula(`
      DELETE FROM organisation_group WHERE organisation_id = 'ikoula';
      INSERT INTO organisation_group VALUES ('ikoula', 0, 'sme', '1998', '2020'), ('ikoula', 1, 'state-backed', '2020', NULL)`);
    expect(of('Comparison group over time')).toEqual([
      ['since 2020', 'State-backed ventures'],
      ['1998–2020', 'SMEs']
    ]);
    expect(of('Comparison group over time', 'andromede')).toBeUndefined();
  });

  it('set the companies of a group side by side, a line each, and add up nothing', () => {
    const dataset = builtDataset();
    const { companies, histories } = content(dataset, 'andromede', 'owners');
    expect(companies?.rows.map(({ id }) => id).sort()).toEqual(['cloudwatt', 'numergy']);
    expect(histories.map(({ caption }) => caption)).not.toContain('Firms held over time');
    const bank = content(dataset, 'banque-des-territoires', 'owners');
    expect(bank.histories.find(({ caption }) => caption === 'Firms held over time')?.rows).toHaveLength(6);
    expect(bank.companies?.rows).toHaveLength(6);
    expect(content(dataset, 'gandi', 'owners').companies).toBeUndefined();
  });
});

describe('the picture', () => {
  it('is the first chart in which the firm has a mark, where it stands out', () => {
    const dataset = builtDataset();
    expect(viewOf(dataset, 'ovh').picture?.page).toBe('/en/charts/turnover-state-and-sme?highlight=ovh');
    const { picture } = viewOf(dataset, 'ikoula');
    expect(picture?.embed).toContain('highlight=ikoula');
    for (const { svg } of picture?.drawn ?? []) expect(svg).toContain('data-series="ikoula"');
    expect(viewOf(dataset, 'andromede').picture).toBeUndefined();
  });

  it('shows any other firm that is followed among its peers', () => {
    const { picture } = viewOf(changedDataset(firm()), 'alone');
    expect(picture?.page).toMatch(/^\/en\/charts\/firm-by-firm\?organisations=.*alone.*&highlight=alone$/);
  });
});
