// The query of timeline on made-up events.
import { expect, it } from 'vitest';
import { aid, event, source } from '#build/fixture.ts';
import { vocabulary } from '#model/vocabulary.ts';
import { rowsOf } from '../fixtures.ts';
import chart from './chart.ts';

const ask = (events: ReturnType<typeof event>[], from = 2009, to = 2026) =>
  rowsOf(chart, { from, to, lane: 'all' }, { 'sources/one.yaml': source('one', { events }) });

it('forgets no lane, and no event of which only the end is known', () => {
  const rows = ask([
    ...vocabulary.lane.map((lane) => event({ id: lane, lane, period: '2014' })),
    event({ id: 'until', period: { from: null, to: '2015' } }),
    event({ id: 'minor', key: false })
  ]);
  expect(rows.map(({ lane }) => lane).sort()).toEqual([...vocabulary.lane, 'venture'].sort());
  expect(rows.at(-1)).toMatchObject({ event_id: 'until', period_from: '2015' });
});

it('keeps to the years of its parameters', () => {
  const rows = ask([event({ id: 'a', period: '2012' }), event({ id: 'b', period: '2015-06' })], 2013, 2015);
  expect(rows.map(({ event_id }) => event_id)).toEqual(['b']);
});

it('gives an event of the State the money that its own words give, and no other', () => {
  const words = (text: string) => ({
    title: { fr: text, en: text },
    summary: { fr: '.', en: '.' },
    lane: 'state'
  });
  const rows = rowsOf(
    chart,
    { from: 2009, to: 2026, lane: 'all' },
    {
      'sources/one.yaml': source('one', {
        facts: [aid()],
        events: [
          event({ id: 'given', ...words('75 M€ pour Cloudwatt') }),
          event({ id: 'part', ...words('175 M€ pour Cloudwatt') }),
          event({ id: 'none', ...words('Cloudwatt naît') }),
          event({ id: 'venture', ...words('75 M€ pour Cloudwatt'), lane: 'venture' })
        ]
      })
    }
  );
  expect(Object.fromEntries(rows.map((d) => [d.event_id, d.money]))).toEqual({
    given: 75e6,
    part: null,
    none: null,
    venture: null
  });
});
