// The tabs of an organisation's page: what each holds, how much of it, and the one that an address asks for.
import { z } from 'zod';
import {
  profileTabs,
  type FactLine,
  type OrganisationView,
  type ProfileTab,
  type TabContent
} from '#lib/components/organisation.ts';
import { messages } from '#lib/i18n/messages.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import { pageNumber, pageText, pagingView, spanOf, type Span } from '../address/paging.ts';
import { choice } from '../address/parameters.ts';
import { joined, readSearch } from '../address/read-search.ts';
import type { Dataset } from '../db/dataset.ts';
import { eventsOf } from '../db/event.ts';
import { factsWith, type FactRow } from '../db/fact.ts';
import { disagreementsOf } from '../db/organisation.ts';
import { sourcesOf } from '../db/source.ts';
import { label } from '../db/term.ts';
import { registerRowsOf, registerTables } from '../register/organisation.ts';
import { disagreementsAbout, disagreementView } from './disagreement.ts';
import { eventView, factView } from './fact.ts';
import { chartLinks, sourceOf } from './link.ts';
import { companiesOf, companyTable, histories } from './profile-owners.ts';
import { forward } from './profile-picture.ts';
import { reconciliationsAbout } from './reconciliation.ts';

/** What the address takes: one of the tabs that have something, and a page of it. */
export const profileSearch = (tabs: readonly ProfileTab[]) =>
  z.object({ tab: choice(() => tabs).optional(), page: pageNumber.default(1) });

interface Tab {
  readonly id: ProfileTab;
  readonly count: number;
  /** How many entries its pages part; `count` where all of it is paged. */
  readonly paged?: number;
  readonly anchors: readonly string[];
  readonly content: (span: Span) => TabContent;
}

interface Context {
  readonly dataset: Dataset;
  readonly lang: Lang;
  readonly id: string;
  readonly facts: readonly FactRow[];
}

interface Dated {
  readonly period_from: string | null;
  readonly period_to: string | null;
}
const endOf = ({ period_from, period_to }: Dated): string => period_to ?? period_from ?? '';
const newestFirst = <Row extends Dated>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => endOf(b).localeCompare(endOf(a)));

const factLine = ({ dataset, lang, id }: Context, row: FactRow): FactLine => {
  const fact = factView(dataset, lang, row);
  const term = (set: 'status' | 'instrument' | 'confidence' | 'flag', word: string | null): string[] =>
    word === null ? [] : [typeset(lang, label(dataset, set, word)[lang])];
  const derived = row[`derived_${lang}`] === null ? [] : [messages[lang].fact.derived];
  return {
    fact,
    nature: [...term('status', row.status), ...term('instrument', row.instrument)].join(', '),
    confidence: term('confidence', row.confidence).join(''),
    caution: [...derived, ...term('flag', row.flag)].join(', '),
    ...(row.organisation_id === id ? {} : { of: fact.subject })
  };
};

const anchorOf = ({ indicator_id }: FactRow): string => `indicator-${indicator_id}`;

const factTab = (context: Context): Tab => {
  const { dataset, id, facts } = context;
  const rows = newestFirst([...facts, ...factsWith(dataset, id)]);
  const first = new Map(
    facts.map((row) => [anchorOf(row), rows.find((one) => anchorOf(one) === anchorOf(row))])
  );
  return {
    id: 'facts',
    count: rows.length,
    anchors: ['public-money', 'as-party', ...first.keys()],
    content: ({ from, to }) => ({
      tab: 'facts',
      facts: rows.slice(from, to).map((row) => ({
        ...factLine(context, row),
        ...(first.get(anchorOf(row)) === row ? { anchor: anchorOf(row) } : {})
      }))
    })
  };
};

const disagreementTab = ({ dataset, lang, id }: Context): Tab => {
  const groups = disagreementsAbout(dataset, id);
  const notes = disagreementsOf(dataset, id).map((one) => typeset(lang, one[`note_${lang}`]));
  const reconciliations = reconciliationsAbout(dataset, id, lang);
  return {
    id: 'disagreements',
    count: groups.length + notes.length + reconciliations.length,
    paged: groups.length,
    anchors: ['disagreements', 'reconciliation', ...groups.map((group) => `disagreement-${group.id}`)],
    content: ({ page, from, to }) => ({
      tab: 'disagreements',
      disagreements: groups.slice(from, to).map((group) => disagreementView(dataset, group, lang)),
      notes: page === 1 ? notes : [],
      reconciliations: page === 1 ? reconciliations : []
    })
  };
};

