// What charts of the State aid register share: which of its rows they ask for, the sum of their aid elements, and how their sentences open.
import type { Bilingual } from '#model/language.ts';
import { money, sum, type Money } from '#model/money.ts';
import type { ComparisonGroup } from '#model/vocabulary.ts';
import type { ChoiceParam, Column, Formats } from './chart-definition.ts';

export const aidKind = 'public-funding/committed/aid-element';

export interface Aided {
  readonly low: number | null;
  readonly high: number | null;
}
export type Aid = Money<typeof aidKind> | undefined;

/** The sum of the aid elements read, bound by bound; undefined where none was: that isn't zero. */
export const aidOf = (rows: readonly Aided[]): Aid => {
  const [first, ...others] = rows.flatMap(({ low, high }) =>
    low === null || high === null ? [] : [money(aidKind, low, high)]
  );
  return first && sum(first, ...others);
};

/** Where a sum stands among others: the middle of what it may be. */
export const middle = (aid: Aid): number => (aid === undefined ? 0 : (aid.low + aid.high) / 2);

/** The group whose shape a size of the register has. */
export const aidGroup = {
  sme: 'sme',
  large: 'larger',
  unknown: 'unsized'
} as const satisfies Readonly<Record<string, ComparisonGroup>>;

export interface Granted {
  readonly granted_from: string | null;
  readonly granted_to: string | null;
}

type Days = { readonly from: string; readonly to: string } | undefined;

/** The first and the last day on which these awards were granted; undefined where no day was read. */
export const grantedBetween = (rows: readonly Granted[]): Days => {
  const days = rows.flatMap((d) => [d.granted_from, d.granted_to]).filter((day) => day !== null);
  const from = days.toSorted().at(0);
  const to = days.toSorted().at(-1);
  return from === undefined || to === undefined ? undefined : { from, to };
};

/** Which rows of the register: firms with a profile here, by their SIREN; others by their declared sector alone. */
export const aidLevel = {
  type: 'choice',
  label: { fr: 'Entreprises', en: 'Firms' },
  values: {
    hosting: {
      fr: 'cloud, avec une fiche ici, et secteur de l’hébergement (NACE)',
      en: 'cloud, with a profile here, and hosting sector (NACE)'
    },
    cloud: { fr: 'cloud, avec une fiche ici', en: 'cloud, with a profile here' },
    sector: { fr: 'secteur de l’hébergement (NACE) seul', en: 'hosting sector (NACE) alone' },
    digital: { fr: 'autre numérique', en: 'other digital' },
    both: { fr: 'toutes', en: 'all' }
  },
  default: 'hosting'
} as const satisfies ChoiceParam;
export type AidLevel = keyof typeof aidLevel.values;

export const aidLevels: Readonly<Record<AidLevel, string>> = {
  hosting: 'cloud,sector',
  cloud: 'cloud',
  sector: 'sector',
  digital: 'digital',
  both: 'cloud,sector,digital'
};

/** The same rows in the address of the register. */
export const recordsOfLevel = "'state-aid?level=' || :levels";

/**
 * The awards of `:levels` that meet `condition`. A sector code alone is no cloud: published versions that have no level
 * for it call it so. `paired`: another award has the firm, the day and the aid element, under another instrument. `twice`:
 * what would be counted twice if those were one.
 */
export const awards = (condition = '1') => `selected AS (
  SELECT * FROM aid_award_view
  WHERE instr(',' || :levels || ',', ',' || CASE WHEN criterion = 'nace' AND level = 'cloud' THEN 'sector' ELSE level END || ',') > 0
    AND ${condition}
), declared AS (
  SELECT siren, granted, aid_low, aid_high, instrument, count(*) AS copies FROM selected
  WHERE siren IS NOT NULL AND granted IS NOT NULL AND aid_low IS NOT NULL
  GROUP BY siren, granted, aid_low, aid_high, instrument
), twin AS (
  SELECT siren, granted, aid_low, aid_high, instrument,
    row_number() OVER (PARTITION BY siren, granted, aid_low, aid_high ORDER BY copies DESC, instrument) AS position,
    count(*) OVER (PARTITION BY siren, granted, aid_low, aid_high) AS instruments
  FROM declared
), award AS (
  SELECT selected.*, coalesce(siren, beneficiary) AS firm, coalesce(size, 'unknown') AS read_size,
    coalesce(twin.instruments > 1, 0) AS paired, coalesce(twin.position > 1, 0) AS twice
  FROM selected LEFT JOIN twin USING (siren, granted, aid_low, aid_high, instrument)
  ORDER BY ref
)`;

/** Of awards: how many are in a pair, and their aid element where each pair is one award. */
export const pairs = `count(nullif(award.paired, 0)) AS awards_paired,
    sum(CASE WHEN award.twice = 0 THEN award.aid_low END) AS once_low,
    sum(CASE WHEN award.twice = 0 THEN award.aid_high END) AS once_high`;

export const onceColumns = {
  once_low: {
    kind: 'hidden',
    label: { fr: 'Au moins, si chaque paire n’en est qu’une', en: 'At least, were each pair one award' }
  },
  once_high: {
    kind: 'hidden',
    label: { fr: 'Au plus, si chaque paire n’en est qu’une', en: 'At most, were each pair one award' }
  }
} as const satisfies Readonly<Record<string, Column>>;

