// The closed sets of words that facts may use. Their labels and definitions live in data/vocabulary/<set>.yaml.
import { z } from 'zod';
import { bilingualSchema } from './language.ts';

/** Each set is named as its file in data/vocabulary. */
export const vocabulary = {
  status: [
    'announced',
    'committed',
    'disbursed',
    'recovered',
    'reported',
    'targeted',
    'estimated',
    'forecast'
  ],
  instrument: [
    'equity',
    'grant',
    'loan',
    'repayable-advance',
    'guarantee',
    'aid-element',
    'bank-debt',
    'contract',
    'mixed',
    'unspecified'
  ],
  unit: ['EUR', 'USD', 'FRF', 'percent', 'people', 'count', 'index'],
  bound: ['exact', 'about', 'at-least', 'at-most'],
  confidence: ['high', 'medium', 'low'],
  flag: [
    'do-not-publish',
    'disputed',
    'unconfirmed',
    'superseded',
    'not-cloud',
    'overlaps-total',
    'ceiling',
    'wider-than-cloud',
    'whole-consortium',
    'requested-not-granted',
    'all-shareholders',
    'group-figure',
    'part-year',
    'product-line',
    'legal-threshold'
  ],
  'size-class': ['microentreprise', 'PME', 'ETI', 'GE'],
  'comparison-group': ['state-backed', 'sme', 'group-owned', 'larger', 'unsized', 'public', 'market'],
  'organisation-kind': [
    'funder',
    'programme',
    'call',
    'rd-project',
    'provider',
    'company',
    'shareholder',
    'institution',
    'research',
    'petition',
    // Published versions only: State backing is a state over time, see group.ts.
    'state-backed-venture'
  ],
  wave: ['first', 'second'],
  activity: ['cloud', 'hosting', 'colocation', 'software', 'telecom', 'it-services', 'registrar'],
  technology: ['own', 'openstack', 'cloudstack', 'vmware', 'other', 'unknown'],
  'owner-type': ['persons', 'investor', 'company', 'public', 'unknown'],
  /** What a page says in words of a share that it does not give: under 25 %, 25 to 50 %, over 50 %. */
  stake: ['minority', 'significant', 'control'],
  derivation: ['share', 'sum', 'difference'],
  lane: ['state', 'venture', 'sme', 'petition', 'larger', 'market'],
  'source-kind': [
    'press',
    'official',
    'blog',
    'company',
    'parliament',
    'court-of-auditors',
    'encyclopedia',
    'registry'
  ],
  'excerpt-kind': ['quotation', 'summary'],
  /** What is debated, as a question that is answered by yes or no. */
  question: ['large-groups', 'smes', 'result', 'sovereignty', 'payment'],
  stance: ['for', 'against', 'neutral'],
  role: ['payer', 'supplier', 'holder'],
  'declared-size': ['sme', 'large'],
  'rule-level': ['cloud', 'sector', 'digital', 'other'],
  'rule-criterion': ['cpv', 'nace', 'organisation', 'words'],
  'supplier-form': ['alone', 'several', 'sole-trader', 'none'],
  'reject-reason': [
    'sole-trader',
    'copy',
    'duplicate-id',
    'concession',
    'test-row',
    'incomplete-row',
    'not-a-siren',
    'siren-key',
    'siret-key',
    'not-a-date',
    'date-out-of-range',
    'not-an-amount',
    'placeholder-amount',
    'zero-amount',
    'not-a-code',
    'name-only'
  ]
} as const;

export type VocabularySet = keyof typeof vocabulary;

export const isVocabularySet = (name: string): name is VocabularySet => Object.hasOwn(vocabulary, name);

export const statusSchema = z.enum(vocabulary.status);
export const instrumentSchema = z.enum(vocabulary.instrument);
export const unitSchema = z.enum(vocabulary.unit);
export const boundSchema = z.enum(vocabulary.bound);
export const confidenceSchema = z.enum(vocabulary.confidence);
export const flagSchema = z.enum(vocabulary.flag);
export const sizeClassSchema = z.enum(vocabulary['size-class']);
export const comparisonGroupSchema = z.enum(vocabulary['comparison-group']);
export const organisationKindSchema = z.enum(vocabulary['organisation-kind']);
export const waveSchema = z.enum(vocabulary.wave);
export const activitySchema = z.enum(vocabulary.activity);
export const technologySchema = z.enum(vocabulary.technology);
export const ownerTypeSchema = z.enum(vocabulary['owner-type']);
export const stakeSchema = z.enum(vocabulary.stake);
export const derivationSchema = z.enum(vocabulary.derivation);
export const laneSchema = z.enum(vocabulary.lane);
export const sourceKindSchema = z.enum(vocabulary['source-kind']);
export const questionSchema = z.enum(vocabulary.question);
export const stanceSchema = z.enum(vocabulary.stance);
export const roleSchema = z.enum(vocabulary.role);

export type Question = z.infer<typeof questionSchema>;
export type ComparisonGroup = z.infer<typeof comparisonGroupSchema>;

/** One word of a set: its label and what it means, for readers. */
export const termSchema = z.strictObject({
  label: bilingualSchema,
  definition: bilingualSchema,
  /** Flags only: whether a fact so flagged may be drawn in a chart. */
  charted: z.boolean().optional()
});
