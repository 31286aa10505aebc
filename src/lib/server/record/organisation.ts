// An organisation's page: what it is in a line, its figures, its picture and its tabs.
import { date, period } from '#lib/i18n/format.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import type { OrganisationView } from '#lib/components/organisation.ts';
import type { Pair } from '#lib/components/record.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import { withVersion } from '../address/version.ts';
import { peersOf } from '../compare/peers.ts';
import type { Dataset } from '../db/dataset.ts';
import { factsOf } from '../db/fact.ts';
import * as db from '../db/organisation.ts';
import { label } from '../db/term.ts';
import { firmRowOf } from './firm-rows.ts';
import { organisationLink } from './link.ts';
import { profileFigures } from './profile-figures.ts';
import { profilePicture } from './profile-picture.ts';
import { profileContent } from './profile-tabs.ts';

/** A SIREN in its groups of three. */
const grouped = (siren: string): string => siren.replace(/(\d{3})(?=\d)/g, '$1\u202f');

const identity = (dataset: Dataset, lang: Lang, row: db.OrganisationRow): Pair[] => {
  const t = messages[lang].organisation;
  const links = (found: Parameters<typeof organisationLink>[1][]) =>
    found.map((one) => organisationLink(lang, one));
  const term = (set: 'organisation-kind' | 'technology' | 'activity' | 'wave', id: string | null) =>
    id === null ? '' : label(dataset, set, id)[lang];
  const services: Readonly<Record<string, string>> = t.serviceNames;
  const place = [row.city, row.department === null ? null : t.department(row.department)];
  const pairs: Pair[] = [
    {
      name: t.kind,
      text: [term('organisation-kind', row.kind), term('wave', row.wave)].filter(Boolean).join(', ')
    },
    { name: t.legalName, text: row.legal_name ?? '' },
    { name: t.aliases, text: row.also_known_as?.replaceAll('; ', ', ') ?? '' },
    { name: t.siren, text: row.siren === null ? '' : grouped(row.siren) },
    { name: t.formerSirens, text: db.formerSirensOf(dataset, row.id).map(grouped).join(', ') },
    { name: t.city, text: place.filter((part) => part !== null).join(', ') },
    { name: t.activity, text: term('activity', row.main_activity) },
    {
      name: t.technology,
      ...(row.technology_source_id === null
        ? { text: term('technology', row.technology) }
        : {
            links: [
              {
                text: typeset(lang, term('technology', row.technology)),
                href: urls.source(lang, row.technology_source_id)
              }
            ]
          })
    },
    {
      name: t.services,
      text: db
        .servicesOf(dataset, row.id)
        .map((id) => services[id] ?? id)
        .join(', ')
    },
    { name: t.founded, text: row.founded === null ? '' : date(lang, row.founded) },
    { name: t.cloudSince, text: row.cloud_offer_since === null ? '' : date(lang, row.cloud_offer_since) },
    { name: t.closed, text: row.closed === null ? '' : date(lang, row.closed) },
    { name: t.partOf, links: links(db.parentsOf(dataset, row.id)) },
    { name: t.parts, links: links(db.partsOf(dataset, row.id)) },
    {
      name: t.members,
      text: db
        .membersOf(dataset, row.id)
        .map((member) => member[`name_${lang}`])
        .join(', ')
    }
  ];
  return pairs
    .filter(({ text, links: some }) => (text ?? '') !== '' || (some ?? []).length > 0)
    .map((pair) => (pair.text === undefined ? pair : { ...pair, text: typeset(lang, pair.text) }));
};

/** What an organisation is in a line: its kind, its groups one after the other, its city, its SIREN. */
const lineOf = (dataset: Dataset, lang: Lang, row: db.OrganisationRow): string[] => {
  const t = messages[lang].organisation;
  const groups = db.groupsOf(dataset, row.id);
  const named = groups.map(({ comparison_group: group, period_from: from, period_to: to }) => {
    const text = label(dataset, 'comparison-group', group)[lang];
    const when = groups.length > 1 ? period(lang, { from, to }) : '';
    return when === '' ? text : `${text} (${when})`;
  });
  return [
    label(dataset, 'organisation-kind', row.kind)[lang],
    named.join(', '),
    row.city ?? '',
    row.siren === null ? '' : `${t.siren} ${grouped(row.siren)}`
  ]
    .filter((part) => part !== '')
    .map((part) => typeset(lang, part));
};

/** The group that it is counted in everywhere: the first one known. None for what is no firm. */
const groupOf = (dataset: Dataset, lang: Lang, id: string): OrganisationView['group'] => {
  const row = firmRowOf(dataset, id);
  return row === undefined || row.comparison_group === 'public'
    ? undefined
    : {
        id: row.comparison_group,
        text: typeset(lang, label(dataset, 'comparison-group', row.comparison_group)[lang])
      };
};

/** `origin` is that of the page's absolute address. */
const citationOf = (dataset: Dataset, lang: Lang, row: db.OrganisationRow, origin: string): string => {
  const { site, organisation: t, embed } = messages[lang];
  const page = `${origin}${withVersion(dataset, urls.organisation(lang, row.id))}`;
  const name = typeset(lang, row[`name_${lang}`]);
  return t.citation(site.name, name, embed.version(dataset.version), page, embed.day);
};

/** Whether a dataset has an organisation of that name. */
export const hasOrganisation = (dataset: Dataset, id: string): boolean =>
  db.organisation(dataset, id) !== undefined;

/**
 * What the page of one organisation shows; undefined where there is none of that name. Throws Kit's 400 for a tab or a page
 * that it does not have.
 */
export const organisationView = (
  dataset: Dataset,
  id: string,
  lang: Lang,
  { searchParams, origin }: Pick<URL, 'searchParams' | 'origin'>
): OrganisationView | undefined => {
  const row = db.organisation(dataset, id);
  if (row === undefined) return undefined;
  const facts = factsOf(dataset, id);
  const outcome = row[`outcome_${lang}`];
  const note = row[`note_${lang}`];
  const ofIt = `organisation_id=${id}`;
  return {
    id,
    name: typeset(lang, row[`name_${lang}`]),
    kind: label(dataset, 'organisation-kind', row.kind)[lang],
    group: groupOf(dataset, lang, id),
    line: lineOf(dataset, lang, row),
    ...(outcome === null ? {} : { outcome: typeset(lang, outcome) }),
    ...(note === null ? {} : { note: typeset(lang, note) }),
    files: ['csv', 'fr.csv', 'json', 'xlsx'].map((format) => ({
      text: messages[lang].organisation.file(format),
      href: urls.table('facts', format, ofIt)
    })),
    citation: citationOf(dataset, lang, row, origin),
    figures: profileFigures({ dataset, lang, organisation: row, facts }),
    picture: profilePicture(dataset, id, lang),
    identity: identity(dataset, lang, row),
    peers: peersOf(dataset, id, lang),
    ...profileContent({ dataset, lang, id, facts }, searchParams)
  };
};
