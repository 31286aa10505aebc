// Every chart of the house, found by its folder: slug = folder name. No list to edit.
import type { Chart, Params } from './chart-definition.ts';
import type { z } from 'zod';

type AnyChart = Chart<z.ZodRawShape, Params>;

const modules = import.meta.glob<{ default: AnyChart }>('./*/chart.ts', { eager: true });

export const charts: ReadonlyMap<string, AnyChart> = new Map(
  Object.entries(modules).map(([path, module]) => [path.split('/')[1] ?? path, module.default])
);
