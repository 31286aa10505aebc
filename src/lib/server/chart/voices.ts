// Which voices stand beside a chart: in pairs, one for and one against on the same question.
import { date } from '#lib/i18n/format.ts';
import { typeset } from '#lib/i18n/typography.ts';
import type { VoicePairView } from '#lib/view.ts';
import type { Lang } from '#model/language.ts';
import { firstDay } from '#model/period.ts';
import type { Question } from '#model/vocabulary.ts';
import type { Dataset } from '../db/dataset.ts';
import { label } from '../db/term.ts';
import { voicesOn, type VoiceRow } from '../db/voice.ts';
import { excerptView } from './evidence.ts';

/** The question that stands beside each chart: a chart that is not here has no voices. */
export const questions: Readonly<Record<string, Question>> = {
  'public-money-by-project': 'large-groups',
  'money-per-firm': 'large-groups',
  'aid-by-beneficiary': 'large-groups',
  timeline: 'large-groups',
  'aid-by-size': 'smes',
  'sme-share-of-procurement': 'smes',
  'turnover-state-and-sme': 'smes',
  'public-contracts': 'smes',
  'promise-and-result': 'result',
  'turnover-per-public-euro': 'result',
  headcount: 'result',
  lifelines: 'result',
  technology: 'sovereignty',
  'european-share': 'sovereignty',
  'market-size': 'sovereignty',
  'money-flow': 'payment',
  'public-money-2010-2026': 'payment',
  'ugap-cloud-orders': 'payment'
};

interface Pair {
  readonly for: VoiceRow;
  readonly against: VoiceRow;
}

/** The first voice of each speaker, so that nobody speaks twice on one side. */
const oncePerSpeaker = (rows: readonly VoiceRow[]): VoiceRow[] =>
  [...new Map(rows.toReversed().map((row) => [row.speaker_fr, row])).values()].reverse();

const daysApart = (a: VoiceRow, b: VoiceRow): number =>
  Math.abs(Date.parse(firstDay(a.said_on)) - Date.parse(firstDay(b.said_on)));

/**
 * Pairs the voices, given in order of preference. Each voice of the side that has fewer is given, in its order, the voice
 * of the other side that was said nearest to it in time and is still free. A voice without another is left out.
 */
const pairsOf = (rows: readonly VoiceRow[]): Pair[] => {
  const supporting = oncePerSpeaker(rows.filter(({ stance }) => stance === 'for'));
  const opposing = oncePerSpeaker(rows.filter(({ stance }) => stance === 'against'));
  const isFewer = supporting.length < opposing.length;
  const free = new Set(isFewer ? opposing : supporting);
  return (isFewer ? supporting : opposing).flatMap((one): Pair[] => {
    const [other] = [...free].sort((a, b) => daysApart(a, one) - daysApart(b, one));
    if (other === undefined) return [];
    free.delete(other);
    return [isFewer ? { for: one, against: other } : { for: other, against: one }];
  });
};

/** The pairs of voices beside a chart, the most telling first; none where its question has voices of one side only. */
export const voicePairs = (dataset: Dataset, chart: string, lang: Lang): VoicePairView[] => {
  const question = Object.hasOwn(questions, chart) ? questions[chart] : undefined;
  if (question === undefined) return [];
  const view = (row: VoiceRow) => ({
    stance: typeset(lang, label(dataset, 'stance', row.stance)[lang]),
    date: date(lang, row.said_on),
    excerpt: excerptView(row, lang)
  });
  return pairsOf(voicesOn(dataset, question, chart)).map((pair) => ({
    id: `${pair.for.excerpt_id} ${pair.against.excerpt_id}`,
    question: typeset(lang, label(dataset, 'question', question)[lang]),
    voices: [view(pair.for), view(pair.against)]
  }));
};
