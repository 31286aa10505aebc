// A register's page lists what its files hold, adds what may be added, says what is not known, and refuses the rest.
import { isHttpError } from '@sveltejs/kit';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { languages } from '#model/language.ts';
import { defaultStates } from '../chart/chart.ts';
import type { Dataset } from '../db/dataset.ts';
import { builtDataset, changedDataset } from '../db/fixture.ts';
import { sourceView } from '../record/source.ts';
import { registerRowsOf, registerTables } from './organisation.ts';
import { registerMethod } from './rule.ts';
import { registerIndex, registerView } from './view.ts';

const dataset = builtDataset();

const path = 'database/sovereign-cloud.sqlite';
const db = new Database(path, { readonly: true });
const count = (sql: string): unknown => db.prepare(`SELECT count(*) FROM ${sql}`).pluck().get();

const view = (address: string, lang: 'fr' | 'en' = 'fr', read: Dataset = dataset) => {
  const [id = '', search = ''] = address.split('?');
  const found = registerView(read, id, lang, new URLSearchParams(search));
  if (found === undefined) throw new Error(`no register ${id}`);
  return found;
};

/** The ids of every page of rows, in order. */
const idsOf = (address: string, read = dataset): string[] => {
  const { rows } = view(address, 'fr', read);
  const next = rows?.paging.next?.replace(/^\/fr\/registers\/|#rows$/g, '');
  return [...(rows?.rows ?? []).map(({ id }) => id), ...(next === undefined ? [] : idsOf(next, read))];
};

const textOf = (address: string, id: string, lang: 'fr' | 'en' = 'fr', read = dataset): string =>
  (view(address, lang, read).rows?.rows.find((row) => row.id === id)?.cells ?? [])
    .flatMap(({ lines }) => lines.map(({ text }) => text))
    .join(' | ');

const refusal = (address: string): unknown => {
  try {
    view(address);
  } catch (thrown) {
    return isHttpError(thrown) ? { status: thrown.status, ...thrown.body } : thrown;
  }
  return undefined;
};

describe('the rows', () => {
  it.each([
    ['state-aid', 'aid_award'],
    ['state-aid?level=cloud&size=sme', `aid_award WHERE level = 'cloud' AND size = 'sme'`],
    ['state-aid?level=cloud,other', `aid_award WHERE level = 'cloud'`],
    ['state-aid?level=cloud,sector', `aid_award WHERE level <> 'digital'`],
    ['state-aid?level=sector', `aid_award WHERE level = 'sector'`],
    ['state-aid?size=large,unknown', `aid_award WHERE size IS NULL OR size = 'large'`],
    ['state-aid?declared=sme&size=large', `aid_award WHERE declared_size = 'sme' AND size = 'large'`],
    [
      'state-aid?instrument=loan&year=2017,2018',
      `aid_award_view WHERE instrument = 'loan' AND year IN (2017, 2018)`
    ],
    ['state-aid?siren=423 093 459', `aid_award WHERE siren = '423093459'`],
    ['decp', 'public_contract'],
    ['decp?year=undated', 'public_contract WHERE notified IS NULL'],
    ['decp?year=2018,undated', `public_contract_view WHERE year IS NULL OR year = 2018`],
    ['decp?source=data.gouv.fr_pes', `public_contract WHERE source = 'data.gouv.fr_pes'`],
    ['decp?criterion=words', `public_contract WHERE criterion = 'words'`],
    [
      'decp?organisation=orange,sfr',
      `(SELECT DISTINCT contract_id FROM public_contract_supplier WHERE organisation_id IN ('orange', 'sfr'))`
    ],
    [
      'decp?siren=439099656',
      `(SELECT DISTINCT contract_id FROM public_contract_supplier WHERE siren = '439099656')`
    ],
    ['state-aid?name=Gandi SAS', `aid_award WHERE beneficiary = 'GANDI'`],
    ['state-aid?name=GANDI', `aid_award WHERE siren = '423093459'`],
    [
      'decp?name=Éconocom',
      `(SELECT DISTINCT contract_id FROM public_contract_supplier WHERE name LIKE '%econocom%')`
    ],
    [
      'decp?name=econocom s.a.s.',
      `(SELECT DISTINCT contract_id FROM public_contract_supplier WHERE name LIKE '%econocom%')`
    ],
    [
      'decp?name=Atos Intégration',
      `(SELECT DISTINCT contract_id FROM public_contract_supplier WHERE name LIKE '%atos int_gration%')`
    ]
  ])('of %s are those of the database, each once', (address, sql) => {
    const ids = idsOf(address);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(Number(count(sql)));
  });

  it.each([
    ['state-aid', 'granted', 'ref'],
    ['decp', 'notified', 'contract_id']
  ])('of %s come newest first, or by amount', (id, day, key) => {
    const table = id === 'decp' ? 'public-contracts' : 'aid-awards';
    const amount = id === 'decp' ? 'amount' : 'aid_low';
    const keys = (order: string) =>
      db.prepare(`SELECT ${key} FROM "${table}" ORDER BY ${order} DESC NULLS LAST, ${key}`).pluck().all();
    expect(idsOf(id)).toEqual(keys(day));
    expect(idsOf(`${id}?order=amount`)).toEqual(keys(amount));
  });

  it('are as many a page, the same filters in every link to another', () => {
    const { rows, search } = view('state-aid?level=digital&page=2', 'en');
    expect(rows?.rows).toHaveLength(15);
    expect(search).toBe('level=digital&page=2');
    expect(rows?.paging.previous).toBe('/en/registers/state-aid?level=digital#rows');
    expect(rows?.paging.next).toBe('/en/registers/state-aid?level=digital&page=3#rows');
  });

  it.each([
    ['state-aid?offset=100&order=amount', 7, 'order=amount&page=7'],
    ['state-aid?offset=14', 1, ''],
    ['decp?offset=200&page=2', 2, 'page=2']
  ])('are on a page of %s, as addresses were written before pages had numbers', (address, page, search) => {
    expect(view(address)).toMatchObject({ search, rows: { paging: { page } } });
  });

  it('have an address each that shows it alone', () => {
    for (const id of ['state-aid', 'decp']) {
      const row = view(id).rows?.rows[3];
      const href = row?.cells.flatMap(({ lines }) => lines).find(({ text }) => text === row.id)?.href;
      const [search = '', anchor] = href?.split('#') ?? [];
      expect(anchor).toBe(row?.id);
      expect(view(`${id}${search}`).rows?.rows.map(({ id: ref }) => ref)).toEqual([row?.id]);
    }
  });

  it('are found by name in their files too', () => {
    const { files } = view('state-aid?name=Gandi SAS', 'en');
    expect(files.map(({ href }) => href)).toContain(
      '/data/aid-awards.csv?beneficiary_named=Gandi+SAS&lang=en'
    );
  });

  it('can be downloaded by the same filters', () => {
    const { files } = view('state-aid?size=sme,unknown&year=2017', 'en');
    expect(files.map(({ href }) => href)).toContain('/data/aid-awards.csv?size_not=large&year=2017&lang=en');
    expect(view('decp?organisation=orange&siren=380129866').files.map(({ href }) => href)).toContain(
      '/data/public-contracts.parquet?supplier_sirens=380129866&organisation_ids=orange'
    );
  });

  it('are none for a firm that the register does not hold, which is not zero', () => {
    const { found, rows, sums } = view('state-aid?organisation=ovh');
    expect(found).toContain('ne veut pas dire zéro');
    expect([rows, sums]).toEqual([undefined, []]);
  });

  it('open for every figure of a chart that leads to them', () => {
    for (const { rows } of defaultStates(dataset))
      for (const { records } of rows)
        if (typeof records === 'string') expect(view(records).rows?.rows.length).toBeGreaterThan(0);
  });
});

describe('money', () => {
  it('is added over aid elements, one kind at a time, in full', () => {
    const sum = db
      .prepare(
        `SELECT sum(aid_low) FROM aid_award WHERE level = 'cloud' AND size = 'sme' GROUP BY money_kind`
      )
      .pluck()
      .all();
    expect(sum).toHaveLength(1);
    const { sums } = view('state-aid?level=cloud&size=sme', 'en');
    expect(sums).toHaveLength(1);
    expect(sums[0]).toContain(
      `€${Number(sum[0]).toLocaleString('en-GB', { maximumFractionDigits: 2 })} – committed, aid element`
    );
  });

  it('stays a range where it is one, and a nominal amount stays apart', () => {
    const changed = changedDataset(
      `UPDATE aid_award SET aid_high = 200000 WHERE organisation_id = 'oodrive'`
    );
    const { ref } = readOodrive();
    expect(view('state-aid?organisation=oodrive', 'en', changed).sums[0]).toContain('€179,858 to €200,000');
    expect(textOf('state-aid?organisation=oodrive', ref, 'en', changed)).toContain(
      '€179,858 to €200,000 | nominal amount: €500,000'
    );
  });

  it('that was not published is said, counted, and never zero', () => {
    const changed =
      changedDataset(`UPDATE aid_award SET aid_low = NULL, aid_high = NULL, nominal_low = NULL, nominal_high = NULL
      WHERE ref = (SELECT min(ref) FROM aid_award WHERE organisation_id = 'gandi')`);
    const { sums, rows } = view('state-aid?organisation=gandi&order=amount', 'fr', changed);
    expect(sums.at(-1)).toBe('1 ligne n’a pas de montant.');
    expect(rows?.rows.at(-1)?.cells[1]?.lines).toEqual([{ text: 'non publié' }]);
    expect(registerRowsOf(changed, 'gandi', 'fr').map(({ row }) => row.cells[0]?.links?.[0]?.text)).toContain(
      'non publié'
    );
  });

  it('of a contract that a modification changed shows both amounts', () => {
    expect(textOf('decp?siren=798484531', '21310417700018-2019FCS0101', 'en')).toMatch(
      /€21,312 \| as modified: €42,624 \| 24 months \| as modified: 48 months/
    );
  });
});

const readOodrive = () => ({
  ref: String(db.prepare(`SELECT ref FROM aid_award WHERE organisation_id = 'oodrive'`).pluck().get())
});

it('shows the declared size, the size taken instead, and why', () => {
  expect(textOf('state-aid?declared=sme&size=large', 'TM-10163634')).toContain(
    'PME | retenue\u00a0: grande entreprise. Déclarée PME en juin 2019'
  );
  const unsettled = changedDataset(`UPDATE aid_award SET size = NULL WHERE ref = 'TM-10163634'`);
  expect(
    idsOf('state-aid?size=unknown', unsettled).map((ref) => [
      ref,
      textOf('state-aid?size=unknown', ref, 'fr', unsettled)
    ])
  ).toEqual([
    ['TM-10163634', expect.stringContaining('PME | retenue\u00a0: inconnue. Déclarée PME en juin 2019')]
  ]);
  const { corrections } = view('state-aid');
  expect(corrections.map(({ evidence }) => evidence.href)).toEqual([
    '/fr/sources/wikiup-comuto',
    '/fr/sources/latribune-2017-03-continental',
    '/fr/sources/worldline-2020-urd-2019'
  ]);
  expect(corrections.map(({ rows }) => Number.parseInt(rows, 10)).reduce((all, n) => all + n, 0)).toBe(
    count('aid_award WHERE size_reason_fr IS NOT NULL')
  );
});

describe('what an address may ask', () => {
  it.each([
    ['decp?level=constructor', 'level', 'cloud'],
    ['state-aid?level=cloudy', 'level', 'cloud'],
    ['state-aid?year=1999', 'year', '2016'],
    ['state-aid?siren=123456789', 'siren', '9 chiffres dont le dernier est la clé'],
    ['state-aid?organisation=nobody', 'organisation', 'gandi'],
    ['decp?offset=-1', 'offset', '0–999999'],
    ['decp?page=0', 'page', '1–99999'],
    ['decp?ref=__lookupGetter__', 'ref', '21310417700018-2019FCS0101'],
    ['decp?order=oldest', 'order', 'newest'],
    ['decp?page=99', 'page', `1–${Math.ceil(Number(count('public_contract')) / 15)}`],
    ['state-aid?name=nobody&page=2', 'page', '1'],
    [`decp?offset=${count('public_contract')}`, 'offset', `0–${Number(count('public_contract')) - 1}`]
  ])('is not %s: the parameter is named, and what it may be', (address, parameter, allowed) => {
    expect(refusal(address)).toMatchObject({ status: 400, parameter });
    expect(refusal(address)).toHaveProperty('allowed', expect.arrayContaining([allowed]));
  });

  it('may carry what is not its own, and has one canonical form', () => {
    expect(view('state-aid?utm_source=x&suppliers=one&size=large,sme&level=cloud&level=digital').search).toBe(
      'level=cloud,digital&size=sme,large'
    );
  });

  it('is no other register', () => {
    expect(registerView(dataset, 'cpv', 'fr', new URLSearchParams())).toBeUndefined();
  });
});

describe.each(languages)('in %s', (lang) => {
  it('accounts for every row read, by reason and by file', () => {
    for (const { id } of registerIndex(dataset, lang)) {
      const { rejects, coverage, raw } = view(id, lang);
      const number = (text = '') => Number(text.replace(/\D/g, ''));
      const last = (cells: readonly { readonly text: string }[]) => number(cells.at(-1)?.text);
      const expected = rejects.rows.filter(({ id: row }) => row.endsWith('-row'));
      expect(expected.reduce((all, { cells }) => all + last(cells), 0)).toBe(
        db.prepare('SELECT rows_left_out FROM register WHERE id = ?').pluck().get(id)
      );
      expect(rejects.rows.reduce((all, { cells }) => all + last(cells), 0)).toBe(
        count(`register_reject WHERE register_id = '${id}'`)
      );
      expect(coverage.rows.reduce((all, { cells }) => all + last(cells), 0)).toBe(
        db.prepare('SELECT rows_kept FROM register WHERE id = ?').pluck().get(id)
      );
      expect(raw).toHaveLength(Number(count(`register_file WHERE register_id = '${id}'`)));
      for (const { sha256 } of raw) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it('says how often the rule is right, from the database, and that a sector does not say the trade', () => {
    const changed = changedDataset(`UPDATE meta SET value = '17' WHERE key = 'cloud_rule_precision_hits'`);
    const unchecked = lang === 'fr' ? 'qui ne dit pas le métier' : 'which does not say the trade';
    const never = lang === 'fr' ? 'qui n’est jamais dit cloud' : 'never called cloud';
    const rule = (id: string) => view(id, lang, changed).rule.join(' ');
    for (const text of [rule('state-aid'), registerMethod(changed, lang).join(' ')]) {
      expect(text).toMatch(lang === 'fr' ? /27 ont été jugés.* 17 le sont/ : /27 were judged.* 17 are/);
      expect(text).toContain(unchecked);
      expect(text).toContain(never);
    }
    expect(rule('decp')).not.toContain(unchecked);
  });

  it('leads from an organisation to its rows, and says nothing of those that have none', () => {
    const found = registerRowsOf(dataset, 'gandi', lang);
    const links = found.flatMap(({ row }) => row.cells[0]?.links ?? []);
    expect(links).toHaveLength(Number(count(`aid_award WHERE organisation_id = 'gandi'`)));
    for (const { href } of links) {
      const [address = '', row = ''] = href.replace(`/${lang}/registers/`, '').split('#');
      expect(view(address, lang).rows?.rows.map(({ id }) => id)).toEqual([row]);
    }
    expect(registerRowsOf(dataset, 'ovh', lang)).toEqual([]);
    const orange = registerRowsOf(dataset, 'orange', lang);
    expect(orange).toHaveLength(32);
    expect(orange.map(({ day }) => day)).toEqual(
      orange
        .map(({ day }) => day)
        .sort()
        .reverse()
    );
    const [table, ...others] = registerTables(orange, { from: 30, to: 32 }, 'orange', lang);
    expect(others).toEqual([]);
    expect(table?.table.rows).toEqual(orange.slice(30).map(({ row }) => row));
    expect(table?.all.text).toContain('32');
  });

  it('gives no supplier alone the amount of several', () => {
    const shared = registerRowsOf(dataset, 'bull', lang).flatMap(({ row }) => row.cells[0]?.links ?? []);
    expect(shared.map(({ text }) => text).join(' ')).toContain(
      lang === 'fr' ? 'partagés entre 3 titulaires' : 'shared by 3 suppliers'
    );
  });

  it('leads from the source of a register to its page', () => {
    for (const [id, source] of [
      ['state-aid', 'eu-state-aid-2020'],
      ['decp', 'decp-2018-2019']
    ] as const)
      expect(sourceView(dataset, source, lang)?.registers.map(({ href }) => href)).toEqual([
        `/${lang}/registers/${id}`
      ]);
  });
});
