// An organisation's page.
import { date, percent, period } from '#lib/i18n/format.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import type { HistoryView, OrganisationView } from '#lib/components/organisation.ts';
import type { Pair } from '#lib/components/record.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import type { Dataset } from '../db/dataset.ts';
import { peersOf } from '../compare/peers.ts';
import { eventsOf } from '../db/event.ts';
import { factsOf, factsWith } from '../db/fact.ts';
import * as db from '../db/organisation.ts';
import { sourcesOf } from '../db/source.ts';
import { label } from '../db/term.ts';
import { organisationRegisters } from '../register/organisation.ts';
import { disagreementsAbout } from './disagreement.ts';
import { eventView, factGroups, factView } from './fact.ts';
import { chartLinks, organisationLink, sourceOf } from './link.ts';
import { reconciliationsAbout } from './reconciliation.ts';
import { smallCharts } from './small-chart.ts';

const publicFunding = 'public-funding';
/** Kinds that receive money: for the others, no public money read means nothing. */
const receivers: readonly db.OrganisationRow['kind'][] = [
  'provider',
  'company',
  'state-backed-venture',
  'rd-project'
];

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

const histories = (dataset: Dataset, lang: Lang, id: string): HistoryView[] => {
  const t = messages[lang].organisation;
  const span = (row: { readonly period_from: string | null; readonly period_to: string | null }) => ({
    text: period(lang, { from: row.period_from, to: row.period_to }) || t.unknown
  });
  const sizes = db.sizeClassesOf(dataset, id).map((row) => {
    const name = label(dataset, 'size-class', row.class)[lang];
    const text = row.deduced === 1 ? `${name} (${t.deduced})` : name;
    return [span(row), { text }, { text: typeset(lang, row[`basis_${lang}`]) }];
  });
  const owners = db.ownersOf(dataset, id).map((row) => [
    span(row),
    {
      text: typeset(lang, row[`name_${lang}`]),
      ...(row.owner_id === null ? {} : { href: urls.organisation(lang, row.owner_id) })
    },
    { text: row.type === null ? '' : label(dataset, 'owner-type', row.type)[lang] },
    {
      text:
        row.share_percent !== null
          ? percent(lang, row.share_percent)
          : row.stake !== null
            ? typeset(lang, label(dataset, 'stake', row.stake)[lang])
            : t.shareUnread
    }
  ]);
  const groups = db
    .groupsOf(dataset, id)
    .map((row) => [
      span(row),
      { text: typeset(lang, label(dataset, 'comparison-group', row.comparison_group)[lang]) }
    ]);
  const certified = db
    .certificationsOf(dataset, id)
    .map((row) => [{ text: row.date === null ? t.unknown : date(lang, row.date) }, { text: row.name }]);
  return [
    { caption: t.sizeClasses, heads: [t.period, t.sizeClass, t.basis], rows: sizes },
    { caption: t.owners, heads: [t.period, t.owner, t.ownerType, t.share], rows: owners },
    { caption: t.groups, heads: [t.period, t.group], rows: groups },
    { caption: t.certifications, heads: [t.date, t.certification], rows: certified }
  ].filter(({ rows }) => rows.length > 0);
};

/** Everything known of one organisation; undefined where there is none of that name. */
export const organisationView = (dataset: Dataset, id: string, lang: Lang): OrganisationView | undefined => {
  const row = db.organisation(dataset, id);
  if (row === undefined) return undefined;
  const facts = factsOf(dataset, id);
  const publicMoney = facts
    .filter((fact) => fact.indicator_id === publicFunding)
    .map((fact) => factView(dataset, lang, fact));
  const outcome = row[`outcome_${lang}`];
  const note = row[`note_${lang}`];
  return {
    id,
    name: typeset(lang, row[`name_${lang}`]),
    kind: label(dataset, 'organisation-kind', row.kind)[lang],
    ...(outcome === null ? {} : { outcome: typeset(lang, outcome) }),
    ...(note === null ? {} : { note: typeset(lang, note) }),
    identity: identity(dataset, lang, row),
    histories: histories(dataset, lang, id),
    disagreements: db.disagreementsOf(dataset, id).map((one) => typeset(lang, one[`note_${lang}`])),
    contradictions: disagreementsAbout(dataset, id, lang),
    ...(publicMoney.length > 0 || receivers.includes(row.kind) ? { publicMoney } : {}),
    registers: organisationRegisters(dataset, id, lang),
    drawn: smallCharts(dataset, id, lang),
    reconciliations: reconciliationsAbout(dataset, id, lang),
    figures: factGroups(
      dataset,
      lang,
      facts.filter((fact) => fact.indicator_id !== publicFunding)
    ),
    peers: peersOf(dataset, id, lang),
    asParty: factsWith(dataset, id).map((fact) => factView(dataset, lang, fact)),
    events: eventsOf(dataset, id).map((event) => eventView(lang, event)),
    charts: chartLinks(dataset, lang, { organisation: id }),
    sources: sourcesOf(dataset, id).map((one) => sourceOf(lang, one))
  };
};
