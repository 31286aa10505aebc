import { describe, expect, it } from 'vitest';
import { endsAutonomy, groupOn, groupSpans, type Firm, type Holder } from './group.ts';

const span = { from: null, to: null };
const pme = { class: 'PME', ...span } as const;
const owner = (more: Partial<Holder>): Holder => ({ type: 'company', ...span, ...more });
const firm = (...owners: Partial<Holder>[]): Firm => ({
  kind: 'provider',
  size_classes: [pme],
  owners: owners.map(owner)
});
const groupWith = (...owners: Partial<Holder>[]) => groupOn(firm(...owners), '2020');

describe('who ends the autonomy of an SME', () => {
  it.each<[Partial<Holder>, boolean]>([
    [{ share_percent: 25 }, true],
    [{ share_percent: 24.9 }, false],
    [{}, true],
    [{ stake: 'minority' }, false],
    [{ stake: 'significant' }, true],
    [{ type: 'unknown' }, true],
    [{ type: 'investor', share_percent: 49.9 }, false],
    [{ type: 'investor', share_percent: 50 }, true],
    [{ type: 'investor' }, false],
    [{ type: 'investor', stake: 'significant' }, false],
    [{ type: 'investor', stake: 'control' }, true],
    [{ type: 'persons', share_percent: 100 }, false]
  ])('%j: %s', (held, ends) => {
    expect(endsAutonomy(owner(held))).toBe(ends);
  });
});

describe('the group on a date', () => {
  it('is that of SMEs for a small firm that is autonomous', () => {
    expect(groupWith()).toBe('sme');
    expect(groupWith({ type: 'persons' }, { share_percent: 20, larger: true })).toBe('sme');
    expect(groupWith({ larger: false })).toBe('sme');
    expect(groupWith({ larger: true, to: '2019' })).toBe('sme');
  });

  it('is that of its owner where it is not, or a group of its own where the owner has no size', () => {
    expect(groupWith({ larger: true })).toBe('larger');
    expect(groupWith({})).toBe('group-owned');
    expect(groupWith({}, { larger: true })).toBe('larger');
    expect(groupWith({ type: 'investor', stake: 'control', larger: true })).toBe('larger');
  });

  it('takes the size of an owner from its own file first', () => {
    const grown = [
      { class: 'PME', from: null, to: '2018' },
      { class: 'ETI', from: '2019', to: null }
    ] as const;
    expect(groupOn(firm({ size_classes: grown }), '2018')).toBe('sme');
    expect(groupOn(firm({ size_classes: grown, larger: false }), '2019')).toBe('larger');
  });

  it('is State-backed from a quarter of public capital, whatever the size', () => {
    const body = { type: 'public' } as const;
    expect(groupWith(body)).toBe('state-backed');
    expect(groupWith({ ...body, share_percent: 25 })).toBe('state-backed');
    expect(groupWith({ ...body, share_percent: 24 })).toBe('sme');
    expect(groupWith({ ...body, stake: 'minority' })).toBe('sme');
    expect(groupWith({ ...body, share_percent: 15 }, { ...body, share_percent: 10 })).toBe('state-backed');
    expect(groupWith({ ...body, share_percent: 33 }, { share_percent: 67, larger: true })).toBe(
      'state-backed'
    );
  });

  it('is unsized without a class, and public for what is no firm', () => {
    expect(groupOn({ ...firm({}), size_classes: [] }, '2020')).toBe('unsized');
    expect(groupOn({ ...firm({ larger: true }), size_classes: [] }, '2020')).toBe('larger');
    expect(groupOn({ ...firm(), kind: 'programme' }, '2020')).toBe('public');
  });
});

describe('the groups one after the other', () => {
  it('lets the State enter and leave', () => {
    const venture = firm(
      { type: 'public', share_percent: 33, from: '2012', to: '2016' },
      { share_percent: 100, larger: true, from: '2016' }
    );
    expect(groupSpans({ ...venture, founded: '2012-09-06', size_classes: [] })).toEqual([
      { group: 'state-backed', from: '2012-09-06', to: '2016' },
      { group: 'larger', from: '2016', to: null }
    ]);
    expect(groupSpans({ ...firm({ type: 'public', from: '2020-07' }), founded: '2010' })).toEqual([
      { group: 'sme', from: '2010', to: '2020-07' },
      { group: 'state-backed', from: '2020-07', to: null }
    ]);
  });

  it('knows of the start what is known of the year of its founding, and ends with the firm', () => {
    expect(
      groupSpans({ ...firm({ type: 'public', from: '2022-10' }), founded: '2022', closed: '2024-12-03' })
    ).toEqual([{ group: 'state-backed', from: '2022', to: '2024-12-03' }]);
  });

  it('holds a class to the end of its last year, and starts where something is known', () => {
    const size_classes = [
      { class: 'PME', from: '2004', to: '2004' },
      { class: 'ETI', from: '2021', to: null }
    ] as const;
    expect(groupSpans({ ...firm(), size_classes })).toEqual([
      { group: 'sme', from: '2004', to: '2005' },
      { group: 'unsized', from: '2005', to: '2021' },
      { group: 'larger', from: '2021', to: null }
    ]);
    expect(
      groupSpans({ ...firm(), size_classes: [{ class: 'PME', from: '2004-11', to: '2004-12-31' }] })
    ).toMatchObject([{ from: '2004-11', to: '2005-01-01' }, { group: 'unsized' }]);
  });

  it('takes no date from the life of an owner before it holds the firm', () => {
    const size_classes = [{ class: 'PME', from: '2001', to: null }] as const;
    expect(groupSpans({ ...firm({ size_classes, from: '2025' }), size_classes: [] })).toEqual([
      { group: 'unsized', from: null, to: null }
    ]);
  });
});
