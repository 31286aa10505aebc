// The published versions of the data as an Atom feed: one entry each, with the numbers that changed.
import { z } from 'zod';
import { escape } from '#lib/escape.ts';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { ChangeView, VersionView } from '#lib/view.ts';
import type { Lang } from '#model/language.ts';
import { language } from '../address/parameters.ts';

/** What the address of the feed takes. */
export const feedSearch = z.object({ lang: language() });

/** A reader of feeds shows some changes; the page lists all. */
const maxChanges = 100;

const line = (lang: Lang, origin: string, { kind, text, href, before, after }: ChangeView): string => {
  const subject =
    href === undefined ? escape(text) : `<a href="${escape(`${origin}${href}`)}">${escape(text)}</a>`;
  const values = [before, after].flatMap((value) => (value === undefined ? [] : [escape(value)]));
  const t = messages[lang].changes;
  return `<li>${escape(t.kinds[kind])} ${subject}${t.colon} ${values.join(' → ')}</li>`;
};

const content = (lang: Lang, origin: string, { first, facts, changes }: VersionView): string => {
  const t = messages[lang].changes;
  if (first) return `<p>${escape(t.first)} ${escape(t.facts(String(facts), facts))}</p>`;
  if (changes.length === 0) return `<p>${escape(t.none)}</p>`;
  return `<ul>${changes
    .slice(0, maxChanges)
    .map((change) => line(lang, origin, change))
    .join('')}</ul>`;
};

/** `versions` as versionViews() gives them; those not published have no entry. */
export const feed = (lang: Lang, origin: string, versions: readonly VersionView[]): string => {
  const { changes: t, site } = messages[lang];
  const page = `${origin}${urls.changes(lang)}`;
  const published = versions.filter(({ day }) => day !== undefined);
  const entries = published.map((version) => {
    const address = `${page}#v-${version.version}`;
    return `<entry>
<id>${escape(address)}</id>
<title>${escape(`${version.date ?? ''} (${version.version})`)}</title>
<updated>${version.day}T00:00:00Z</updated>
<link href="${escape(address)}"/>
<content type="html">${escape(content(lang, origin, version))}</content>
</entry>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
<id>${escape(page)}</id>
<title>${escape(`${site.name} – ${t.title}`)}</title>
<updated>${published[0]?.day ?? '2026-01-01'}T00:00:00Z</updated>
<author><name>${escape(site.name)}</name></author>
<link rel="self" href="${escape(`${origin}${urls.feed(lang)}`)}"/>
<link href="${escape(page)}"/>
${entries.join('\n')}
</feed>
`;
};
