// Where an owner or a supplier is from, told apart by the colour and by the dash of a line; its letters stand beside it.
import { accent, groupColour, ink, muted } from './palette.ts';

export type CountryArea = 'french' | 'european' | 'american' | 'other' | 'unread';

const european = new Set(
  'AT BE BG CH CY CZ DE DK EE ES FI GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ')
);

/** Returns the area of an ISO 3166 code; null where no country was read. */
export const areaOf = (country: string | null): CountryArea =>
  country === null
    ? 'unread'
    : country === 'FR'
      ? 'french'
      : country === 'US'
        ? 'american'
        : european.has(country)
          ? 'european'
          : 'other';

/** The areas in the order of a legend. */
export const areas = ['french', 'european', 'american', 'other', 'unread'] as const satisfies CountryArea[];

export const areaStyle: Readonly<Record<CountryArea, { readonly colour: string; readonly dash?: string }>> = {
  french: { colour: accent },
  european: { colour: groupColour.market, dash: '10 3' },
  american: { colour: ink, dash: '4 3' },
  other: { colour: groupColour.larger, dash: '10 3 2 3' },
  unread: { colour: muted, dash: '2 3' }
};
