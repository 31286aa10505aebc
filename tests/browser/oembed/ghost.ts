// What Ghost does with a pasted address, as its oembed-service.js has it.
import { parseHTML } from 'linkedom';
import { z } from 'zod';

const headers = { 'user-agent': 'Mozilla/5.0 (compatible; Ghost/5.0; +https://ghost.org/)' };
const patience = 2_000;

const answer = z.object({
  type: z.enum(['photo', 'video', 'link', 'rich']),
  version: z.union([z.string(), z.number()]),
  html: z.string().optional(),
  width: z.union([z.string(), z.number()]).optional()
});
export type Card = z.infer<typeof answer>;

/** The card in the article; undefined where Ghost falls back to a bookmark. */
export const card = async (pasted: string): Promise<Card | undefined> => {
  const page = await fetch(pasted, { headers, signal: AbortSignal.timeout(patience) });
  const { document } = parseHTML(await page.text());
  const href = document.querySelector('link[type="application/json+oembed"]')?.getAttribute('href') ?? '';
  if (href === '' || href.includes('wp-json/oembed')) return undefined;
  const response = await fetch(href, { headers, signal: AbortSignal.timeout(patience) });
  const found = answer.safeParse(await response.json());
  if (!found.success) return undefined;
  const { type, html, width } = found.data;
  return type === 'rich' && html && width ? found.data : undefined;
};
