// The names of market studies in market-size: what a market counts, in which edition.
import type { Lang } from '#model/language.ts';
import type { Row } from './data.ts';

/** The widest cloud market. */
export const whole = 'fr-cloud-market-markess';

/** What a market counts, short enough for a label; others go by their title, without whose it is. */
const shorts: Readonly<Record<string, { fr: string; en: string }>> = {
  [whole]: { fr: 'cloud', en: 'cloud' },
  'fr-cloud-market-idc': { fr: 'cloud et services', en: 'cloud and services' },
  'fr-public-cloud-idc': { fr: 'cloud public', en: 'public cloud' },
  'fr-private-cloud-hosted-idc': { fr: 'cloud privé hébergé', en: 'hosted private cloud' },
  'fr-private-cloud-onprem-idc': { fr: 'cloud privé interne', en: 'internal private cloud' },
  'fr-iaas-paas-market-markess': { fr: 'IaaS-PaaS', en: 'IaaS-PaaS' },
  'fr-saas-market': { fr: 'SaaS', en: 'SaaS' },
  'fr-saas-market-idc': { fr: 'SaaS', en: 'SaaS' }
};

const what = (d: Row, lang: Lang): string =>
  shorts[d.series_id ?? '']?.[lang] ?? (d[`series_${lang}`] ?? '').replace(/ \([^)]*\)$/, '');
export const study = (d: Row): string => `${d.publisher ?? ''}${d.edition === null ? '' : ` ${d.edition}`}`;
export const name = (d: Row, lang: Lang): string => `${study(d)}, ${what(d, lang)}`;
/** A series, whatever its edition. */
export const series = (d: Row, lang: Lang): string => `${d.publisher ?? ''}, ${what(d, lang)}`;
