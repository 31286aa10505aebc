// What changed in the rows of the registers from one version of the data to the next.
import { number } from '#lib/i18n/format.ts';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { ChangeView } from '#lib/view.ts';
import type { Lang } from '#model/language.ts';
import { rowTexts } from '../db/register.ts';
import type { Dataset } from '../db/dataset.ts';
import { registerIds, type RegisterId } from './filters.ts';

export interface RegisterChange {
  readonly id: RegisterId;
  readonly before: number;
  readonly after: number;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/** The registers whose rows are not the same in two datasets. */
export const registerChanges = (older: Dataset, newer: Dataset): RegisterChange[] =>
  registerIds.flatMap((id) => {
    const old = rowTexts(older, id);
    const now = rowTexts(newer, id);
    const change = {
      id,
      before: old.size,
      after: now.size,
      added: [...now.keys()].filter((row) => !old.has(row)).length,
      removed: [...old.keys()].filter((row) => !now.has(row)).length,
      changed: [...now].filter(([row, text]) => old.has(row) && old.get(row) !== text).length
    };
    return change.added + change.removed + change.changed === 0 ? [] : [change];
  });

export const registerChangeView = (lang: Lang, change: RegisterChange): ChangeView => {
  const t = messages[lang].changes.registers;
  const { id, before, after } = change;
  const rows = (count: number) => t.rows(number(lang, count), count);
  const parts = t.parts(
    number(lang, change.added),
    number(lang, change.removed),
    number(lang, change.changed)
  );
  return {
    id: `register-${id}`,
    kind: before === 0 ? 'added' : after === 0 ? 'removed' : 'changed',
    text: t.of(messages[lang].registers.names[id]),
    href: urls.register(lang, id),
    before: before === 0 ? undefined : rows(before),
    after: after === 0 ? undefined : before === 0 ? rows(after) : `${rows(after)} (${parts})`
  };
};
