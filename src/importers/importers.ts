// The importers of files: how each reads, what its format promises, the least it yields, what its origin card says.
import { z } from 'zod';
import { readCpv } from './cpv/read.ts';
import type { DecpRecord } from './decp/contract.ts';
import { readDecp } from './decp/read.ts';
import { issuesOf } from './error.ts';
import type { Read, Watch } from './record.ts';
import { readSubventions } from './scdl-subventions/read.ts';
import { readStateAid, type StateAidRecord } from './state-aid/read.ts';

export interface Origin {
  readonly what: { readonly fr: string; readonly en: string };
  readonly url: string;
  readonly publisher: string;
  readonly license: string;
}

interface ValidatedRow {
  readonly place: string;
  /** What is not as the format says, '' where all is. */
  readonly odd: string;
}

export interface Importer {
  readonly validate: (file: string, watch: Partial<Watch>) => AsyncGenerator<ValidatedRow>;
  /** Fewer records, or a smaller share of proved ones, means that the format changed or the file is not whole. */
  readonly least: { readonly records: number; readonly validatedRows: number };
  readonly origin: Origin;
}

const proving = <R extends Read<unknown>>(
  read: (file: string, watch: Partial<Watch>) => AsyncGenerator<R>,
  odd: (read: R) => string
): Importer['validate'] =>
  async function* (file, watch) {
    for await (const one of read(file, watch)) yield { place: one.place, odd: odd(one) };
  };

const oddIn =
  <T>(shape: z.ZodType) =>
  ({ record }: Read<T>): string => {
    const parsed = shape.safeParse(record);
    return parsed.success ? '' : issuesOf(parsed.error);
  };

const filled = z.string().min(1);
const day = z.string().regex(/^\d{2}\/\d{2}\/\d{4}$/);

const aid = z.looseObject({
  'SA.Number': z.string().regex(/^SA\.\d+/),
  'Ref-no.': z.string().regex(/^TM-\d+$/),
  'Name of the beneficiary': filled,
  'Beneficiary Type': filled,
  Currency: z.string().regex(/^[A-Z]{3}$/),
  'Date of granting': day,
  'Published Date': day
} satisfies Partial<Record<keyof StateAidRecord, z.ZodType>>);

const buyer = z.looseObject({ id: filled });
const contract = z
  .looseObject({ id: filled, nature: filled, objet: filled })
  .and(z.union([z.looseObject({ acheteur: buyer }), z.looseObject({ autoriteConcedante: buyer })]));

const word = z.looseObject({ code: z.string().regex(/^\d{8}$/), libelle_fr: filled, libelle_en: filled });

export const importers: Readonly<Record<string, Importer>> = {
  'state-aid': {
    validate: proving(readStateAid, oddIn(aid)),
    least: { records: 1000, validatedRows: 0.99 },
    origin: {
      what: {
        fr: 'Aides d’État accordées en France, telles que les États les déclarent à la Commission européenne (en principe au-dessus de 500 000 €).',
        en: 'State aid granted in France, as Member States declare it to the European Commission (above €500,000 as a rule).'
      },
      url: 'https://webgate.ec.europa.eu/competition/transparency/public',
      publisher: 'Commission européenne / European Commission',
      license: 'Commission reuse policy (Decision 2011/833/EU)'
    }
  },
  decp: {
    validate: proving(readDecp, oddIn<DecpRecord>(z.looseObject({ contract }))),
    least: { records: 100, validatedRows: 0.95 },
    origin: {
      what: {
        fr: 'Données essentielles de la commande publique : marchés et concessions, publiés par les acheteurs.',
        en: 'Essential data of public procurement: contracts and concessions, published by the buyers.'
      },
      url: 'https://www.data.gouv.fr/fr/datasets/donnees-essentielles-de-la-commande-publique-fichiers-consolides/',
      publisher: 'Ministère de l’Économie et des Finances',
      license: 'Licence Ouverte 2.0'
    }
  },
  'scdl-subventions': {
    validate: proving(readSubventions, ({ problems }) =>
      problems.map(({ column, why }) => `${column}: ${why}`).join('; ')
    ),
    least: { records: 1, validatedRows: 0.8 },
    origin: {
      what: {
        fr: 'Subventions attribuées par une collectivité, au format commun (SCDL 2.1.1).',
        en: 'Subsidies granted by a local authority, in the common format (SCDL 2.1.1).'
      },
      url: 'https://schema.data.gouv.fr/scdl/subventions/',
      publisher: 'La collectivité qui attribue / the granting authority',
      license: 'Licence Ouverte 2.0'
    }
  },
  cpv: {
    validate: proving(readCpv, oddIn(word)),
    least: { records: 9000, validatedRows: 1 },
    origin: {
      what: {
        fr: 'Vocabulaire commun pour les marchés publics (CPV 2008), en français et en anglais.',
        en: 'Common Procurement Vocabulary (CPV 2008), in French and English.'
      },
      url: 'https://eur-lex.europa.eu/eli/reg/2008/213/oj',
      publisher: 'Union européenne / European Union',
      license: 'Commission reuse policy (Decision 2011/833/EU)'
    }
  }
};
