// Amounts known in the chosen euros: no inflation is known for the years of the others.
import type { Row } from './data.ts';

export type Known = Row & { readonly low: number; readonly high: number };

export const isKnown = (d: Row): d is Known => d.low !== null && d.high !== null;
