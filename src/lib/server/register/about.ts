// What a register is: who publishes it, its raw files, what it covers, what was left out or corrected, and why.
import type { RegisterView } from '#lib/components/register.ts';
import type { Pair } from '#lib/components/record.ts';
import { date, number, period } from '#lib/i18n/format.ts';
import { typeset, typesetTitle } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { TableView } from '#lib/view.ts';
import type { Lang } from '#model/language.ts';
import type { Dataset } from '../db/dataset.ts';
import { corrections, coverageOf, filesOf, rejectsOf, type RegisterRow } from '../db/register.ts';
import type { RegisterId } from './filters.ts';
import { ruleTexts } from './rule.ts';

const factsOf = (row: RegisterRow, lang: Lang): Pair[] => {
  const t = messages[lang].registers.facts;
  const count = (name: string, n: number) => ({ name, text: number(lang, n) });
  return [
    { name: t.publisher, text: typeset(lang, row.publisher) },
    { name: t.licence, text: row.licence },
    { name: t.retrieved, text: date(lang, row.retrieved) },
    {
      name: t.source,
      links: [
        { text: typesetTitle(row.source_lang, row.source_title), href: urls.source(lang, row.source_id) }
      ]
    },
    count(t.read, row.rows_read),
    count(t.kept, row.rows_kept),
    count(t.leftOut, row.rows_left_out),
    count(t.selected, row.rows_selected),
    { name: t.days, text: period(lang, { from: row.first_date, to: row.last_date }) },
    count(t.undated, row.undated)
  ];
};

const coverage = (dataset: Dataset, id: RegisterId, lang: Lang): TableView => {
  const t = messages[lang].registers;
  const rows = coverageOf(dataset, id);
  const dated = [...new Set(rows.map(({ year }) => year))].filter((year) => year !== '').sort();
  const years = rows.some(({ year }) => year === '') ? [...dated, ''] : dated;
  const numeric = (text: string) => ({ text, numeric: true });
  return {
    caption: t.coverage.caption,
    heads: [
      { text: t.coverage.source, numeric: false },
      ...years.map((year) => numeric(year === '' ? t.rows.undated : year)),
      numeric(t.coverage.all)
    ],
    rows: [...Map.groupBy(rows, ({ source }) => source)].map(([source, some]) => ({
      id: `covered-${source}`,
      cells: [
        { text: source === 'tam' ? t.coverage.tam : source },
        ...years.map((each) => numeric(number(lang, some.find(({ year }) => year === each)?.rows ?? 0))),
        numeric(
          number(
            lang,
            some.reduce((all, row) => all + row.rows, 0)
          )
        )
      ]
    }))
  };
};

const rejects = (dataset: Dataset, id: RegisterId, lang: Lang): TableView => {
  const t = messages[lang].registers.rejects;
  return {
    caption: t.caption,
    heads: [
      { text: t.heads.reason, numeric: false },
      { text: t.heads.what, numeric: false },
      { text: t.heads.count, numeric: true }
    ],
    rows: rejectsOf(dataset, id).map((row) => ({
      id: `left-out-${row.reason}-${row.what}`,
      cells: [
        { text: typeset(lang, row[`reason_${lang}`]), note: typeset(lang, row[`explanation_${lang}`]) },
        { text: t.what[row.what] },
        { text: number(lang, row.count), numeric: true }
      ]
    }))
  };
};

type Part = Pick<
  RegisterView,
  'about' | 'facts' | 'rule' | 'corrections' | 'rejects' | 'rejectsFile' | 'coverage' | 'raw'
>;

export const registerAbout = (dataset: Dataset, id: RegisterId, row: RegisterRow, lang: Lang): Part => {
  const t = messages[lang].registers;
  return {
    about: [t.about[id], t.limits[id]],
    facts: factsOf(row, lang),
    rule: ruleTexts(dataset, lang, { aid: id === 'state-aid' }),
    corrections: (id === 'state-aid' ? corrections(dataset) : []).map((each) => ({
      link: { text: each.beneficiary, href: `${urls.register(lang, `${id}?siren=${each.siren}`)}#rows` },
      rows: t.corrections.rows(each.rows),
      reason: typeset(lang, each[`reason_${lang}`]),
      evidence: {
        text: typesetTitle(each.evidence_lang, each.evidence_title),
        href: urls.source(lang, each.evidence_id)
      }
    })),
    rejects: rejects(dataset, id, lang),
    rejectsFile: urls.table('register-rejects', lang === 'fr' ? 'fr.csv' : 'csv', `register_id=${id}`),
    coverage: coverage(dataset, id, lang),
    raw: filesOf(dataset, id).map((file) => ({
      name: file.name,
      href: file.url ?? undefined,
      sha256: file.sha256,
      detail: [
        typeset(lang, file.publisher),
        file.licence,
        t.files.retrieved(date(lang, file.retrieved))
      ].join(' · ')
    }))
  };
};
