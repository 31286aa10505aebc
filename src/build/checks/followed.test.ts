import { describe, expect, it } from 'vitest';
import { errorsWith, fact, organisation, source } from '../fixture.ts';

type Content = Readonly<Record<string, unknown>>;

const same = (text: string) => ({ fr: text, en: text });
const pme = { class: 'PME', from: '2010', to: null, basis: same('Staff.'), deduced: true };

const gandi = { kind: 'provider', main_activity: 'registrar', services: ['domains', 'hosting'] };
const facts = (changes: Content): Content => ({
  'sources/three.yaml': source('three', {
    facts: [fact({ id: 'gandi-turnover', organisation: 'gandi', ...changes })]
  })
});
const errorsOf = (firm: Content, more: Content = {}): string[] =>
  errorsWith({ 'organisations/gandi.yaml': organisation('gandi', { ...gandi, ...firm }), ...more });

const country =
  'organisations/gandi.yaml country: a followed firm is French, not CH → correct the country, or write kind: company';
const services =
  'organisations/gandi.yaml services: a followed firm sells hosting or cloud of its own, and this one sells none that was read → add the services that it runs (cloud, hosting, iaas, paas, saas, storage, hds), or write kind: company';
const size =
  'organisations/gandi.yaml size_classes: the size of a followed firm is known, and nothing read gives that of this one → add a size class, an owner that settles it, or a fact: its headcount or its turnover, or write kind: company';

it('takes a French firm that hosts and has a size class', () => {
  expect(errorsOf({ size_classes: [pme] })).toEqual([]);
});

it('refuses a firm of another country', () => {
  expect(errorsOf({ size_classes: [pme], country: 'CH' })).toEqual([country]);
});

describe('hosting or cloud of its own', () => {
  it.each([
    { main_activity: 'colocation', services: [] },
    { main_activity: 'cloud', services: [] },
    { main_activity: 'software', services: ['saas'] },
    { main_activity: 'it-services', services: ['hosting'] }
  ])('is in %o', (firm) => {
    expect(errorsOf({ size_classes: [pme], ...firm })).toEqual([]);
  });

  it.each([
    { services: ['domains'] },
    { main_activity: 'software', services: [] },
    { main_activity: 'telecom', services: [] },
    { main_activity: 'it-services', services: [] }
  ])('is not in %o', (firm) => {
    expect(errorsOf({ size_classes: [pme], ...firm })).toEqual([services]);
  });
});

describe('the size', () => {
  it('is not known where nothing was read', () => {
    expect(errorsOf({})).toEqual([size]);
  });

  it.each([
    {},
    { confidence: 'medium' },
    { status: 'estimated' },
    { flag: 'disputed' },
    { flag: 'wider-than-cloud' }
  ])('is known by a turnover of its own: %o', (changes) => {
    expect(errorsOf({}, facts(changes))).toEqual([]);
  });

  it.each([
    { confidence: 'low' },
    { status: 'targeted', target: { indicator: 'turnover', deadline: '2014' } },
    { flag: 'group-figure' },
    { flag: 'part-year' },
    { organisation: 'cloudwatt', period: '2013' }
  ])('is not known by %o', (changes) => {
    expect(errorsOf({}, facts(changes))).toEqual([size]);
  });

  const holder = (changes: Content): Content => ({
    owners: [{ name: same('Holder'), share_percent: 60, from: '2012', to: null, ...changes }]
  });

  it.each([holder({ type: 'public' }), holder({ type: 'company', larger: true })])(
    'is settled by who holds it: %o',
    (firm) => {
      expect(errorsOf(firm)).toEqual([]);
    }
  );

  it.each([holder({ type: 'persons' }), holder({ type: 'company' })])('is not settled by %o', (firm) => {
    expect(errorsOf(firm)).toEqual([size]);
  });

  it('is settled by an owner that has a size class of its own', () => {
    const group = organisation('group', { size_classes: [{ ...pme, class: 'GE' }] });
    expect(
      errorsOf(holder({ type: 'company', organisation: 'group' }), { 'organisations/group.yaml': group })
    ).toEqual([]);
  });
});

it('asks nothing of a firm that is not followed', () => {
  expect(errorsOf({ kind: 'company', country: 'CH', services: [], main_activity: undefined })).toEqual([]);
});
