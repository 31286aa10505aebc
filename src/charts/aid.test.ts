// The queries of the aid charts on made-up awards: what is followed, what is a sector, what may be declared twice.
import Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import beneficiaries from './aid-by-beneficiary/chart.ts';
import type { Row as Beneficiary } from './aid-by-beneficiary/data.ts';
import bySize from './aid-by-size/chart.ts';
import type { AidLevel } from './aid.ts';

let db: Database.Database;
beforeEach(() => {
  db = new Database(':memory:');
  db.exec(readFileSync('src/build/schema.sql', 'utf8'));
  db.exec(`INSERT INTO source (id, title, publisher, url, lang, kind, consulted)
      VALUES ('register', 'Register', 'Commission', 'https://example.org', 'en', 'registry', 'whole');
    INSERT INTO register (id, ordinal, title_fr, title_en, publisher, licence, retrieved, source_id, rows_read, rows_kept,
        rows_left_out, rows_selected, undated)
      VALUES ('state-aid', 0, 'Aides', 'Aid', 'Commission', 'open', '2026-11-25', 'register', 1, 1, 0, 1, 0);
    INSERT INTO organisation (id, name_fr, name_en, kind, country, siren)
      VALUES ('nexedi', 'Nexedi', 'Nexedi', 'provider', 'FR', '440047504');`);
});

interface Award {
  ref: string;
  beneficiary: string;
  siren: string | null;
  organisation_id: string | null;
  declared_size: string | null;
  size: string | null;
  instrument: string;
  nominal: number | null;
  aid: number | null;
  granted: string | null;
  level: string;
  criterion: string;
}
const add = (ref: string, changes: Partial<Award> = {}): void => {
  const award: Award = {
    ref,
    beneficiary: 'SHOP',
    siren: '821289675',
    organisation_id: null,
    declared_size: 'sme',
    size: 'sme',
    instrument: 'grant',
    nominal: null,
    aid: 100,
    granted: '2018-01-01',
    level: 'sector',
    criterion: 'nace',
    ...changes
  };
  const corrected = award.size === award.declared_size ? null : 'Read.';
  db.prepare(
    `INSERT INTO aid_award (ref, beneficiary, siren, organisation_id, declared_size, size, size_reason_fr, size_reason_en,
       size_evidence_id, sector, instrument, instrument_found, objective, nominal_low, nominal_high, aid_low, aid_high,
       granted, authority, region, measure, measure_number, level, criterion)
     VALUES (:ref, :beneficiary, :siren, :organisation_id, :declared_size, :size, :reason, :reason, :evidence, 'Hosting',
       :instrument, 'Grant', 'Research', :nominal, :nominal, :aid, :aid, :granted, 'State', 'France', 'Plan', 'SA.1',
       :level, :criterion)`
  ).run({ ...award, reason: corrected, evidence: corrected === null ? null : 'register' });
};
const nexedi = {
  beneficiary: 'NEXEDI',
  siren: '440047504',
  organisation_id: 'nexedi',
  level: 'cloud',
  criterion: 'organisation'
};

const firms = (level: AidLevel = 'hosting'): Beneficiary[] => {
  const { sql, values = {} } = beneficiaries.query({ level, top: '20', show: 'all', scale: 'log' });
  return db
    .prepare(sql)
    .all(values)
    .map((found) => beneficiaries.row.parse(found));
};
const sizes = (instrument: 'all' | 'grant' | 'loan' = 'all') => {
  const { sql, values = {} } = bySize.query({ level: 'hosting', instrument });
  return db
    .prepare(sql)
    .all(values)
    .map((found) => bySize.row.parse(found));
};
const awarded = (level?: AidLevel) =>
  firms(level)
    .filter((d) => d.found === 'award')
    .map((d) => [d.organisation_fr, d.criterion, d.low]);

