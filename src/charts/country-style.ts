// Where a supplier or an owner is from, told apart by colour and by letters or the dash of a line: in grey and in print too.
import type { Bilingual } from '#model/language.ts';

/** French, of another European country, American, of any other country. */
export type Country = 'FR' | 'EU' | 'US' | 'other';

/** Their order in a legend. */
export const countries = ['FR', 'EU', 'US', 'other'] as const satisfies Country[];

/** The European Union, the European Economic Area, Switzerland and the United Kingdom, without France. */
const europeanCodes =
  'AT BE BG CH CY CZ DE DK EE ES FI GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK';
const european = new Set(europeanCodes.split(' '));

/** Returns SQL for the group of a column of ISO 3166 codes; `unread` where it is empty. */
export const countryGroup = (column: string): string =>
  `CASE WHEN ${column} IS NULL THEN 'unread' WHEN ${column} IN ('FR', 'US') THEN ${column}
    WHEN instr('${europeanCodes}', ${column}) > 0 THEN 'EU' ELSE 'other' END`;

/** Returns the group of an ISO 3166 code; undefined where no country was read. */
export const countryOf = (code: string | null): Country | undefined => {
  if (code === null) return undefined;
  if (code === 'FR' || code === 'US') return code;
  return european.has(code) ? 'EU' : 'other';
};

interface CountryStyle {
  readonly colour: string;
  /** Letters that stand in or beside the mark. */
  readonly code: Bilingual;
  /** Of a line; a whole line where it is not given. */
  readonly dash?: string;
}

export const countryStyle: Readonly<Record<Country, CountryStyle>> = {
  FR: { colour: 'var(--french)', code: { fr: 'FR', en: 'FR' } },
  EU: { colour: 'var(--european)', code: { fr: 'UE', en: 'EU' }, dash: '10 3' },
  US: { colour: 'var(--american)', code: { fr: 'US', en: 'US' }, dash: '4 3' },
  other: { colour: 'var(--elsewhere)', code: { fr: 'autre', en: 'other' }, dash: '10 3 2 3' }
};
