// Dated things as an iCalendar file (RFC 5545): whole days, from the first to the last that the date may mean.
import ical from 'ical-generator';

export interface CalendarEvent {
  readonly id: string;
  /** ISO 8601, at the precision of the source. */
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly text: string;
  readonly url: string;
  readonly category: string;
}

interface Calendar {
  readonly name: string;
  readonly lang: string;
  readonly url: string;
  /** The day that the data are of, ISO 8601. */
  readonly day: string;
}

const firstDay = (instant: string): Date => new Date(`${instant}-01-01`.slice(0, 10));

/** The day after the last that an instant may mean: iCalendar's end is exclusive. */
const dayAfter = (instant: string): Date => {
  const [year = 0, month, day] = instant.split('-').map(Number);
  if (month === undefined) return new Date(Date.UTC(year + 1, 0, 1));
  return new Date(day === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1));
};

export const ics = (events: readonly CalendarEvent[], { name, lang, url, day }: Calendar): string => {
  const calendar = ical({
    name,
    url,
    prodId: { company: 'cloud-souverain', product: 'livre-ouvert', language: lang.toUpperCase() }
  });
  for (const event of events)
    calendar.createEvent({
      id: event.id,
      start: firstDay(event.from),
      end: dayAfter(event.to),
      allDay: true,
      stamp: new Date(day),
      summary: event.title,
      description: event.text,
      url: event.url,
      categories: [{ name: event.category }]
    });
  return calendar.toString();
};