/** Their aid element where each pair is one award. */
export const onceOf = (rows: readonly { once_low: number | null; once_high: number | null }[]): Aid =>
  aidOf(rows.map(({ once_low, once_high }) => ({ low: once_low, high: once_high })));

const hosting = {
  fr: 'traitement de données, hébergement et gestion d’installations informatiques',
  en: 'data processing, hosting and computer facilities management'
} as const;
const computing = {
  fr: 'informatique, logiciels et services d’information',
  en: 'computing, software and information services'
} as const;

/** The declared sectors that select an award of a firm that has no profile here. */
export const sectors: Readonly<Record<AidLevel, Bilingual>> = {
  hosting,
  cloud: hosting,
  sector: hosting,
  digital: computing,
  both: { fr: `hébergement, ${computing.fr}`, en: `hosting, ${computing.en}` }
};

const cloudFirms = {
  fr: (n: number): string =>
    n < 2 ? 'entreprise de cloud qui a une fiche ici' : 'entreprises de cloud qui ont une fiche ici',
  en: (n: number): string => (n === 1 ? 'cloud firm with a profile here' : 'cloud firms with a profile here')
} as const;

/** The words for the firms with a profile here that a level selects, one or several. */
export const firmsFollowed = {
  hosting: cloudFirms,
  cloud: cloudFirms,
  sector: cloudFirms,
  digital: {
    fr: (n: number): string =>
      n < 2 ? 'autre entreprise qui a une fiche ici' : 'autres entreprises qui ont une fiche ici',
    en: (n: number): string =>
      n === 1 ? 'other firm with a profile here' : 'other firms with a profile here'
  },
  both: {
    fr: (n: number): string =>
      n < 2 ? 'entreprise qui a une fiche ici' : 'entreprises qui ont une fiche ici',
    en: (n: number): string => (n === 1 ? 'firm with a profile here' : 'firms with a profile here')
  }
} as const satisfies Readonly<Record<AidLevel, unknown>>;

const dataProcessing = {
  fr: 'traitement de données et hébergement (NACE 63.11 et 62.03)',
  en: 'data processing and hosting (NACE 63.11 and 62.03)'
} as const;
const otherDigital = {
  fr: 'autres secteurs du numérique (NACE)',
  en: 'other digital sectors (NACE)'
} as const;

/** The name of the declared sectors that a level selects by, short and with their codes. */
export const sectorNames: Readonly<Record<AidLevel, Bilingual>> = {
  hosting: dataProcessing,
  cloud: dataProcessing,
  sector: dataProcessing,
  digital: otherDigital,
  both: {
    fr: 'traitement de données, hébergement et autres secteurs du numérique (NACE)',
    en: 'data processing, hosting and other digital sectors (NACE)'
  }
};

/** Whom the awards of a level went to, in a line under a title. */
export const aidedFirms: Readonly<Record<AidLevel, Bilingual>> = {
  hosting: {
    fr: `aux entreprises de cloud qui ont une fiche ici et à celles du secteur ${dataProcessing.fr}`,
    en: `to the cloud firms with a profile here and those of the sector ${dataProcessing.en}`
  },
  cloud: {
    fr: 'aux entreprises de cloud qui ont une fiche ici',
    en: 'to the cloud firms with a profile here'
  },
  sector: {
    fr: `aux entreprises du secteur ${dataProcessing.fr}, quel que soit leur métier`,
    en: `to firms of the sector ${dataProcessing.en}, whatever their trade`
  },
  digital: {
    fr: `aux entreprises d’${otherDigital.fr}, quel que soit leur métier`,
    en: `to firms of ${otherDigital.en}, whatever their trade`
  },
  both: {
    fr: 'à toutes les entreprises retenues, de cloud et d’autres secteurs du numérique (NACE)',
    en: 'to all firms selected, of cloud and of other digital sectors (NACE)'
  }
};

/** `de 2016 à 2020`: the years of the first and the last award; empty where no award has a date. */
export const grantedYears = {
  fr: (days: Days): string => {
    if (days === undefined) return '';
    const from = days.from.slice(0, 4);
    const to = days.to.slice(0, 4);
    return from === to ? ` en ${from}` : ` de ${from} à ${to}`;
  },
  en: (days: Days): string => {
    if (days === undefined) return '';
    const from = days.from.slice(0, 4);
    const to = days.to.slice(0, 4);
    return from === to ? ` in ${from}` : ` from ${from} to ${to}`;
  }
} as const;

/** Sentences one after the other, without the empty ones. */
export const joinSentences = (sentences: readonly string[]): string =>
  sentences.filter((one) => one !== '').join(' ');
export const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Opens a sentence with the days of the first and the last award; without them where no award has a date. */
export const duringDays = {
  fr: (days: Days, { date }: Formats, text: string): string =>
    days === undefined
      ? capitalised(text)
      : days.from === days.to
        ? `Le ${date(days.from)}, ${text}`
        : `Du ${date(days.from)} au ${date(days.to)}, ${text}`,
  en: (days: Days, { date }: Formats, text: string): string =>
    days === undefined
      ? capitalised(text)
      : days.from === days.to
        ? `On ${date(days.from)}, ${text}`
        : `From ${date(days.from)} to ${date(days.to)}, ${text}`
} as const;
