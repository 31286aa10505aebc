// Voices: excerpts whose speakers take a stand on a question of the debate.
import { z } from 'zod';
import { vocabulary, type Question } from '#model/vocabulary.ts';
import type { Dataset } from './dataset.ts';
import { excerptRow } from './evidence.ts';

const voiceRow = excerptRow.extend({
  stance: z.enum(vocabulary.stance),
  said_on: z.string(),
  /** Whether the excerpt is tied to the chart itself. */
  tied: z.number()
});
export type VoiceRow = z.infer<typeof voiceRow>;

/**
 * Returns the voices for and against on a question, but those of low confidence. In order: what is tied to the chart, what is
 * surest, what was said first.
 */
export const voicesOn = (dataset: Dataset, question: Question, chart: string): VoiceRow[] =>
  dataset.rows(
    voiceRow,
    `SELECT excerpt_view.*,
       EXISTS (SELECT 1 FROM excerpt_chart AS tie
         WHERE tie.excerpt_id = excerpt_view.excerpt_id AND tie.chart = :chart) AS tied
     FROM excerpt_view
     WHERE question = :question AND stance <> 'neutral' AND confidence <> 'low'
     ORDER BY tied DESC, confidence <> 'high', said_on, excerpt_id`,
    { question, chart }
  );
