// Public money as wholes and parts: the programmes with a total of their own, beside what their parts received.
import { z } from 'zod';
import { purses, reconcile } from '#model/reconciliation.ts';
import { memo } from './dataset.ts';

const fundingRow = z.object({
  fact_id: z.string(),
  organisation_id: z.string(),
  status: z.string(),
  purse: z.enum(purses),
  low: z.number(),
  high: z.number(),
  flag: z.string().nullable()
});

const membershipRow = z.object({ organisation_id: z.string(), part_of_id: z.string() });

export const reconciliations = memo((dataset) =>
  reconcile(
    dataset.rows(
      fundingRow,
      `SELECT fact_id, organisation_id, status, low, high, flag,
         CASE coalesce(counterparty_country, '') WHEN 'FR' THEN 'france' WHEN 'EU' THEN 'europe' ELSE 'other' END AS purse
       FROM fact_view
       WHERE indicator_id = 'public-funding' AND unit = 'EUR' AND confidence <> 'low' AND organisation_id IS NOT NULL
       ORDER BY fact_id`
    ),
    dataset.rows(
      membershipRow,
      'SELECT organisation_id, part_of_id FROM membership_view ORDER BY part_of_id, organisation_id'
    )
  )
);
