// The timeline and the index of sources of the frozen data: they keep to their filters, refuse impossible ones, and give files that programs read.
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { frozenDatabase } from '#build/fixture.ts';
import { openDataset } from '#lib/server/db/dataset.ts';
import { ics } from '#lib/server/export/ics.ts';
import { sourceIndex } from '#lib/server/record/source-index.ts';
import { timelineCsv, timelineIcs } from '#lib/server/timeline/file.ts';
import { timelineView } from '#lib/server/timeline/view.ts';
import type { Lang } from '#model/language.ts';

const frozen = openDataset(await frozenDatabase());
const parameters = (search = '') => new URLSearchParams(search);
const timeline = (lang: Lang, search = '') => timelineView(frozen, lang, parameters(search));
const sources = (lang: Lang, search: URLSearchParams) => sourceIndex(frozen, lang, search);
const whole = timeline('fr');

describe('the timeline', () => {
  it('shows every event once, with its source and organisations', () => {
    const events = whole.years.flatMap((year) => year.events);
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

  it.each(['lane=nobody', 'from=1200', 'organisation=nothing', 'from=2015&to=2012'])(
    'refuses %s',
    (search) => {
      expect(() => timeline('fr', search)).toThrow(expect.objectContaining({ status: 400 }));
    }
  );

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
  const lines = (view: typeof all) => view.groups.flatMap((group) => group.lines);

  it('counts what each choice would leave', () => {
    expect(lines(all)).toHaveLength(all.count);
    for (const { name, options } of all.filters)
      for (const { value, text } of options.slice(1, 6)) {
        const filtered = sources('fr', new URLSearchParams({ [name]: value }));
        expect(lines(filtered)).toHaveLength(filtered.count);
        expect(text.endsWith(`(${filtered.count})`)).toBe(true);
      }
  });

  it.each(['kind=novel', 'year=1066', 'publisher=Nobody'])('refuses %s', (search) => {
    expect(() => sources('en', parameters(search))).toThrow(expect.objectContaining({ status: 400 }));
  });
});
