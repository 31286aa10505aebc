// The page of a register, and the index of all.
import type { RegisterSummary, RegisterView } from '#lib/components/register.ts';
import { number } from '#lib/i18n/format.ts';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import type { Dataset } from '../db/dataset.ts';
import { register, registers } from '../db/register.ts';
import { registerAbout } from './about.ts';
import { isRegisterId } from './filters.ts';
import { registerRows } from './rows.ts';

/** Undefined where there is none of that name. Throws Kit's 400 for a filter out of its set. */
export const registerView = (
  dataset: Dataset,
  id: string,
  lang: Lang,
  search: URLSearchParams
): RegisterView | undefined => {
  const row = register(dataset, id);
  if (row === undefined || !isRegisterId(id)) return undefined;
  return {
    id,
    name: messages[lang].registers.names[id],
    ...registerAbout(dataset, id, row, lang),
    ...registerRows(dataset, id, search, lang)
  };
};

/** Every register, the one with most rows selected first. */
export const registerIndex = (dataset: Dataset, lang: Lang): RegisterSummary[] => {
  const t = messages[lang].registers;
  return registers(dataset).flatMap(({ register_id: id, rows_selected, rows_kept }) =>
    isRegisterId(id)
      ? {
          id,
          name: t.names[id],
          href: urls.register(lang, id),
          about: [t.about[id], t.limits[id]],
          summary: t.summary(number(lang, rows_selected), number(lang, rows_kept))
        }
      : []
  );
};
