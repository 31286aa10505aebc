// The timeline and the indexes of sources and disagreements of the frozen data: they keep to their filters, refuse impossible ones, and give files that programs read.
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { frozenDatabase } from '#build/fixture.ts';
import type { PagingView } from '#lib/components/paging.ts';
import { openDataset } from '#lib/server/db/dataset.ts';
import { builtDataset } from '#lib/server/db/fixture.ts';
import { ics } from '#lib/server/export/ics.ts';
import { disagreementGroups } from '#lib/server/record/disagreement.ts';
import { disagreementIndex } from '#lib/server/record/disagreement-index.ts';
import { sourceIndex } from '#lib/server/record/source-index.ts';
import { timelineCsv, timelineIcs } from '#lib/server/timeline/file.ts';
import { timelineView } from '#lib/server/timeline/view.ts';
import { languages, type Lang } from '#model/language.ts';

const frozen = openDataset(await frozenDatabase());
const parameters = (search = '') => new URLSearchParams(search);
const timeline = (lang: Lang, search = '') => timelineView(frozen, lang, parameters(search));
const sources = (lang: Lang, search: URLSearchParams) => sourceIndex(frozen, lang, search);
const whole = timeline('fr');
const built = builtDataset();

/** Every page of a list, in order. */
const everyPage = <View extends { readonly paging: PagingView }>(
  read: (search: string) => View,
  search = ''
): View[] => {
  const first = read(search);
  const others = Array.from({ length: first.paging.last - 1 }, (_, index) => `page=${index + 2}`);
  return [first, ...others.map((page) => read(search === '' ? page : `${search}&${page}`))];
};

