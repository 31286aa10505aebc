// Glosses for suppliers whose name may mislead: the object of its contracts in a few words, where the name is taken for another.
import { z } from 'zod';
import { sourceIdSchema } from '#model/id.ts';
import { bilingualSchema } from '#model/language.ts';
import { DataError, pathTo } from '../error.ts';
import { both, type Row } from '../link/table.ts';

export const namesSchema = z.array(
  z.strictObject({
    siren: z.string(),
    /** As the register writes it. */
    name: z.string().min(1),
    contracts: z.array(z.string()).min(1),
    gloss: bilingualSchema,
    reason: bilingualSchema,
    evidence: sourceIdSchema
  })
);
export type Names = z.infer<typeof namesSchema>;

export const namesPath = 'imports/decp/names.yaml';

interface Signed {
  readonly contract_id: string;
  readonly modification: number;
  readonly siren: string | null;
  readonly name: string | null;
}

/** One gloss a contract; an error for each that the register does not bear out. */
export const glossesOf = (
  names: Names,
  suppliers: readonly Signed[]
): { readonly rows: readonly Row[]; readonly errors: readonly DataError[] } => {
  const rows = new Map<string, Row>();
  const errors: DataError[] = [];
  for (const [index, { siren, name, contracts, gloss, reason, evidence }] of names.entries())
    for (const [at, contract_id] of contracts.entries()) {
      const place = { file: `data/${namesPath}`, path: pathTo(index, 'contracts', at) };
      const signed = suppliers.some(
        (one) =>
          one.contract_id === contract_id &&
          one.modification === 0 &&
          one.siren === siren &&
          one.name === name
      );
      if (!signed)
        errors.push(
          new DataError(
            place,
            `${name} (${siren}) did not sign ${contract_id}, or it is not selected`,
            'copy siren, name and contract from the row of the register'
          )
        );
      else if (rows.has(contract_id))
        errors.push(new DataError(place, `${contract_id} has a gloss already`, 'keep one of the two'));
      else
        rows.set(contract_id, {
          contract_id,
          ...both('gloss', gloss),
          ...both('reason', reason),
          source_id: evidence
        });
    }
  return { rows: [...rows.values()], errors };
};