const ownerTab = ({ dataset, lang, id }: Context): Tab => {
  const tables = histories(dataset, lang, id);
  const companies = companiesOf(dataset, id);
  return {
    id: 'owners',
    count: tables.reduce((count, { rows }) => count + rows.length, 0) + companies.length,
    paged: companies.length,
    anchors: [],
    content: ({ page, from, to }) => ({
      tab: 'owners',
      histories: page === 1 ? tables : [],
      companies: companyTable(dataset, lang, companies.slice(from, to))
    })
  };
};

/** Those that have something, in their order. */
const tabsOf = (context: Context): Tab[] => {
  const { dataset, lang, id } = context;
  const events = newestFirst(eventsOf(dataset, id));
  const registers = registerRowsOf(dataset, id, lang);
  const sources = sourcesOf(dataset, id).toSorted((a, b) =>
    (b.published ?? '').localeCompare(a.published ?? '')
  );
  const charts = chartLinks(dataset, lang, { organisation: id }, forward(id));
  const tabs: Readonly<Record<ProfileTab, Tab>> = {
    facts: factTab(context),
    events: {
      id: 'events',
      count: events.length,
      anchors: ['events'],
      content: ({ from, to }) => ({
        tab: 'events',
        events: events.slice(from, to).map((row) => eventView(lang, row))
      })
    },
    registers: {
      id: 'registers',
      count: registers.length,
      anchors: ['registers'],
      content: (span) => ({ tab: 'registers', tables: registerTables(registers, span, id, lang) })
    },
    disagreements: disagreementTab(context),
    owners: ownerTab(context),
    sources: {
      id: 'sources',
      count: sources.length,
      anchors: ['sources'],
      content: ({ from, to }) => ({
        tab: 'sources',
        sources: sources.slice(from, to).map((row) => sourceOf(lang, row))
      })
    },
    charts: {
      id: 'charts',
      count: charts.length,
      anchors: ['charts'],
      content: ({ from, to }) => ({ tab: 'charts', charts: charts.slice(from, to) })
    }
  };
  return profileTabs.map((tab) => tabs[tab]).filter(({ count }) => count > 0);
};

/** Ids that stand in the content itself: no link repeats them. */
const ownAnchors = (content: TabContent): readonly string[] => {
  if (content.tab === 'facts') return content.facts.flatMap(({ anchor }) => anchor ?? []);
  return content.tab === 'disagreements' ? content.disagreements.map(({ id }) => `disagreement-${id}`) : [];
};

/** Throws Kit's 400 for a tab that has nothing or does not exist, with those that do, and for a page beyond the last. */
export const profileContent = (
  context: Context,
  search: URLSearchParams
): Pick<OrganisationView, 'tabs' | 'content' | 'paging' | 'search'> => {
  const { lang, id } = context;
  const t = messages[lang].organisation;
  const tabs = tabsOf(context);
  const [first] = tabs;
  const { tab: named, page } = readSearch(profileSearch(tabs.map((tab) => tab.id)), search);
  const chosen = tabs.find((tab) => tab.id === named) ?? first;
  const span = spanOf(page, chosen?.paged ?? chosen?.count ?? 0);
  const searchOf = (tab: Tab, number = 1) => joined(tab === first ? '' : `tab=${tab.id}`, pageText(number));
  const hrefOf = (tab: Tab, number = 1) => `${urls.organisation(lang, id, searchOf(tab, number))}#tabs`;
  const content = chosen?.content(span);
  const shown = content === undefined ? [] : ownAnchors(content);
  return {
    tabs: tabs.map((tab) => ({
      id: tab.id,
      text: t.tabs[tab.id](tab.count),
      href: hrefOf(tab),
      current: tab === chosen,
      anchors: tab.anchors.filter((anchor) => !shown.includes(anchor))
    })),
    content,
    paging: chosen && pagingView(span, (number) => hrefOf(chosen, number)),
    search: chosen === undefined ? '' : searchOf(chosen, page)
  };
};