describe('the timeline', () => {
  it('shows every event once, with its source and organisations', () => {
    const events = everyPage((search) => timeline('fr', search)).flatMap(({ years }) =>
      years.flatMap((year) => year.events)
    );
    expect(events).toHaveLength(whole.count);
    expect(new Set(events.map(({ id }) => id)).size).toBe(whole.count);
    for (const { source, organisations } of events) {
      expect(source.href).toMatch(/^\/fr\/sources\//);
      expect(organisations.length).toBeGreaterThan(0);
    }
    expect(whole.drawn[0]?.svg.match(/<a /g)).toHaveLength(whole.count);
  });

  it('keeps to its filters', () => {
    const view = timeline('en', 'lane=sme&from=2012&to=2014&organisation=gandi');
    expect(view.count).toBeGreaterThan(0);
    expect(view.count).toBeLessThan(whole.count);
    expect(view.search).toBe('lane=sme&from=2012&to=2014&organisation=gandi');
    for (const { title, events } of view.years) {
      expect(Number(title)).toBeGreaterThanOrEqual(2012);
      expect(Number(title)).toBeLessThanOrEqual(2014);
      for (const { lane, organisations } of events) {
        expect(lane?.id).toBe('sme');
        expect(organisations.map(({ href }) => href)).toContain('/en/organisations/gandi');
      }
    }
  });

  it('is newest first, and its links to other pages keep the filters', () => {
    const years = everyPage((search) => timeline('fr', search)).flatMap((view) =>
      view.years.map(({ title }) => Number(title))
    );
    expect(years).toEqual(years.toSorted((a, b) => b - a));
    const { paging } = timeline('en', 'lane=state');
    for (const { href } of paging.pages)
      expect(href).toMatch(/^\/en\/timeline\?lane=state(?:&page=\d+)?#list$/);
  });

  it('opens on the page of the event that is asked for, and lists those of the other pages', () => {
    const at = (search: string) => timelineView(built, 'fr', parameters(search));
    const shown = (search: string) => at(search).years.flatMap(({ events }) => events.map(({ id }) => id));
    const first = at('');
    const oldest = first.others.at(-1);
    expect(shown(`at=${oldest?.id}`)).toContain(oldest?.id);
    expect(oldest?.href).toBe(`/fr/timeline?at=${oldest?.id}#${oldest?.id}`);
    expect(shown('').length + first.others.length).toBe(first.count);
    expect(at('page=2').others).toEqual([]);
    const marks = [...(first.drawn[0]?.svg.matchAll(/href="([^"]*)"/g) ?? [])].map(([, href = '']) => href);
    for (const id of shown('')) expect(marks).toContain(`#${id}`);
    expect(marks).toContain(oldest?.href);
  });

  it('is searched by words, and by wave', () => {
    const numergy = timeline('fr', 'q=NUMÉRGY');
    expect(numergy.count).toBeGreaterThan(0);
    expect(numergy.count).toBeLessThan(whole.count);
    const first = timeline('fr', 'wave=first').count;
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(whole.count);
    const rows = csvParse(timelineCsv(frozen, 'fr', parameters('q=numergy&page=9')).content.body);
    expect(rows).toHaveLength(numergy.count);
  });

  it.each([
    'lane=nobody',
    'wave=third',
    'from=1200',
    'organisation=nothing',
    'from=2015&to=2012',
    'page=0',
    'page=99',
    'at=never'
  ])('refuses %s', (search) => {
    expect(() => timeline('fr', search)).toThrow(expect.objectContaining({ status: 400 }));
  });

  it('is a table', () => {
    const { body } = timelineCsv(frozen, 'fr', parameters()).content;
    const rows = csvParse(body);
    expect(rows).toHaveLength(whole.count);
    expect(
      rows.every(({ event_id, source_url }) => event_id !== '' && /^https?:/.test(source_url ?? ''))
    ).toBe(true);
  });

  it('is a calendar: folded lines, one event each, whole days', () => {
    const { body } = timelineIcs(frozen, 'fr', parameters(), 'https://example.org').content;
    expect(body.match(/BEGIN:VEVENT/g)).toHaveLength(whole.count);
    for (const line of body.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(body).toContain('\r\n');
    expect(body).not.toMatch(/[^\r]\n/);
    expect(body.startsWith('BEGIN:VCALENDAR')).toBe(true);
  });

  it('ends a day, a month or a year where it ends', () => {
    const event = { title: 'T', text: 'x', url: 'https://example.org', category: 'c' };
    const body = ics(
      [
        { ...event, id: 'a', from: '2012', to: '2012' },
        { ...event, id: 'b', from: '2012-12', to: '2012-12' },
        { ...event, id: 'c', from: '2012-02-28', to: '2012-02-29' }
      ],
      { name: 'N', lang: 'fr', url: 'https://example.org', day: '2026-01-01' }
    );
    const dates = [...body.matchAll(/DT(START|END);VALUE=DATE:(\d+)/g)].map(([, , day]) => day);
    expect(dates).toEqual(['20120101', '20130101', '20121201', '20130101', '20120228', '20120301']);
  });
});

describe('the index of sources', () => {
  const all = sources('fr', parameters());
  const linesOf = (search: string) =>
    everyPage((part) => sources('fr', parameters(part)), search).flatMap(({ years }) =>
      years.flatMap(({ lines }) => lines)
    );

  it('counts what each choice would leave', () => {
    expect(linesOf('')).toHaveLength(all.count);
    for (const { name, options } of all.filters)
      for (const { value, text } of options.slice(1, 6)) {
        const search = `${new URLSearchParams({ [name]: value })}`;
        const { count } = sources('fr', parameters(search));
        expect(linesOf(search)).toHaveLength(count);
        expect(text.endsWith(`(${count})`)).toBe(true);
      }
    for (const { href, text } of all.kinds) {
      const { count } = sources('fr', new URL(href, 'https://example.org').searchParams);
      expect(text.endsWith(`(${count})`)).toBe(true);
    }
  });

  it('is newest first, what has no date last', () => {
    const years = everyPage((part) => sources('fr', parameters(part))).flatMap((view) =>
      view.years.map(({ title }) => title)
    );
    const dated = years.filter((title) => title !== 'Sans date').map(Number);
    expect(dated).toEqual(dated.toSorted((a, b) => b - a));
    expect(years.indexOf('Sans date')).toBeGreaterThan(years.lastIndexOf(String(dated.at(-1))));
  });

  it('is searched by words of a title or a publisher, whatever their accents and capitals', () => {
    const found = (q: string) => sources('fr', new URLSearchParams({ q }));
    const petition = found('PETITION');
    expect(petition.count).toBeGreaterThan(0);
    expect(petition.count).toBeLessThan(all.count);
    expect(found('pétition').years).toEqual(petition.years);
    expect(found('pétition').search).toBe('q=p%C3%A9tition');
    expect(found('xyzzy')).toMatchObject({ count: 0, years: [], paging: { last: 1 } });
    expect(found('?').count).toBe(0);
  });

  it('keeps its filters from page to page', () => {
    const { paging } = sources('en', parameters('q=a&page=1'));
    for (const { href } of paging.pages) expect(href).toMatch(/^\/en\/sources\?q=a(?:&page=\d+)?#list$/);
  });

  it.each(['kind=novel', 'year=1066', 'publisher=Nobody', 'page=0', 'page=9999', 'page=two'])(
    'refuses %s',
    (search) => {
      for (const lang of languages)
        expect(() => sources(lang, parameters(search))).toThrow(expect.objectContaining({ status: 400 }));
    }
  );
});

describe('the index of disagreements', () => {
  const index = (search = '') => disagreementIndex(built, 'fr', parameters(search));
  const all = everyPage(index).flatMap(({ disagreements }) => disagreements);

  it('holds each once, ten a page', () => {
    expect(index().disagreements).toHaveLength(10);
    expect(all).toHaveLength(index().count);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('stands by the widest gap where that is chosen', () => {
    const byGap = everyPage(index, 'order=gap').flatMap(({ disagreements }) => disagreements);
    expect(byGap.map(({ id }) => id)).toEqual(disagreementGroups(built).map(({ id }) => id));
    expect(byGap.map(({ id }) => id)).not.toEqual(all.map(({ id }) => id));
  });

  it('keeps to its filters, and counts what each choice would leave', () => {
    for (const { name, options } of index().filters.filter(({ name: each }) => each !== 'order'))
      for (const { value, text } of options.slice(1, 5)) {
        const { count } = index(`${new URLSearchParams({ [name]: value })}`);
        expect(count).toBeGreaterThan(0);
        expect(text.endsWith(`(${count})`)).toBe(true);
      }
    const numergy = index('q=NUMÉRGY');
    expect(numergy.count).toBeGreaterThan(0);
    for (const { title, facts } of numergy.disagreements)
      expect(`${title} ${facts.map(({ summary }) => summary).join(' ')}`).toMatch(/numergy/i);
  });

  it('opens on the page of the one that is asked for', () => {
    const last = all.at(-1)?.id ?? '';
    expect(index(`at=${last}`).disagreements.map(({ id }) => id)).toContain(last);
    expect(index(`at=${last}`).search).toBe(`page=${Math.ceil(all.length / 10)}`);
  });

  it.each(['order=oldest', 'organisation=nobody', 'indicator=luck', 'at=none', 'page=99'])(
    'refuses %s',
    (search) => {
      expect(() => index(search)).toThrow(expect.objectContaining({ status: 400 }));
    }
  );
});
