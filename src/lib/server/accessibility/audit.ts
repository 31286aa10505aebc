// The audit of the site against RGAA 4.1: read from audit.yaml, counted, and worded for a reader.
import { parse } from 'yaml';
import { z } from 'zod';
import { date, percent } from '#lib/i18n/format.ts';
import { messages } from '#lib/i18n/messages.ts';
import { typeset } from '#lib/i18n/typography.ts';
import type { Lang } from '#model/language.ts';
import file from './audit.yaml?raw';

const bilingual = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
const criterionSchema = z.strictObject({
  number: z.string().regex(/^\d{1,2}\.\d{1,2}$/),
  /** In French: the official wording. */
  title: z.string().min(1),
  state: z.enum(['compliant', 'non-compliant', 'not-applicable']),
  evidence: bilingual,
  /** What will be done, where the state is `non-compliant`. */
  plan: bilingual.optional()
});
const auditSchema = z.strictObject({
  date: z.iso.date(),
  themes: z.array(
    z.strictObject({
      number: z.number().int(),
      name: bilingual,
      criteria: z.array(criterionSchema)
    })
  )
});

export type Criterion = z.infer<typeof criterionSchema>;
export type Compliance = 'total' | 'partial' | 'none';

export const audit = auditSchema.parse(parse(file));

const criteria = audit.themes.flatMap((theme) => theme.criteria);

const countsOf = (some: readonly Pick<Criterion, 'state'>[]) => {
  const inState = (state: Criterion['state']) => some.filter((one) => one.state === state).length;
  return {
    compliant: inState('compliant'),
    nonCompliant: inState('non-compliant'),
    notApplicable: inState('not-applicable')
  };
};

/** The share of compliant criteria among those that apply, from 0 to 1; 0 where none applies. */
export const shareOf = (some: readonly Pick<Criterion, 'state'>[]): number => {
  const { compliant, nonCompliant } = countsOf(some);
  return compliant === 0 ? 0 : compliant / (compliant + nonCompliant);
};

/** What RGAA calls the site: `total` where every criterion that applies is met, `partial` from half of them, else `none`. */
export const complianceOf = (some: readonly Pick<Criterion, 'state'>[]): Compliance => {
  const share = shareOf(some);
  if (share === 1) return 'total';
  return share >= 0.5 ? 'partial' : 'none';
};

export const compliance = complianceOf(criteria);

/** The statement of the accessibility page: counts, what is not compliant, and each theme with its criteria. */
export const auditView = (lang: Lang) => {
  const t = messages[lang].accessibility;
  const countsText = (some: readonly Criterion[]): string => {
    const { compliant, nonCompliant, notApplicable } = countsOf(some);
    return t.results.counts(compliant, nonCompliant, notApplicable);
  };
  const worded = (text: Readonly<Record<Lang, string>>): string => typeset(lang, text[lang]);
  const rowOf = ({ number, title, state, evidence, plan }: Criterion) => ({
    number,
    title: typeset('fr', title),
    state: t.grid.states[state],
    evidence: worded(evidence),
    plan: plan === undefined ? undefined : worded(plan)
  });
  return {
    status: t.status.text[compliance],
    by: t.results.by(date(lang, audit.date), criteria.length),
    counts: countsText(criteria),
    /** Rounded down: 100 % is said of a whole only. */
    rate: t.results.rate(percent(lang, Math.floor(shareOf(criteria) * 100))),
    faults: criteria.filter(({ state }) => state === 'non-compliant').map(rowOf),
    themes: audit.themes.map((theme) => ({
      number: theme.number,
      name: worded(theme.name),
      counts: countsText(theme.criteria),
      rows: theme.criteria.map(rowOf)
    }))
  };
};
