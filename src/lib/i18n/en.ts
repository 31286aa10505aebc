// The words of the interface in English.
import type { Words } from './words.ts';

export const en: Words = {
  site: {
    name: 'Sovereign cloud, an open book',
    description:
      'What public money for the French “sovereign cloud” bought, beside what French SMEs did: sourced charts, figure by figure.'
  },
  nav: {
    label: 'Main navigation',
    skip: 'Skip to content',
    home: 'Home',
    charts: 'Charts',
    organisations: 'Organisations',
    sources: 'Sources',
    method: 'Method',
    accessibility: 'Accessibility: not compliant',
    language: 'Language',
    breadcrumb: 'Breadcrumb'
  },
  footer: {
    label: 'About this site',
    licence: 'Data under Licence Ouverte 2.0; code under the MIT licence.',
    quotations: 'Quotations remain the property of their authors.',
    version: 'Version of the data',
    privacy: 'No cookie, no audience measurement, no third party.'
  },
  home: {
    title: 'What did public money for the “sovereign cloud” buy?',
    standfirst:
      'And what did French SMEs do on the same market, with little or none of it? The answer in six charts, where every figure leads to the page in which it was read.',
    context: [
      'In 2012 the French State joined large groups to found two cloud companies, Cloudwatt and Numergy. French hosting firms were already selling that service; some protested through a petition. Since 2021 a new national strategy has been paying for other projects.',
      'This site takes no side. It sets side by side what was announced, committed, paid, promised and sold. Where sources contradict each other, both values are shown; where a figure was not found, that is said.'
    ],
    story: 'The story in six charts',
    whole: 'All the figures and sources',
    counts: 'What the database holds',
    audience: 'Who it is for',
    policymakers: {
      title: 'You decide',
      text: 'Every chart says which money it means (announced, committed, paid), in current or constant euros, and what was never published.',
      link: 'Read the method'
    },
    journalists: {
      title: 'You publish',
      text: 'Every chart can be embedded with one line of code, without script or tracker, with its sources. The SVG picture can be run as it is.',
      link: 'Choose a chart'
    },
    analysts: {
      title: 'You analyse',
      text: 'Every chart can be downloaded as CSV and JSON, one line a fact, with the identifiers of its sources. Addresses do not change.',
      link: 'Browse the sources'
    },
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
      'One question, one chart, its sources. Each can be adjusted, downloaded and embedded elsewhere.'
  },
  chart: {
    scope: 'What is counted',
    missing: 'What is missing',
    settings: 'Settings',
    apply: 'Apply',
    reset: 'Back to the initial state',
    nothingPicked: 'Nothing ticked: everything is shown.',
    picked: (n: number) => (n === 0 ? 'all' : String(n)),
    reuse: 'Reuse this chart',
    download: 'Download',
    formats: { svg: 'Picture (SVG)', csv: 'Table (CSV)', json: 'Data and captions (JSON)' },
    table: 'All the figures',
    tableRegion: (caption: string) => `Table: ${caption}`,
    empty: 'No line for these settings.',
    excerpts: 'What the sources say',
    sources: 'Sources',
    says: 'What we read there'
  },
  embed: {
    title: 'Embed in a page',
    intro: 'Copy this code. The frame loads no script and no third party, and sets no cookie.',
    code: 'Code to copy',
    preview: 'See the embedded chart on its own',
    back: 'The full chart, its settings and its sources',
    table: 'The figures in a table',
    sources: 'Sources',
    more: (n: number) => `and ${n} others`,
    licence: 'Licence Ouverte 2.0',
    error: 'This chart cannot be shown'
  },
  excerpt: {
    quoted: (text: string) => `“${text}”`,
    quotation: 'Quotation',
    summary: 'Our summary',
    translation: 'Our translation',
    original: 'Read the original'
  },
  organisations: {
    title: 'The organisations',
    standfirst: 'Projects, firms, programmes and funders, with what was read about each.',
    kinds: 'Kinds of organisation',
    facts: (n: number) => (n === 0 ? 'no figure' : n === 1 ? '1 figure' : `${n} figures`),
    since: (year: string) => `since ${year}`
  },
  organisation: {
    identity: 'Identity',
    kind: 'Kind',
    legalName: 'Legal name',
    aliases: 'Other names',
    siren: 'SIREN (French company number)',
    city: 'Head office',
    department: (code: string) => `department ${code}`,
    technology: 'Technology',
    activity: 'Main activity',
    services: 'Services',
    founded: 'Founded',
    cloudSince: 'Cloud offer since',
    closed: 'Closed',
    partOf: 'Part of',
    parts: 'Includes',
    members: 'Members of the consortium',
    outcome: 'What became of it',
    note: 'Note',
    sizeClasses: 'Size over time',
    sizeClass: 'Class',
    basis: 'Basis',
    deduced: 'deduced by us',
    owners: 'Owners over time',
    owner: 'Owner',
    share: 'Share',
    certifications: 'Certifications',
    certification: 'Certification',
    date: 'Date',
    period: 'Period',
    unknown: 'date not read',
    publicMoney: 'Public money',
    noPublicMoney:
      'No figure of public aid was read in the sources consulted. That does not prove that there was none.',
    figures: 'Figures',
    asCounterparty: 'Figures of other organisations to which it is a party',
    events: 'Events',
    charts: 'Charts in which it appears',
    disagreements: 'Where sources disagree',
    sources: 'Sources on this organisation'
  },
  fact: {
    with: { payer: 'paid by', supplier: 'supplied by', holder: 'held by', none: 'with' },
    confidence: 'confidence',
    edition: 'edition',
    alsoIn: 'Also in',
    source: 'Source',
    link: 'Address of this fact',
    bounds: { about: 'about', 'at-least': 'at least', 'at-most': 'at most', exact: '' },
    to: 'to'
  },
  sources: {
    title: 'The sources',
    standfirst:
      'Every document that was read, by kind. Each leads to what was drawn from it and to the original.',
    kinds: 'Kinds of source',
    facts: (n: number) => (n === 1 ? '1 fact' : `${n} facts`),
    events: (n: number) => (n === 1 ? '1 event' : `${n} events`),
    excerpts: (n: number) => (n === 1 ? '1 excerpt' : `${n} excerpts`),
    undated: 'undated'
  },
  source: {
    publisher: 'Publisher',
    published: 'Date',
    inferred: 'worked out from the text',
    notDated: 'no date shows',
    kind: 'Kind',
    language: 'Language',
    languages: { fr: 'French', en: 'English', de: 'German' },
    consulted: 'How much was read',
    consultedAs: {
      'opening-of-an-archived-copy': 'the opening of an archived copy of the page, not the whole page',
      whole: 'the whole document'
    },
    file: 'Data file',
    original: 'Open the original document',
    note: 'Note',
    excerpts: 'Excerpts',
    facts: 'Facts drawn from this source',
    events: 'Events drawn from this source',
    confirms: 'Facts that it confirms',
    charts: 'Charts that it feeds',
    definitions: 'Definitions drawn from this source',
    nothing: 'Nothing has been drawn from this source yet.'
  },
  method: {
    title: 'Method',
    standfirst: 'How the figures were chosen, what their labels mean, and what is not known.',
    contents: 'On this page',
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
      text: ['A fact of low confidence appears in no chart. It stays in the database, with the reason.']
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
    euros: {
      title: 'Current and constant euros',
      text: (year: number) => [
        `By default, amounts are in current euros: those of their time. In constant euros, they are carried to the price level of ${year} with annual average inflation in France. An amount whose year that series does not cover is not converted, and does not appear in the constant-euro view.`
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
    sections: [
      {
        title: 'Compliance status',
        text: [
          'This site is not compliant with the French general accessibility framework (RGAA 4.1): no audit has been carried out yet. This statement says what has been done and what has not been checked.'
        ]
      },
      {
        title: 'Test results',
        text: [
          'Not audited yet. Automatic checks (axe-core) pass on each kind of page; they see only some of the criteria and do not replace an audit.'
        ]
      },
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
    id: 'Error number',
    404: { title: 'This page does not exist', text: 'The address is wrong, or the page never existed.' },
    400: { title: 'This setting is not possible', text: 'The address asks for a value that does not exist.' },
    500: {
      title: 'The site has failed',
      text: 'An error occurred on our side. It is logged under the number below; you can try again.'
    },
    other: { title: 'This request cannot succeed', text: 'The site could not answer it.' },
    noChart: (slug: string) => `No chart is called “${slug}”.`,
    noOrganisation: (id: string) => `No organisation is called “${id}”.`,
    noSource: (id: string) => `No source is called “${id}”.`
  }
};
