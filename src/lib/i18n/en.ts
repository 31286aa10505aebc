// The messages of the interface in English.
import { failed } from './failed.ts';
import { number } from './format.ts';
import type { Messages } from './fr.ts';

export const en: Messages = {
  site: {
    name: 'Sovereign cloud, an open book',
    description:
      'What public money for the French “sovereign cloud” bought, beside what French SMEs did: sourced charts, figure by figure.'
  },
  nav: {
    label: 'Main navigation',
    menu: 'Menu',
    skip: 'Skip to content',
    home: failed.en.home,
    charts: 'Charts',
    organisations: 'Organisations',
    compare: 'Compare',
    sources: 'Sources',
    timeline: 'Timeline',
    disagreements: 'Disagreements',
    about: 'About, contact, corrections',
    data: 'Data',
    method: 'Method',
    accessibility: {
      total: 'Accessibility: fully compliant',
      partial: 'Accessibility: partially compliant',
      none: 'Accessibility: not compliant'
    },
    language: 'Language',
    contents: 'On this page',
    breadcrumb: 'Breadcrumb'
  },
  footer: {
    label: 'About this site',
    licence: 'Data under Licence Ouverte 2.0; code under the MIT licence.',
    quotations: 'Quotations remain the property of their authors.',
    version: 'Version of the data',
    sheet: (version: string, date: string) => `data ${version} of ${date}`,
    privacy: 'No cookie, no audience measurement, no third party.'
  },
  home: {
    title: 'What did public money for the “sovereign cloud” buy?',
    standfirst:
      'And what did French SMEs do on the same market, with little or none of it? The answer in a few charts, where every figure leads to the page in which it was read.',
    context: [
      'In 2012 the French State joined large groups to found two cloud companies, Cloudwatt and Numergy. French hosting firms were already selling that service; some protested through a petition. Since 2021 a new national strategy has been paying for other projects.',
      'This site takes no side. It sets side by side what was announced, committed, paid, promised and sold. Where sources contradict each other, both values are shown; where a figure was not found, that is said.'
    ],
    figures: {
      title: 'Five figures',
      dash: '–',
      unpublished: 'not published',
      notFound: 'none found',
      sources: (n: number) => (n === 1 ? 'one source' : `${n} sources`),
      register: 'EU register',
      committed: (plan: string) => `committed to ${plan}`,
      paid: (plan: string) => `paid out for ${plan}`,
      promised: (name: string, years: string, sold: string | undefined, year: string) =>
        `of sales promised by ${name}${years === '' ? '' : ` for ${years}`}; ${sold === undefined ? 'no sales were read' : `sales in ${year}: ${sold}`}`,
      aid: (nature: string, group: string, found: number, all: number) =>
        `${nature}, firm by firm: amounts found for ${found} of ${all} ${group}`,
      natures: {
        capital: 'public capital',
        grant: 'grants or mixed aid',
        advance: 'advances or loans (aid element)'
      },
      groups: {
        'state-backed': 'State-backed ventures',
        sme: 'SMEs',
        'group-owned': 'firms owned by another firm',
        larger: 'larger firms'
      },
      announced: (plan: string, paid: string | undefined) =>
        `announced for ${plan}; paid out: ${paid ?? 'not published'}`,
      others: (count: number) =>
        count === 1 ? 'One figure is not of this choice.' : `${count} figures are not of this choice.`
    },
    filters: {
      title: 'Choose what is shown',
      organisations: 'Firms',
      all: 'all',
      apply: 'Show',
      reset: 'Show all',
      scope:
        'The wave chooses among the figures and projects; the nature, among the money of firms; the group, among firms. The firms chosen stand out in every chart.'
    },
    firms: 'Public money and what is known of it, firm by firm',
    allFirms: (count: number) => `All ${count} firms: sort, filter, download, embed`,
    linked: 'What the charts say',
    doors: {
      label: 'Three doors',
      decide: 'decide',
      decideText: 'the method, on one page',
      publish: 'publish',
      publishText: 'a chart, a picture',
      analyse: 'analyse',
      analyseText: 'the data, SQL'
    },
    voices: (question: string) => `For and against: ${question}`,
    storyTitle: 'The story',
    story: {
      promised: {
        title: 'What had been promised',
        text: 'The firms founded with the State’s support said beforehand what they would sell and how many people they would employ.'
      },
      paid: {
        title: 'What was paid',
        text: 'Money announced is not money paid, and a loan is not a share of capital: nothing is added up.'
      },
      result: {
        title: 'What came of it',
        text: 'The sales of the firms that were backed, against the public money. The ratio says nothing of jobs, or of skills gained.'
      },
      firms: {
        title: 'What SMEs did',
        text: 'On the same market smaller firms were already selling, some with technology they had written themselves. Here is where.'
      },
      spread: {
        title: 'Who else public money went to',
        text: 'The sovereign-cloud funds were not the only ones. Public registers say who was granted State aid and to whom hosting contracts went, with their gaps.'
      },
      after: {
        title: 'What came after',
        text: 'Some firms were absorbed, others are still there, and a new national strategy is paying for other projects.'
      }
    },
    alsoSee: 'See also',
    whole: 'All the figures and sources',
    counts: 'The database holds',
    more: 'All the charts'
  },
  counts: {
    sources: 'sources read',
    facts: 'facts with a figure',
    events: 'dated events',
    organisations: 'organisations',
    excerpts: 'excerpts'
  },
  charts: {
    title: 'The charts',
    standfirst:
      'One question, one chart, its sources. Each can be adjusted, downloaded and embedded elsewhere.',
    byName: 'All, by name',
    pictures: 'In pictures',
    shown: (from: number, to: number, count: number) => `Charts ${from} to ${to} of ${count}`
  },
  chart: {
    notes: 'What is counted, what is missing',
    scope: 'What is counted',
    missing: 'What is missing',
    settings: 'Settings',
    apply: 'Apply',
    reset: 'Back to the initial state',
    nothingPicked: 'Nothing ticked: everything is shown.',
    picked: (n: number) => (n === 0 ? 'all' : String(n)),
    reuse: 'Reuse this chart',
    fullScreen: 'Full screen',
    pictures: 'Pictures:',
    download: 'Download',
    records: 'Register rows',
    sql: 'The question, as SQL',
    sqlHere: 'Ask the question here, in SQL',
    table: 'All the figures',
    rows: (n: number) => (n === 1 ? '1 row' : `${n} rows`),
    tableRegion: (caption: string) => `Table: ${caption}`,
    empty: 'No line for these settings, in this version of the data.',
    noMark: (names: string) => `Nothing was read here for ${names}.`,
    emptyCell: 'Empty',
    excerpts: 'What the sources say',
    otherExcerpts: (n: number) => (n === 1 ? 'Another excerpt' : `${n} more excerpts`),
    otherSources: (n: number) => `The other ${n} sources`,
    sources: 'Sources',
    says: 'What we read there'
  },
  picture: {
    formats: {
      'ratio=16:9': '16:9',
      'ratio=4:5': '4:5',
      'ratio=1:1': '1:1',
      'ratio=9:16': '9:16',
      'ratio=column': 'column',
      'theme=dark': 'dark',
      'theme=grey': 'black and white',
      'title=0&credit=0': 'no title, no credit'
    },
    sources: (names: readonly string[], more: number) =>
      `Sources: ${names.join(', ')}${more > 0 ? ` and ${more} ${more === 1 ? 'other' : 'others'}` : ''}.`,
    licence: (version: string) => `Licence Ouverte 2.0, data version ${version}`,
    busy: 'Too many pictures are being asked for. Try again in a few seconds.'
  },
  embed: {
    title: 'Embed in a page',
    intro:
      'Copy one of these codes. None sets a cookie or calls a third party; the plain frame needs no script either.',
    groups: ['In a page', 'As an address or a picture', 'To cite'],
    codes: {
      iframe: 'Frame (iframe), without script',
      component: 'Component, with our script: the height adjusts',
      oembed: 'oEmbed address',
      markdown: 'Markdown',
      picture: 'Picture with a link',
      text: 'Text',
      bibtex: 'BibTeX',
      ris: 'RIS'
    },
    settings: {
      theme: 'Theme',
      themes: { auto: 'the reader’s', light: 'light', dark: 'dark' },
      background: 'Background',
      backgrounds: { paper: 'plain', transparent: 'transparent' },
      height: 'Greatest height, from 200 to 2000 pixels',
      data: 'Data',
      latest: 'always the latest',
      today: 'as they stand today',
      title: 'Show the title'
    },
    copy: 'Copy',
    copied: 'Copied',
    selected: 'Text selected: copy it with Ctrl+C.',
    close: 'Close',
    previewOf: (title: string) => `Preview: ${title}`,
    version: (version: string) => `data version ${version}`,
    day: '[date of access]',
    preview: 'See the embedded chart on its own',
    back: 'The full chart, its settings and its sources',
    table: 'The figures in a table',
    sources: 'Sources',
    more: (n: number) => `and ${n} others`,
    licence: 'Licence Ouverte 2.0',
    error: 'This chart cannot be shown'
  },
  oembed: {
    missing: 'The parameter “url” is missing: the address of the page of a chart of this site, encoded.',
    malformed: (address) => `“${address}” is not a complete address, which begins with https:// or http://.`,
    tooLong: (address, max) => `The address “${address}” is longer than ${max} characters.`,
    foreign: (address, origin) =>
      `“${address}” is not an address of this site, which begins with ${origin}/.`,
    noChart: (path) =>
      `“${path}” is not the page of a chart: /en/charts/<name> or /en/embed/<name>, or the same under /fr/.`,
    noFormat: (query) => `The format “${query}” is not offered: json and xml are.`,
    noSize: (query) => `“${query}” is not a whole number of pixels, from 1 to 10000.`
  },
  excerpt: {
    quoted: (text: string) => `“${text}”`,
    quotation: 'Quotation',
    summary: 'Our summary',
    translation: 'Our translation',
    original: 'Read the original'
  },
  voices: {
    title: 'For and against',
    rule: 'Two voices a question, of one size: one stands for what public authorities chose, the other contests it; each faces the one nearest to it in time. Summaries are in our words.',
    others: (n) => (n === 1 ? 'One more pair of voices' : `${n} more pairs of voices`)
  },
  report: {
    link: 'Report an error',
    kinds: {
      chart: 'chart',
      fact: 'fact',
      organisation: 'organisation',
      source: 'source',
      register: 'register'
    },
    title: (kind, title) => `Error (${kind}): ${title}`,
    text: (kind, title, address, version, file) =>
      `Title (${kind}): ${title}\nAddress: ${address}\n${file === undefined ? '' : `File: ${file}\n`}Version of the data: ${version}\n\nWhat is wrong:\n\nWhat the source says (address and passage):\n`
  },
  about: {
    title: 'About',
    standfirst: 'Who publishes, how to write, under which licence, and what was corrected.',
    publisher: {
      title: 'Who publishes',
      text: [
        'This site is published by the contributors to the project “Cloud souverain, à livre ouvert”, under that common name. Its files name no person, company or association that would answer for it: this page invents none.',
        'Whoever puts a copy online answers for it, under their own name and address.'
      ]
    },
    stand: {
      title: 'On whose side',
      text: 'On nobody’s. The same rules count everyone’s money, figures that contradict one another stay side by side, and the voices of the debate go in pairs, one for, one against, of one size.'
    },
    funding: {
      title: 'With what money',
      text: 'The files of the project mention no funding, public or private. Nor do they say that there is none: it is not written.'
    },
    licence: { title: 'Licence', link: 'How to cite and reuse the data' },
    contact: {
      title: 'Writing, reporting an error',
      set: 'Every chart, fact, organisation, source and register has a link “Report an error”: it fills in the message with the title, the address and the version of the page. For the rest:',
      form: 'write through the form',
      unset:
        'No address is set on this copy of the site: its links “Report an error” therefore lead here. Write to whoever gave you its address, or propose the correction where you found the code.',
      what: 'Copy the title, the address and the version of the page, what is wrong, and the passage of the source that shows it.',
      where:
        'A fact is written in the file of its source, data/sources/<source>.yaml; an organisation in data/organisations/<organisation>.yaml. CONTRIBUTING.md, at the root of the code, says how to change either.'
    },
    corrections: {
      title: 'Corrections',
      how: [
        'A reported error is compared with the page cited. Where the fact says something else than the page, it is corrected in its file; where two sources contradict each other, both stay and the disagreement is shown.',
        'A fact keeps its address: its page shows what each version gave for it. Published versions no longer change.'
      ],
      log: 'What each published version corrected',
      captionOf: (date) => `Facts corrected by the version of ${date}`,
      pending: 'Facts corrected since the last published version',
      counts: (changed, removed) =>
        `Facts corrected: ${number('en', changed)}; facts withdrawn: ${number('en', removed)}.`,
      first: 'First published version: it corrects nothing.',
      none: 'No version has been published yet: there is nothing to correct in public.',
      fact: 'Fact',
      before: 'Before',
      after: 'After',
      more: (n) => (n === 1 ? 'and one more correction' : `and ${number('en', n)} more corrections`),
      all: 'All that this version changed'
    }
  },
  organisations: {
    title: 'The organisations',
    standfirst: 'Projects, firms, programmes and funders, with what was read about each.',
    kinds: 'Kinds of organisation',
    others: 'All organisations',
    allKinds: (n: number) => `all (${n})`,
    name: 'Name',
    filters: 'Look for an organisation',
    apply: 'Search',
    reset: 'Show all',
    found: (n: number, from: number, to: number) =>
      n === 0
        ? 'No organisation of this name.'
        : n === 1
          ? '1 organisation.'
          : from === 1 && to === n
            ? `${n} organisations.`
            : `${n} organisations; lines ${from} to ${to}.`,
    pages: 'More of the list',
    previous: 'The previous ones',
    next: 'The next ones',
    matrix: 'The firms followed, side by side',
    facts: (n: number) => (n === 0 ? 'no figure' : n === 1 ? '1 figure' : `${n} figures`),
    since: (year: string) => `since ${year}`
  },
  firms: {
    title: 'The firms followed, side by side',
    standfirst:
      'Public money, sales, staff, owner: a line a firm, and each figure leads to the page where it was read.',
    filters: 'Filter the firms',
    name: 'Name',
    apply: 'Filter',
    reset: 'All firms',
    region: 'Table of firms, which scrolls sideways',
    scrolls: 'The table scrolls sideways.',
    scales: 'Bars: one scale for public money, one for sales, one for orders.',
    columns: {
      name: 'Firm',
      money: 'Public money, by kind',
      turnover: 'Turnover, best and latest',
      latest: 'Latest turnover',
      orders: 'Public orders',
      people: 'People',
      owner: 'Owner, country',
      status: 'Today',
      technology: 'Technology',
      qualification: 'Qualification'
    },
    sortBy: (column) => `Sort by: ${column}`,
    found: (n, all) =>
      n === 0
        ? 'No firm matches.'
        : n === 1
          ? '1 firm.'
          : all
            ? `${n} firms, all those that are followed.`
            : `${n} firms.`,
    others: (n) => `and ${n} other${n > 1 ? 's' : ''}`,
    last: (year) => `last read, ${year}`,
    contracts: (n) => (n === 1 ? '1 contract' : `${n} contracts`),
    noOrders: 'none found',
    unpriced: 'amount not published',
    noOwner: 'not read',
    noQualification: 'none read',
    picture: 'The same table as a picture, to embed'
  },
  organisation: {
    identity: 'Identity',
    kind: 'Kind',
    legalName: 'Legal name',
    aliases: 'Other names',
    siren: 'SIREN (French company number)',
    formerSirens: 'Former SIREN',
    city: 'Head office',
    department: (code: string) => `department ${code}`,
    technology: 'Technology',
    activity: 'Main activity',
    services: 'Services',
    serviceNames: {
      hosting: 'hosting',
      iaas: 'infrastructure on demand (IaaS)',
      paas: 'platform on demand (PaaS)',
      saas: 'software on demand (SaaS)',
      storage: 'storage',
      domains: 'domain names',
      hds: 'hosting of health data',
      cloud: 'cloud'
    },
    founded: 'Founded',
    cloudSince: 'Cloud offer since',
    closed: 'Closed',
    partOf: 'Part of',
    parts: 'Includes',
    members: 'Members of the consortium',
    sizeClasses: 'Size over time',
    sizeClass: 'Class',
    basis: 'Basis',
    deduced: 'deduced by us',
    owners: 'Owners over time',
    owner: 'Owner',
    ownerType: 'Type',
    share: 'Share',
    shareUnread: 'not read',
    groups: 'Comparison group over time',
    group: 'Group',
    certifications: 'Certifications',
    certification: 'Certification',
    date: 'Date',
    period: 'Period',
    unknown: 'date not read',
    publicMoney: 'Public money',
    drawn: {
      units: {
        EUR: 'in current euros',
        USD: 'in current dollars',
        FRF: 'in current francs',
        percent: 'in per cent',
        people: 'in people',
        index: 'as an index'
      },
      values: (n) => `${n}\u00a0values`,
      alt: (title, first, last) => `${title}. At the start – ${first}. At the end – ${last}.`
    },
    disputed: 'sources disagree',
    contracts: (n: number, unpriced: number) =>
      `${n === 1 ? '1 contract' : `${n} contracts`}${unpriced === 0 ? '' : `, ${unpriced} of them with no amount of its own`}`,
    awards: (n: number) => (n === 1 ? '1 award' : `${n} awards`),
    otherAmounts: (n: number) => (n === 1 ? 'and 1 other amount' : `and ${n} other amounts`),
    otherNatures: (n: number) => (n === 1 ? 'and 1 other kind of money' : `and ${n} other kinds of money`),
    register: 'register',
    orders: {
      none: 'Public orders: none found in the register',
      unmatched: 'Public orders: register not searched, SIREN not read',
      unpriced: (n: number) =>
        n === 1
          ? 'Public orders: 1 contract, with no amount of its own'
          : `Public orders: ${n} contracts, with no amount of their own`
    },
    aidUnpriced: 'Aid in the register, amount not published',
    latest: { turnover: 'Latest turnover', people: 'People' },
    lastOwner: 'Owner at the end',
    countryUnread: 'country not read',
    otherOwners: (n: number) => (n === 1 ? 'and 1 other' : `and ${n} others`),
    allOwners: 'owners over time',
    noOwner: 'no owner read',
    status: 'Today',
    foundedIn: (when: string) => `founded: ${when}`,
    closedIn: (when: string) => `end: ${when}`,
    datesUnread: 'dates not read',
    dates: 'Dates',
    holdings: 'Firms held over time',
    holding: 'Firm',
    companies: 'Its companies, side by side',
    companiesRule:
      'A line a company; nothing is added up, neither across kinds of money nor across companies.',
    file: (format: string) =>
      `Figures as ${format === 'fr.csv' ? 'CSV for French Excel' : format.toUpperCase()}`,
    data: 'Data',
    cite: 'Cite',
    embed: 'Embed',
    compare: 'Compare',
    follow: 'Follow',
    citation: (site: string, name: string, version: string, page: string, day: string) =>
      `“${name}”, in “${site}”, ${version}, ${page}, read on ${day}.`,
    keyFigures: 'In short',
    readIn: 'Read in:',
    picture: 'The chart, its data and its sources',
    image: 'Picture',
    tabsLabel: 'What was read about it',
    nothing: 'Nothing was read about this organisation yet, but its name.',
    tabs: {
      facts: (n: number) => `Figures (${n})`,
      events: (n: number) => `Events (${n})`,
      registers: (n: number) => `Registers (${n})`,
      disagreements: (n: number) => `Disagreements (${n})`,
      owners: (n: number) => `Owners and groups (${n})`,
      sources: (n: number) => `Sources (${n})`,
      charts: (n: number) => `Charts (${n})`
    },
    table: {
      caption: 'Figures read, the most recent first',
      when: 'When',
      indicator: 'Indicator',
      value: 'Value',
      nature: 'Nature',
      source: 'Source',
      confidence: 'Confidence',
      of: 'of'
    }
  },
  compare: {
    title: 'Compare organisations',
    standfirst:
      'Two to six organisations side by side: who they are, what they sold, the public money they received, what became of them. Every value leads to the page in which it was read.',
    titleOf: (names: string) => `${names}, side by side`,
    one: (name: string) => `Only one organisation is chosen, ${name}: add at least one.`,
    none: 'Tick two to six organisations in the list, or start from one of these comparisons.',
    starts: 'To begin with',
    pick: 'Choose the organisations',
    pickNote: (max: number) =>
      `Two to ${max}. The list holds those with at least one comparable figure; how many is in brackets.`,
    submit: 'Compare',
    file: 'This comparison as CSV',
    settings: 'Settings of the comparison',
    showGroup: 'All groups',
    chosen: 'Organisations compared',
    years: {
      label: 'Years',
      values: {
        calendar: 'calendar',
        'since-public': 'since the first public euro',
        indexed: 'calendar, indexed to 100'
      }
    },
    matched: {
      label: 'Matched SMEs',
      values: { '0': 'without', '1': 'with' },
      rule: 'The rule of the matching'
    },
    aligned: {
      corner: 'Years since the first public euro',
      index: (figure: string) => `index ${figure}`,
      axis: {
        'since-public': 'Years since the first public euro',
        indexed: 'Index: 100 = the first year read of each line'
      },
      logarithmic: 'Logarithmic scale.',
      hatched: 'gap between sources',
      dotted: 'years not read',
      band: 'from the lowest to the highest of the matched SMEs',
      median: (n: number) => `median of ${n} SMEs`,
      span: (first: number, last: number) => (first === last ? String(first) : `${first} to ${last}`),
      calendar: (firms: string) => `In calendar years, from the first to the last read: ${firms}.`,
      'since-public': (firms: string) =>
        `In years since the first public euro: an amount committed or paid in the pages read, or an award of the EU State aid register. Year 0 of each organisation: ${firms}.`,
      indexed: (firms: string) =>
        `As an index, by calendar year: 100 is the first year read of each organisation, namely ${firms}.`,
      nothing: 'None of the chosen organisations can be drawn this way.',
      leftOut: {
        calendar: (firms: string) => `Not drawn: ${firms}.`,
        'since-public': (firms: string) => `Left out of this view: ${firms}.`,
        indexed: (firms: string) => `Left out of this view: ${firms}.`
      },
      reasons: {
        'no-public-euro': 'no public euro committed or paid was read with its year',
        'no-year': 'no value of a whole year was read',
        bound: 'its first value is only a bound',
        'low-confidence': 'its first value is of low confidence',
        zero: 'its first value may be nought'
      },
      single: (firms: string) => `One year read, hence a point without a line: ${firms}.`,
      others: (n: number) =>
        n === 1
          ? '1 value of another period or in francs stays in the table and is not drawn.'
          : `${n} values of other periods or in francs stay in the table and are not drawn.`,
      noMatch: 'Matched SMEs: none (n = 0). A band takes at least three.',
      match: (n: number, names: string, range: string, years: string) =>
        `Matched SMEs: n = ${n} (${names}), ${range}, ${years}.`,
      yearsOf: {
        calendar: (first: string, last: string) => (first === last ? `in ${first}` : `${first} to ${last}`),
        'since-public': (first: string, last: string) =>
          first === last ? `in year ${first}` : `from year ${first} to year ${last}`
      },
      tooFew: 'Fewer than three: no band is drawn.',
      neverThree: 'No year has three of them: no band is drawn.',
      drawn: (years: string) =>
        `The band runs from the lowest to the highest, the line is their median, where at least three have a value: ${years}.`,
      clock: 'Each counts there from year 0 of the organisation closest to it in age.',
      ageless: (firms: string) => `Outside the matching, their year of foundation not being known: ${firms}.`,
      alt: (title: string, n: number) => (n === 1 ? `${title}: one line.` : `${title}: ${n} lines.`)
    },
    remove: 'remove',
    removeOf: (name: string) => `remove ${name} from the comparison`,
    profile: 'profile',
    profileOf: (name: string) => `profile of ${name}`,
    criterion: 'Criterion',
    year: 'Year',
    kindOfMoney: 'Status and instrument',
    wholeChart: 'This chart, its settings and its sources',
    also: 'also in',
    absent: {
      published: 'not published',
      founded: 'not yet founded',
      closed: 'had ended',
      target: 'no target read',
      known: 'not known',
      ongoing: 'no end read',
      leftOut: 'nothing',
      view: 'left out of this view'
    },
    absences: '“not published”: no value was read in the sources consulted. It never means zero.',
    identity: { title: 'Who they are', sources: 'Sources read' },
    sources: (n: number) => (n === 1 ? '1 source' : `${n} sources`),
    lifeline: { title: 'Their lives', capital: 'Shareholders', end: 'End' },
    turnover: {
      title: 'Turnover by year',
      note: 'By calendar or financial year, filed under the year it ends in. Two values in a cell: sources differ.',
      target: 'Aimed at, for the year',
      figure: 'Sales of the chosen organisations, year by year'
    },
    headcount: {
      title: 'Headcount by year',
      note: 'Two values in a cell: two dates, or sources that differ.',
      target: 'Announced beforehand, at the date of the announcement',
      figure: 'People at the chosen organisations, year by year'
    },
    money: {
      title: 'Public money received',
      note: 'Money announced is not money paid, a loan is not equity: nothing is added up, and every value names its payer. Aid that was not read is no proof that there was none.',
      any: 'Any status and instrument'
    },
    outcome: { title: 'What became of them', profile: 'What its profile says', last: 'Latest event read' },
    leftOut: 'Left out here (low confidence, or flagged)',
    values: (n: number) => (n === 1 ? '1 value' : `${n} values`),
    withWhom: 'Organisation to set beside it',
    tooMany: (n: number, max: number) => `${n} organisations asked for, ${max} at most`
  },
  fact: {
    with: { payer: 'paid by', supplier: 'supplied by', holder: 'held by', none: 'with' },
    confidence: 'confidence',
    edition: 'edition',
    derived: 'computed by us',
    alsoIn: 'Also in',
    source: 'Source',
    link: 'Address of this fact',
    bounds: { about: 'about', 'at-least': 'at least', 'at-most': 'at most', exact: '' },
    to: 'to'
  },
  factPage: {
    titleOf: (value, about) => `${value} – ${about}`,
    says: 'What the source says',
    shortened: 'Our summary',
    open: 'Open the original document',
    inSource: 'This fact among the others of this source',
    meaning: 'What this figure means',
    indicator: 'Indicator',
    period: 'Period',
    bound: 'Precision',
    status: 'Status',
    instrument: 'Instrument',
    confidence: 'Confidence',
    flag: 'Flag',
    edition: 'Edition of the study',
    target: 'Target of',
    by: (deadline) => `by ${deadline}`,
    noDeadline: 'no date given',
    party: 'Other party',
    caution: 'Not to be quoted alone',
    cautionText:
      'This figure is kept so that it can be explained; no chart uses it, and it is not quoted without what contradicts it.',
    withdrawn: (version, date) =>
      `This fact was withdrawn from the data. It is shown as version ${version}, published on ${date}, gave it.`,
    corroborated: 'Who gives the same value',
    alone: 'No other source that was read gives this value for the same thing.',
    contradicted: 'Who gives another value',
    uncontradicted: 'No other source that was read gives another value for the same thing.',
    charts: 'Charts that use it',
    uncharted: 'No chart uses it in its initial state.',
    keptOut: 'Its confidence or its flag keeps it out of every chart.',
    lineOf: (title, line) => `${title} (line ${line} of the table)`,
    history: 'This fact over the versions',
    added: 'first given',
    changed: 'changed',
    same: 'unchanged',
    removed: 'withdrawn',
    unpublished: 'not yet published',
    cite: 'Cite this fact',
    citation: (text, source, site, id, version, page, day) =>
      `${text}, according to ${source}. In “${site}”, fact ${id}, data version ${version}, ${page}, accessed on ${day}.`
  },
  reconciliation: {
    title: 'Official total and sum of the parts',
    captionOf: (whole, purse) => `${whole}, ${purse}`,
    purses: { france: 'French public money', europe: 'European money', other: 'payer not named' },
    line: 'What is counted',
    status: 'Status',
    amount: 'Amount',
    or: ' or ',
    likewise: (nth) => `source ${nth}`,
    total: (whole) => `Total given for ${whole}`,
    sum: 'Sum of these parts, computed here',
    gap: 'Gap between the total and the sum',
    closed: 'The parts account for the whole total.',
    disputed: 'Sources do not all give the same value: the sum and the gap are ranges.',
    statuses: (whole, part) =>
      `Statuses differ (total: ${whole}; parts: ${part}): what was promised is not all that followed.`,
    silent: (names) => `No amount was read for: ${names}.`,
    others: 'Other parts, which have no profile here, may add to them.',
    exceeds: 'The parts exceed the total: their periods or scopes are not its own.'
  },
  disagreements: {
    title: 'Where sources disagree',
    standfirst:
      'When two sources that were read give two values for the same thing, both stay. Here they all are, with the rule by which the charts show them.',
    how: 'The same organisation or series, indicator, status, instrument and other party, periods that are equal or nearly so, two sources, two values (a gap of less than 0.5% is a rounding). Hollow dots stay out of the charts.',
    count: (n) => (n === 0 ? 'No disagreement.' : n === 1 ? '1 disagreement.' : `${n} disagreements.`),
    filters: {
      title: 'Filters',
      words: 'Words',
      organisation: 'Organisation',
      anyOrganisation: 'any, and the market studies',
      indicator: 'Indicator',
      anyIndicator: 'any',
      order: 'Order',
      apply: 'Filter',
      reset: 'All disagreements'
    },
    orders: { newest: 'the newest first', gap: 'the widest gaps first' },
    others: 'The disagreements of the other pages, a line each',
    spread: (low, high) => `From ${low} to ${high}`,
    factor: (times) => `the highest value is ${times} times the lowest`,
    rule: 'In the charts',
    rules: {
      range: 'a range, from the lowest to the highest value',
      both: 'each value, in its own place',
      edition: 'one line or dot an edition of the study, never chained',
      one: 'only one of these values; the others are kept out by their confidence, their flag or the question asked',
      none: 'no chart shows these values in its initial state'
    },
    note: 'Editor’s note',
    values: 'The values, source by source',
    onChart: 'Where the sources contradict each other',
    all: 'Everything that sources disagree about',
    altOf: (subject, values) => `${subject}: ${values}.`,
    more: (n) => `and ${n} others`
  },
  search: {
    title: 'Search',
    label: 'Search this site',
    field: 'Words to look for',
    submit: 'Search',
    hint: 'Words, or a run of words in quotation marks. Examples: Cloudwatt equity, “cloud computing”, SME 2014.',
    resultsFor: (query) => `“${query}”`,
    found: (n, atLeast) =>
      n === 0
        ? 'Nothing was found.'
        : n === 1
          ? '1 result.'
          : `${atLeast ? 'At least ' : ''}${number('en', n)} results.`,
    count: (n, atLeast) => `${atLeast ? 'at least ' : ''}${number('en', n)}`,
    none: 'Try one word less, a proper name, or browse the organisations and the sources.',
    loose: 'Little or nothing holds all these words: what holds some of them follows.',
    all: (n, atLeast) => `${atLeast ? 'At least' : 'All'} ${number('en', n)} results`,
    firstOnly: (n) => `The first ${n} are shown.`,
    back: 'Every kind of result',
    tooLong: (max) => `The search is longer than ${max} characters. Keep the words that matter.`,
    noWord: 'The search holds no word.',
    suggestions: 'Suggestions',
    kinds: {
      chart: 'Charts',
      organisation: 'Organisations',
      fact: 'Figures',
      event: 'Events',
      excerpt: 'Excerpts',
      definition: 'Definitions',
      source: 'Sources'
    }
  },
  paging: {
    label: 'Pages of the list',
    previous: 'Previous page',
    next: 'Next page',
    pageOf: (page, last) => `Page ${page} of ${last}`
  },
  wideTable: {
    scrolls: 'This table is wider than the page: it scrolls to the right.'
  },
  timeline: {
    title: 'The timeline',
    standfirst: 'Every dated event that was read, in lanes by subject. Each leads to its source.',
    filters: 'Filters',
    words: 'Words',
    lane: 'Subject',
    wave: 'Wave',
    anyWave: 'any',
    others: 'The events of the other pages, a line each',
    all: 'all',
    from: 'From year',
    to: 'To year',
    organisation: 'Organisation',
    anyOrganisation: 'any',
    apply: 'Filter',
    reset: 'All events',
    count: (n) => (n === 0 ? 'No event.' : n === 1 ? '1 event.' : `${n} events.`),
    ics: 'Calendar (iCalendar)',
    csv: 'Table (CSV)',
    alt: (n, from, to) =>
      `${n} events, from ${from} to ${to}, in lanes by subject. The list follows, page by page.`,
    undated: 'Without a date'
  },
  sources: {
    title: 'The sources',
    standfirst:
      'Every document that was read, from the newest to the oldest. Each leads to what was drawn from it and to the original.',
    kinds: 'Kinds of source',
    facts: (n: number) => (n === 1 ? '1 fact' : `${n} facts`),
    events: (n: number) => (n === 1 ? '1 event' : `${n} events`),
    excerpts: (n: number) => (n === 1 ? '1 excerpt' : `${n} excerpts`),
    registerRows: (n) => (n === 1 ? '1 register row' : `${n} register rows`),
    undated: 'undated',
    noDate: 'Undated',
    filters: 'Filters',
    words: 'Words of the title or publisher',
    kind: 'Kind',
    publisher: 'Publisher',
    year: 'Year published',
    any: 'any',
    anyPublisher: 'any',
    apply: 'Filter',
    reset: 'All sources',
    found: (n: number) => (n === 0 ? 'No source.' : n === 1 ? '1 source.' : `${n} sources.`)
  },
  source: {
    publisher: 'Publisher',
    published: 'Date',
    inferred: 'worked out from the text',
    notDated: 'no date shows',
    kind: 'Kind',
    language: 'Language',
    languages: { fr: 'French', en: 'English', de: 'German', it: 'Italian', ru: 'Russian' },
    consulted: 'How much was read',
    consultedAs: {
      'opening-of-an-archived-copy': 'the opening of an archived copy of the page, not the whole page',
      whole: 'the whole document'
    },
    file: 'Data file',
    consultedOn: 'Read no later than',
    original: 'Open the original document',
    archive: 'Open the archived copy',
    nearest: 'Look for the archived copy nearest to the day of reading (Wayback Machine)',
    note: 'Note',
    excerpts: 'Excerpts',
    facts: 'Facts drawn from this source',
    events: 'Events drawn from this source',
    confirms: 'Facts that it confirms',
    charts: 'Charts that it feeds',
    definitions: 'Definitions drawn from this source',
    nothing: 'Nothing has been drawn from this source yet.'
  },
  registers: {
    title: 'Public registers',
    standfirst:
      'Registers kept by authorities, imported whole: what they are, what they leave out, the rule that selects rows, and every row selected.',
    names: { 'state-aid': 'State aid', decp: 'Public contracts' },
    about: {
      'state-aid':
        'Member States of the European Union declare to the Commission the aid they grant to firms: to whom, how much, in what form. This is the French part of that register.',
      decp: 'Public buyers publish the essential data of their contracts: object, amount, duration, suppliers. These are the files that could be read.'
    },
    limits: {
      'state-aid':
        'This register is declared. Aid under €500,000 is mostly not in it, and the size is the one declared by the authority that grants the aid. Only the aid element compares: the nominal amount of a loan is no grant. A firm that is absent did not receive zero: this register does not say.',
      decp: 'These files are declared and incomplete: many buyers are not in them, and many rows have no date. An amount is the one signed, without tax, and may be a ceiling (framework agreements). Where there are several suppliers, the amount is that of none. A firm that is absent did not sell zero: these files do not say.'
    },
    facts: {
      publisher: 'Publisher',
      licence: 'Licence',
      retrieved: 'Retrieved on',
      source: 'Source',
      read: 'Rows read',
      kept: 'Rows kept',
      leftOut: 'Rows left out',
      selected: 'Rows selected here',
      days: 'Dates covered',
      undated: 'Kept rows without a date'
    },
    summary: (selected, kept) => `${selected} rows selected of ${kept} kept`,
    rows: {
      title: 'The rows selected',
      filters: 'Filters',
      names: {
        name: 'Name of the firm',
        level: 'Level, by the rule',
        size: 'Size taken',
        declared: 'Declared size',
        instrument: 'Instrument',
        year: 'Year',
        siren: 'SIREN (9 digits)',
        ref: 'Reference',
        organisation: 'Organisation followed',
        suppliers: 'Suppliers',
        criterion: 'Criterion',
        source: 'File'
      },
      any: 'any',
      unknown: 'unknown',
      undated: 'undated',
      forms: {
        siren: '9 digits, the last of which is the check',
        award: 'TM-10003707',
        contract: '21310417700018-2019FCS0101'
      },
      order: 'Order',
      orders: { newest: 'the newest first', amount: 'the largest amounts first' },
      apply: 'Filter',
      reset: 'All rows',
      found: (n, plural) =>
        plural === 0
          ? 'No row is selected by these filters. That does not mean zero.'
          : plural === 1
            ? `${n} row found.`
            : `${n} rows found.`,
      sums: {
        'state-aid': (sum, kind, known, all) =>
          `Sum of the aid elements: ${sum} – ${kind} – over ${known} of ${all} rows; nominal amounts are not added to it.`,
        decp: (sum, kind, known, all) =>
          `Sum of the amounts as signed: ${sum} – ${kind} – over ${known} of ${all} rows.`
      },
      noSum: 'None of these rows has a published amount.',
      without: (n, plural) => (plural > 1 ? `${n} rows have no amount.` : `${n} row has no amount.`),
      download: 'Download these rows:',
      caption: (from, to, all, order) => `Rows ${from} to ${to} of ${all}, ${order}`,
      anchorOf: (id) => `link to the row ${id}`,
      sirenOf: (siren) => `SIREN ${siren}`,
      unpublished: 'not published',
      heads: {
        'state-aid': [
          'Beneficiary',
          'Aid element',
          'Instrument',
          'Declared size',
          'Granted on',
          'Authority and measure',
          'Sector and criterion'
        ],
        decp: ['Object', 'Buyer', 'Suppliers', 'Amount and duration', 'Notified on', 'CPV, criterion, file']
      },
      nominal: (amount) => `nominal amount: ${amount}`,
      taken: (size, reason) => `taken as: ${size}. ${reason}`,
      sizes: { sme: 'SME', large: 'large firm', unknown: 'unknown' },
      by: (level, criterion) => `${level}, by ${criterion}`,
      accentsLost: 'Accented letters (·) were lost by the source.',
      soleTrader: 'sole trader, not named',
      modifiedAmount: (amount) => `as modified: ${amount}`,
      months: (n) => (n === 1 ? '1 month' : `${n} months`),
      copy: (place) => `copy: ${place}`,
      modifications: (n) => (n === 1 ? '1 modification' : `${n} modifications`),
      noCpv: 'CPV absent or unreadable'
    },
    rule: {
      title: 'The rule that selects rows',
      text: [
        'A rule written in a file (data/imports/cloud-rule.yaml) says what is cloud and what is digital at large: for a contract, the CPV code and the words of the object; for aid, the SIREN of an organisation with a profile here and what it sells. Aid of which nothing is known but the declared sector (NACE) has a level of its own, never called cloud. Each row says by which criterion it was selected.'
      ],
      precision: (hits, rows, share, low, high) =>
        `Of the contracts that the rule calls “hosting and cloud”, ${rows} were judged by hand, on their object: ${hits} are, or ${share} (Wilson’s interval at 95%: ${low} to ${high}).`,
      digital: (hits, rows, share, low, high) =>
        `Of those it calls digital, cloud included, ${hits} of the ${rows} judged are: ${share} (${low} to ${high}).`,
      recall: (hits, rows, share, low, high, sample) =>
        `Of the ${rows} contracts judged cloud in the sample of ${sample}, it finds ${hits}: ${share} (${low} to ${high}). That is the recall on the sample, not on the register.`,
      written: 'The rule was written with these files in view: on others it may do worse.',
      unchecked:
        'Aid carries no object: but for the organisations with a profile here, it is selected by the declared sector alone, which does not say the trade. The measures that follow hold for contracts, not for aid.',
      method: 'The method, registers included'
    },
    corrections: {
      title: 'Sizes corrected',
      text: 'The size is the declared one, save where a page read contradicts it. Here is where another is taken, and why; the declared size is still shown.',
      rows: (n) => (n === 1 ? '1 row' : `${n} rows`)
    },
    rejects: {
      title: 'What is left out or left blank',
      caption: 'Rows left out and values left blank, by reason',
      heads: { reason: 'Reason', what: 'What is concerned', count: 'How many' },
      what: { row: 'row left out', value: 'value left blank', name: 'row not linked' },
      file: 'The report row by row (CSV)'
    },
    coverage: {
      title: 'What the register covers',
      caption: 'Rows kept, by file and year',
      source: 'File',
      tam: 'Transparency Award Module (TAM)',
      all: 'All'
    },
    files: {
      title: 'The raw files',
      text: 'Kept as they were taken; their SHA-256 digest proves it.',
      retrieved: (day) => `retrieved on ${day}`
    },
    method: {
      title: 'Public registers',
      choice: (registers, selected, read) =>
        `${registers}: of ${read} rows read, a rule selects ${selected}. These are not facts read one by one: each row is what an authority declared.`,
      corrected: (n) => `The declared size is corrected in ${n} rows of aid, each with its reason.`
    },
    all: 'The public registers, row by row',
    link: (name) => `${name}: the register and its rows selected`,
    ofSource: 'This source is a public register, imported whole.',
    organisation: {
      text: 'Rows declared by authorities and linked by SIREN, not read one by one. Aid under €500,000 is mostly not in them, nor are many buyers: what is missing here is not zero.',
      aid: 'State aid declared in the European register',
      aidHeads: ['Aid element', 'Granted on', 'Instrument', 'Measure', 'Declared size'],
      contracts: 'Public contracts of which it is a supplier as signed',
      contractHeads: ['Amount', 'Notified on', 'Object', 'Buyer'],
      shared: (amount, n) => `${amount}, shared by ${n} suppliers`,
      size: (declared, taken) => `${declared} (taken as: ${taken})`,
      all: (n) => (n === 1 ? 'This row in the register' : `These ${n} rows in the register`)
    }
  },
  changes: {
    title: 'Versions of the data',
    standfirst:
      'Each published version is kept as it was: a chart pinned to one of them no longer changes. Here is what each added, changed or removed, number by number.',
    feed: 'Follow these changes (Atom feed)',
    unpublished: 'Data built, not yet published',
    facts: (count, plural) => `${count} ${plural === 1 ? 'fact' : 'facts'}`,
    first: 'First published version.',
    none: 'No number changed: only texts did.',
    registers: {
      of: (name) => `Public register – ${name}`,
      rows: (count, plural) => `${count} ${plural > 1 ? 'rows selected' : 'row selected'}`,
      parts: (added, removed, changed) => `added: ${added}, removed: ${removed}, changed: ${changed}`
    },
    others: (n, plural) => (plural > 1 ? `The ${n} other changes` : 'The other change'),
    kinds: { added: 'Added', changed: 'Changed', removed: 'Removed' },
    colon: ':',
    pinned: (date) => `Data published on ${date}.`,
    since: 'This chart has changed since:',
    latest: 'see its latest version',
    today: 'See today’s data.'
  },
  data: {
    title: 'The data',
    standfirst:
      'All that the site shows, as tables: download them in the format of your tool, or ask for a part by an address.',
    keywords: ['sovereign cloud', 'public money', 'SME', 'public procurement', 'France', 'open data'],
    whole: {
      title: 'In one file',
      text: 'The whole database is one SQLite file; the zip package holds the tables as CSV, their description (Data Package) and the licence.',
      database: 'SQLite database',
      archive: 'Zip package',
      descriptor: 'Description of the tables (Data Package)',
      datasette: 'Description for Datasette',
      csvw: 'Description of the CSV files (CSV on the Web)',
      dcatTurtle: 'DCAT-AP catalogue (Turtle)',
      dcatJson: 'DCAT-AP catalogue (JSON-LD)',
      openapi: 'Description of the API (OpenAPI 3.1)',
      sql: 'Ask the database here, in SQL'
    },
    tables: {
      title: 'The tables',
      rows: (count: string, plural: number) => `${count} ${plural === 1 ? 'row' : 'rows'}`,
      columns: 'Columns',
      columnsOf: (table: string) => `Columns of the table ${table}`,
      heads: {
        column: 'Column',
        label: 'Label',
        type: 'Type',
        unit: 'Unit',
        description: 'Definition',
        example: 'Example'
      },
      key: 'key',
      download: 'Download'
    },
    types: {
      string: 'text',
      integer: 'integer',
      number: 'number',
      boolean: 'true or false',
      date: 'date (YYYY, YYYY-MM or YYYY-MM-DD)'
    },
    api: {
      title: 'Ask by an address',
      text: [
        'Each table can be filtered by its columns, ordered and cut. Without a suffix, the address answers in the format that the Accept header asks for; in JSON otherwise.',
        'These addresses don’t change; new columns and new keys may be added. An unknown parameter is refused by an error that names those that exist.'
      ],
      caption: 'Parameters of the addresses',
      heads: { parameter: 'Parameter', meaning: 'Meaning', example: 'Example' },
      parameters: {
        filter: 'The column is one of these values. “organisation” stands for “organisation_id”.',
        compare: 'At least, at most, more than, less than: _gte, _lte, _gt, _lt.',
        other: 'Other than, contains, is empty: _not, _contains, _empty.',
        named:
          'A name that holds these words, whatever the accents, the capitals and the legal form: _named.',
        period: 'Rows whose period meets this one.',
        columns: 'These columns, in this order.',
        sort: 'By these columns; a minus in front: from the greatest to the least.',
        part: 'So many rows, from this one on.',
        lang: 'Language of the labels: fr or en.',
        version: 'The data as published in this version.'
      }
    },
    open: {
      title: 'Open in your tool',
      excel: 'Excel in French',
      excelText: 'Double-click the .fr.csv file (semicolons, decimal commas) or the .xlsx file.',
      copyOf: (tool: string) => `Code for ${tool}`
    },
    reuse: {
      title: 'Licence and citation',
      text: [
        'The data are under Licence Ouverte 2.0 (Etalab): reuse them freely, naming the source and the date or version. The quotations in the table excerpts remain the property of their authors (column redistributable).'
      ],
      licence: 'Text of the licence',
      cite: 'Cite'
    },
    cite: (site: string, date: string, version: string, address: string) =>
      `“${site}”, data of ${date}, version ${version}, Licence Ouverte 2.0, ${address}`,
    errors: {
      noTable: (name: string, meant: string) =>
        `No table is called “${name}”${meant === '' ? '' : `; did you mean “${meant}”?`}.`,
      noFormat: (name: string) => `The format “${name}” is not offered.`,
      unknown: (name: string, meant: string | undefined) =>
        `“${name}” is neither a column of this table nor a parameter${meant === undefined ? '' : ` (perhaps “${meant}”)`}.`,
      operator: (name: string, column: string) => `The column “${column}” can’t be compared by “${name}”.`,
      value: (name: string, value: string) => `“${value}” is not a possible value of “${name}”.`,
      count: (name: string, max: number) => `“${name}” takes one to ${max} values, separated by commas.`,
      twice: (name: string) => `“${name}” is given twice.`,
      noPeriod: (table: string) => `The table “${table}” has no period: “from” and “to” mean nothing here.`,
      longValue: (name: string, max: number) => `The value of “${name}” is longer than ${max} characters.`,
      tooLong: (max: number) =>
        `The parameters of the address are longer than ${max} characters: filter less at once.`,
      unreadable: (name: string) =>
        `“${name}” holds characters that are not text: encode the address in UTF-8.`,
      range: (query: string, size: number) =>
        `The part “${query}” lies outside the file, which has ${size} bytes.`
    }
  },
  sql: {
    title: 'Ask the database in SQL',
    standfirst:
      'Your browser opens the whole database, the one that can be downloaded, and runs your queries on it. Nothing is computed on the server, and nothing can be damaged.',
    query: 'SQL query',
    hint: 'Ctrl+Enter, or Cmd+Enter on a Mac, runs the query. Tab moves to the next button.',
    weight: (size: string) => `The database (${size}) loads once you enter the query or run it.`,
    run: 'Run',
    stop: 'Stop',
    share: 'Copy the link',
    csv: 'CSV',
    excel: 'CSV for French Excel',
    progress: 'Loading the database',
    result: 'Result',
    chart: 'As a chart',
    region: 'Table of the result',
    settings: 'Settings of the chart',
    axes: { x: 'Horizontal', y: 'Vertical', colour: 'Colour', mark: 'Shape' },
    marks: { dot: 'dots', line: 'lines', bar: 'bars' },
    noColour: 'none',
    examples: {
      title: 'Questions ready to run',
      text: 'Each runs as it is, and may be changed.',
      code: 'Read the query',
      about: (question: string) => `: ${question}`
    },
    schema: {
      title: 'What the database holds',
      text: 'Published tables hold the rows that the files and the API give. A name with a hyphen stands in quotes. Views and the other tables complete them. Identifiers lead from one to another.',
      published: 'Published tables',
      views: 'Views',
      tables: 'Other tables',
      caption: (name: string) => `Columns of ${name}`,
      heads: { column: 'Column', type: 'Type', description: 'Definition' }
    },
    own: {
      title: 'In your own tool',
      text: 'The same database can be downloaded and opened with any tool that reads SQLite. Every chart gives its question as SQL.',
      code: 'Commands to copy',
      file: 'Download the SQLite database',
      data: 'Every table, in every format',
      charts: 'The question of every chart, as SQL'
    },
    noScript:
      'Running a query here needs JavaScript, which is off. The examples and the content of the database can be read without it; the database can be downloaded and queried in your own tool.',
    live: {
      loading: 'Loading the database ({m} MB)…',
      loaded: '{n} of {m} MB',
      opening: 'Opening the database…',
      ready: 'Ready.',
      running: 'The query is running. “Stop” interrupts it.',
      row: '{n} row in {t} ms.',
      rows: '{n} rows in {t} ms.',
      noRow: 'No row answers the query ({t} ms).',
      noTable: 'The query ran in {t} ms and gives no rows.',
      bounded: 'Stopped at {n} rows: there are more. Add a filter, a grouping or LIMIT.',
      several: 'The text holds {n} queries: this is the result of the first that gives rows.',
      empty: 'There is no query: write a SELECT.',
      stopped: 'Stopped. The database is ready for another query.',
      error: 'SQLite refuses the query: {message}',
      readOnly: 'This page only reads: the database can’t be changed. SQLite says: {message}',
      memory: 'The query needs too much memory: read fewer rows, or shorter texts. SQLite says: {message}',
      notLoaded:
        'The database could not be loaded ({message}). Check the connection, then press “Run” to try again.',
      notOpened:
        'The database was loaded, but this browser could not open it ({message}). It can be downloaded below.',
      copied: 'Link copied: it opens this page and runs the query.',
      notCopied: 'The link could not be copied: it is in the address bar.',
      tooLong: 'This query is too long to fit in a link: keep it in a file.',
      whole: 'Result: {n} rows',
      one: 'Result: {n} row',
      part: 'Result: the first {n} rows of {m}; the CSV holds all of them',
      bytes: '{n} bytes',
      cut: '{text}… ({n} characters)',
      alt: 'Chart of {n} rows as {mark}: {x} across, {y} upwards{colour}. {spans} Every value is in the table.',
      altColour: ', coloured by {name}',
      span: '{name} goes from {low} to {high}.',
      legend: 'Colours by {name}',
      other: '{n} other value',
      others: '{n} other values',
      firstRows: 'The chart shows the first {n} rows.',
      noNumber: 'A chart needs at least one column of numbers and one other column.',
      noPoint: 'No row has a value for both columns.'
    }
  },
  method: {
    title: 'Method',
    standfirst: 'How the figures were chosen, what their labels mean, and what is not known.',
    choice: {
      title: 'How a fact enters the database',
      text: [
        'A fact is a value of one indicator, for one organisation and one period, as one source gives it. It is written in the file of that source: a figure without a source cannot exist here.',
        'We write in both languages what the page says; the digits of that summary must be those of the value, and the build of the database checks it. A single interview is quoted word for word, briefly, with the name of the speaker.',
        'For most pages we read the opening of an archived copy, not the whole page. Every source says how much of it was read.'
      ]
    },
    statuses: {
      title: 'Announced, committed, paid: statuses',
      text: ['An amount announced is not an amount paid. Two statuses are never added.']
    },
    instruments: {
      title: 'Equity, grant, loan: instruments',
      text: ['A loan is paid back, a stake can be sold again: two instruments are never added.']
    },
    bounds: {
      title: 'Ranges and bounds',
      text: [
        'Where a source gives a range, it stays a range. Where sources contradict each other, the chart shows the lowest and the highest; we do not choose between them without saying so.'
      ]
    },
    confidence: {
      title: 'Confidence',
      text: [
        'A fact of low confidence appears in no chart, save to fade one end of a disputed figure. It stays in the database, with the reason.'
      ]
    },
    flags: {
      title: 'Flags',
      text: ['A flag says why a figure must be read with care. Some keep it out of the charts.'],
      charted: 'may appear in a chart',
      kept: 'kept out of charts'
    },
    groups: {
      title: 'The groups compared, and their colours',
      text: [
        'The size class is that of the year of the figure: a firm can be an SME one year and mid-cap the next.'
      ]
    },
    matched: {
      title: 'The matched SMEs of a comparison',
      text: [
        'Beside the chosen organisations, the comparison page can show SMEs of the same age and size. An SME matches an organisation where their years of foundation differ by five at most and where, in the same calendar year or as many years after their foundation, their values fall into the same class.',
        'The classes are those of the European Union. Turnover: up to 2, 10, 50 million euros, or more. Headcount: under 10, 50, 250 people, or more. A bound, or sources that fall into two classes, match nothing. Only the years in which the firm is an SME count.',
        'The number n of matched SMEs and their range are always written, for turnover and for headcount apart. A band (from the lowest to the highest) and a median are drawn from three SMEs on, and only for years in which at least three have a value. In years since the first public euro, an SME counts from that of the matched organisation whose foundation is closest to its own.'
      ]
    },
    euros: {
      title: 'Current and constant euros',
      text: (year: number) => [
        `By default, amounts are in current euros: those of their time. In constant euros, they are carried to the price level of ${year} with annual average inflation in France. An amount given for several years is taken at the middle one, a financial year at the year of its end. An amount whose year that series does not cover is not converted, and does not appear in the constant-euro view.`
      ]
    },
    absences: {
      title: 'What is not known',
      text: [
        'A missing value is shown as missing, never as zero. Aid that was not found is no proof that there was none.',
        'We looked for these and did not find them: amounts paid out under the cloud strategy of 2021, aid received by each firm in its calls for projects, the price at which Cloudwatt and Numergy were bought back, what the State got back, the share of SMEs in public cloud procurement, and UGAP orders by year before 2023.'
      ],
      kept: (facts: number, kept: number) =>
        `Of ${facts} facts, ${kept} stay out of the charts, because their confidence is low or a flag keeps them out.`
    },
    definitions: {
      title: 'SME, mid-cap, large firm: definitions',
      text: ['Thresholds are those of the texts cited; each definition leads to its source.']
    },
    errors: {
      title: 'Reporting an error',
      text: [
        'Every source page names the data file that describes it. To correct a figure, propose a change to that file in the project’s repository, citing the page and the passage; its CONTRIBUTING.md says how. A correction changes the version of the data, shown at the foot of every page.'
      ]
    },
    reuse: {
      title: 'Reusing and citing',
      text: [
        'The data are under Licence Ouverte 2.0 (Etalab): reuse them freely, naming the source and the date. The code is under the MIT licence. Quotations remain the property of their authors.'
      ],
      cite: (site: string, address: string, version: string) =>
        `“${site}”, data version ${version}, ${address}, accessed on [date].`
    }
  },
  accessibility: {
    title: 'Accessibility statement',
    status: {
      title: 'Compliance status',
      text: {
        total: 'This site is fully compliant with the French general accessibility framework (RGAA 4.1).',
        partial:
          'This site is partially compliant with the French general accessibility framework (RGAA 4.1): what is not compliant is listed below.',
        none: 'This site is not compliant with the French general accessibility framework (RGAA 4.1): what is not compliant is listed below.'
      }
    },
    results: {
      title: 'Test results',
      by: (date, criteria) =>
        `Audit of ${date}, carried out by the authors of the site and not by a third party: ${criteria} criteria, on every kind of page.`,
      rate: (share) => `${share} of the applicable criteria are met.`,
      counts: (compliant, nonCompliant, notApplicable) =>
        `${compliant} compliant, ${nonCompliant} not compliant, ${notApplicable} not applicable`,
      how: 'What was used: axe-core in both themes, at 390 and 1,280 px; a listing of the structure of every page (headings, landmarks, tables, links, fields, languages); a keyboard walk; pages without style sheets and without script; text spacing, letters at 200% and a window of 320 px; the tests of the colours; reading the code.',
      rule: 'A criterion that a single page does not meet, or that could not be checked, is said to be not compliant.'
    },
    faults: {
      title: 'What is not compliant',
      plan: 'What is planned'
    },
    grid: {
      title: 'The criteria, one by one',
      note: 'The wording is that of the RGAA, in French, published by DINUM under Licence Ouverte 2.0.',
      heads: { criterion: 'Criterion', state: 'State', evidence: 'What shows it' },
      states: {
        compliant: 'compliant',
        'non-compliant': 'not compliant',
        'not-applicable': 'not applicable'
      }
    },
    sections: [
      {
        title: 'What was provided for',
        text: [
          'Pages work without script. Every chart has a text equivalent and a full table. Marks are named links, reachable from the keyboard; where the script is loaded, a chart is one tab stop and the arrow keys move from mark to mark. Colour never carries information alone.'
        ]
      },
      {
        title: 'What has not been checked',
        text: [
          'No trial was carried out with screen readers, nor by people with disabilities. Titles of sources are in the language of their document; foreign proper names are not marked up one by one. The original documents, outside this site, are not covered by this statement.'
        ]
      },
      {
        title: 'How this statement was made',
        text: [
          'Statement made by the authors of the site, by self-assessment. Technologies used: HTML, CSS, SVG; a small optional script in JavaScript.'
        ]
      },
      {
        title: 'Feedback and contact',
        text: [
          'If something is not accessible to you, report it in the project’s repository, as you would an error: you will be answered with another way in or with a correction.'
        ]
      },
      {
        title: 'Enforcement',
        text: [
          'If a defect keeps you from a content of the site and you get no answer, you can write to the French Defender of Rights (Défenseur des droits), use its online form or meet one of its delegates in your region.'
        ]
      }
    ],
    ombudsman: 'Defender of Rights (in French)'
  },
  errors: {
    offender: 'Address requested',
    wayOut: 'Where to go from here',
    parameter: 'Parameter at fault',
    allowed: 'Values allowed',
    allowedNone: 'This chart has no settings.',
    without: 'The same page without any setting',
    id: failed.en.id,
    404: { title: 'This page does not exist', text: 'The address is wrong, or the page never existed.' },
    400: { title: 'This setting is not possible', text: 'The address asks for a value that does not exist.' },
    500: failed.en,
    other: { title: 'This request cannot succeed', text: 'The site could not answer it.' },
    method: (name: string, allowed: string) =>
      `This site is only read: the method ${name} does nothing here (${allowed}).`,
    notInVersion: (version: string) => `This page exists in today’s data, not in version ${version}.`,
    noChart: (slug: string) => `No chart is called “${slug}”.`,
    noOrganisation: (id: string) => `No organisation is called “${id}”.`,
    noSource: (id: string) => `No source is called “${id}”.`,
    noFact: (id: string) => `No fact is called “${id}”.`,
    noRegister: (id) => `No register is called “${id}”.`
  }
};