describe('which firms', () => {
  beforeEach(() => {
    add('TM-1', { aid: 900 });
    add('TM-2', nexedi);
    add('TM-3', { beneficiary: 'SOFT', siren: '450401153', level: 'digital', aid: 5000 });
  });

  it('are with a profile here stand first, whatever the others have', () => {
    expect(awarded()).toEqual([
      ['Nexedi', 'organisation', 100],
      ['SHOP', 'nace', 900]
    ]);
    expect(awarded('both').map(([name]) => name)).toEqual(['Nexedi', 'SOFT', 'SHOP']);
  });

  it('are of each level alone', () => {
    expect(awarded('cloud')).toEqual([['Nexedi', 'organisation', 100]]);
    expect(awarded('sector')).toEqual([['SHOP', 'nace', 900]]);
    expect(awarded('digital')).toEqual([['SOFT', 'nace', 5000]]);
  });

  it('are of a sector in published versions that call it cloud', () => {
    db.exec(`UPDATE aid_award SET level = 'cloud' WHERE level = 'sector'`);
    expect(awarded('cloud')).toEqual([['Nexedi', 'organisation', 100]]);
    expect(awarded('sector')).toEqual([['SHOP', 'nace', 900]]);
    expect(sizes().map((d) => d.criterion)).toEqual(['organisation', 'nace', 'organisation', 'nace']);
  });

  it('have no row though they are followed', () => {
    db.exec(`DELETE FROM aid_award WHERE organisation_id = 'nexedi';
      INSERT INTO organisation (id, name_fr, name_en, kind, country) VALUES
        ('ovh', 'OVH', 'OVH', 'provider', 'FR'), ('aws', 'AWS', 'AWS', 'provider', 'US'), ('pia', 'PIA', 'PIA', 'programme', 'FR');`);
    expect(
      firms('sector')
        .filter((d) => d.found !== 'award')
        .map((d) => [d.found, d.organisation_id, d.firms])
    ).toEqual([
      ['no-row', 'nexedi', 1],
      ['no-siren', null, 1]
    ]);
  });
});

describe('an award of the firm, day and amount of another', () => {
  const sumOf = (rows: readonly { once_low: number | null }[]) =>
    rows.reduce((all, d) => all + (d.once_low ?? 0), 0);

  it('is counted once where it has another instrument, and twice where it has not', () => {
    add('TM-1', nexedi);
    add('TM-2', { ...nexedi, instrument: 'loan', nominal: 100 });
    expect(sumOf(firms('cloud'))).toBe(100);
    expect(firms('cloud').map((d) => d.awards_paired)).toEqual([1, 1]);
    add('TM-3', nexedi);
    expect(sumOf(firms('cloud'))).toBe(200);
  });

  it.each<Partial<Award>>([
    { instrument: 'grant' },
    { aid: 101 },
    { aid: null },
    { granted: '2018-01-02' },
    { granted: null },
    { siren: '450401153', organisation_id: null, level: 'sector', criterion: 'nace' }
  ])('is another award with %o', (changes) => {
    add('TM-1', nexedi);
    add('TM-2', { ...nexedi, instrument: 'loan', ...changes });
    expect(firms().map((d) => d.awards_paired ?? 0)).not.toContain(1);
  });

  it('counts among the selected awards alone', () => {
    add('TM-1', nexedi);
    add('TM-2', { ...nexedi, instrument: 'loan' });
    const paired = (instrument: 'all' | 'loan') =>
      sizes(instrument)
        .filter((d) => d.reading === 'corrected')
        .map((d) => d.awards_paired);
    expect([paired('all'), paired('loan')]).toEqual([[2], [0]]);
  });
});

it('counts as lent in full the loans whose aid element is their nominal amount', () => {
  add('TM-1', { instrument: 'loan', nominal: 100 });
  add('TM-2', { instrument: 'loan', nominal: 500 });
  add('TM-3', { instrument: 'guarantee', nominal: 100 });
  const lent = firms('sector').filter((d) => d.found === 'award');
  expect(lent.map((d) => [d.instrument, d.awards_at_nominal])).toEqual([
    ['guarantee', 0],
    ['loan', 1]
  ]);
});

describe('the most aided of a sector', () => {
  const max = () =>
    sizes()
      .filter((d) => d.reading === 'largest')
      .map((d) => [d.beneficiary, d.size, d.awards, d.low]);

  it('is one firm, or several with as much, and none that is with a profile here', () => {
    add('TM-1', { ...nexedi, aid: 9000 });
    add('TM-2', { aid: 500 });
    expect(max()).toEqual([]);
    add('TM-3', { beneficiary: 'B', siren: '450401153', aid: 300 });
    expect(max()).toEqual([['SHOP', 'sme', 1, 500]]);
    add('TM-4', { beneficiary: 'B', siren: '450401153', aid: 200, size: 'large' });
    expect(max()).toEqual([
      ['SHOP', 'sme', 1, 500],
      ['B', 'sme', 1, 300],
      ['B', 'large', 1, 200]
    ]);
  });
});

it('reads an award under its declared size, its corrected one, and apart where they differ', () => {
  add('TM-1', { size: 'large', declared_size: 'sme' });
  add('TM-2', { siren: null, beneficiary: 'B', size: null, declared_size: null });
  expect(sizes().map((d) => [d.reading, d.declared, d.size, d.awards])).toEqual([
    ['declared', 'sme', null, 1],
    ['declared', 'unknown', null, 1],
    ['corrected', null, 'unknown', 1],
    ['corrected', null, 'large', 1],
    ['correction', 'sme', 'large', 1],
    ['largest', null, 'unknown', 1],
    ['largest', null, 'large', 1]
  ]);
});
