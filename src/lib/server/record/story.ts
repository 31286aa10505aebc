// The quotations that the home page sets between its charts: each once, after a chart that it speaks to.
import type { ExcerptView } from '#lib/view.ts';
import type { Lang } from '#model/language.ts';
import { excerptsOf } from '../db/evidence.ts';
import { excerptView } from '../evidence.ts';

const most = 3;

/** By slug. A quotation that speaks to several charts follows the first of them. */
export const storyQuotations = (
  slugs: readonly string[],
  lang: Lang
): Readonly<Record<string, ExcerptView>> => {
  const shown = new Map<string, ExcerptView>();
  const used = new Set<string>();
  for (const slug of slugs) {
    const next = excerptsOf(slug).find(
      ({ kind, excerpt_id }) => kind === 'quotation' && !used.has(excerpt_id)
    );
    if (next === undefined || shown.size === most) continue;
    used.add(next.excerpt_id);
    shown.set(slug, excerptView(next, lang));
  }
  return Object.fromEntries(shown);
};
