// Every file format of rows, found by its file in formats/. No list to edit.
import type { Format } from './define-format.ts';

const modules = import.meta.glob<{ default: Format }>(['../formats/*.ts', '!../formats/*.test.ts'], {
  eager: true
});

export const formats: readonly Format[] = Object.values(modules)
  .map((module) => module.default)
  .sort((a, b) => a.order - b.order);

/** Undefined for a suffix that no format has. */
export const formatOf = (suffix: string): Format | undefined =>
  formats.find((format) => format.suffix === suffix);
