// Check: every date is on the calendar, and what starts starts before it ends.
import { ends } from '#model/period.ts';
import type { Check } from '../check.ts';
import type { Data } from '../data.ts';
import { DataError, pathTo, type Place } from '../error.ts';

type Instant = string | null | undefined;

const onCalendar = (instant: string): boolean =>
  instant.length < 10 || new Date(`${instant}T00:00:00Z`).toISOString().startsWith(instant);

/** Compared at the precision that both have: 2014 is not after 2014-03. */
const inOrder = (from: Instant, to: Instant): boolean =>
  !from || !to || from.slice(0, to.length) <= to.slice(0, from.length);

const at = ({ file, path }: Place, ...steps: PropertyKey[]): Place => ({
  file,
  path: pathTo(path, ...steps)
});

const dates = ({ facts, events, sources, organisations }: Data): [Place, Instant][] => [
  ...[...facts, ...events].flatMap((drawn): [Place, Instant][] => {
    const { from, to } = ends(drawn.item.period);
    return from === to
      ? [[at(drawn, 'period'), from]]
      : [
          [at(drawn, 'period', 'from'), from],
          [at(drawn, 'period', 'to'), to]
        ];
  }),
  ...sources.map((source): [Place, Instant] => [at(source, 'published'), source.item.published]),
  ...organisations.flatMap((organisation): [Place, Instant][] => {
    const { founded, cloud_offer_since, closed, size_classes, owners, former_sirens, certifications } =
      organisation.item;
    return [
      [at(organisation, 'founded'), founded],
      [at(organisation, 'cloud_offer_since'), cloud_offer_since],
      [at(organisation, 'closed'), closed],
      ...certifications.map(({ date }, index): [Place, Instant] => [
        at(organisation, 'certifications', index, 'date'),
        date
      ]),
      ...Object.entries({ size_classes, owners, former_sirens }).flatMap(([key, spans]) =>
        spans.flatMap(({ from, to }, index): [Place, Instant][] => [
          [at(organisation, key, index, 'from'), from],
          [at(organisation, key, index, 'to'), to]
        ])
      )
    ];
  })
];

const orders = ({ organisations }: Data): [Place, Instant, Instant, string][] =>
  organisations.flatMap((organisation): [Place, Instant, Instant, string][] => {
    const { founded, cloud_offer_since, closed, size_classes, owners, former_sirens } = organisation.item;
    return [
      [
        at(organisation, 'cloud_offer_since'),
        founded,
        cloud_offer_since,
        'its cloud offer starts before it was founded'
      ],
      [at(organisation, 'closed'), founded, closed, 'it closed before it was founded'],
      [at(organisation, 'closed'), cloud_offer_since, closed, 'it closed before its cloud offer started'],
      ...Object.entries({ size_classes, owners, former_sirens }).flatMap(([key, spans]) =>
        spans.map(({ from, to }, index): [Place, Instant, Instant, string] => [
          at(organisation, key, index),
          from,
          to,
          'it ends before it starts'
        ])
      )
    ];
  });

export const periods: Check = (data) => [
  ...dates(data).flatMap(([place, instant]) =>
    !instant || onCalendar(instant)
      ? []
      : [new DataError(place, `${instant} is not on the calendar`, 'correct the day')]
  ),
  ...orders(data).flatMap(([place, from, to, message]) =>
    inOrder(from, to)
      ? []
      : [new DataError(place, `${message} (${from}, ${to})`, 'correct one of the two dates')]
  )
];
