// The way to a register's page.
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { Link } from '#lib/view.ts';
import type { Lang } from '#model/language.ts';
import { isRegisterId } from './filters.ts';

/** One link, or none where the register has no page. */
export const registerLinks = (id: string, lang: Lang): Link[] => {
  const t = messages[lang].registers;
  return isRegisterId(id) ? [{ text: t.link(t.names[id]), href: urls.register(lang, id) }] : [];
};
