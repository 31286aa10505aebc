// What Drupal's media module does with a pasted address, as its UrlResolver, Endpoint and ResourceFetcher have it.
import { parseHTML } from 'linkedom';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const registry = z.array(
  z.object({
    provider_name: z.string(),
    provider_url: z.url(),
    endpoints: z
      .array(
        z.object({
          schemes: z.array(z.string()),
          url: z.url(),
          example_urls: z.array(z.url()).min(1),
          discovery: z.literal(true),
          formats: z.array(z.enum(['json', 'xml']))
        })
      )
      .min(1)
  })
);
export type Provider = z.infer<typeof registry>[number];

/** The providers that our card makes known, as if the site were at `origin`. */
export const providers = (origin: string): Provider[] => {
  const text = readFileSync('docs/oembed-provider.yml', 'utf8');
  const host = encodeURIComponent('https://cloud-souverain.example');
  return registry.parse(
    parse(
      text.replaceAll('https://cloud-souverain.example', origin).replaceAll(host, encodeURIComponent(origin))
    )
  );
};

const matches = (scheme: string, address: string): boolean =>
  new RegExp(`^${scheme.toLowerCase().replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(address);

const fetched = async (address: string) => {
  const answer = await fetch(address, { signal: AbortSignal.timeout(5_000) });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return { type: (answer.headers.get('content-type') ?? '').toLowerCase(), text: await answer.text() };
};

/** Where the registry, else the page, says to ask. */
const endpoint = async (pasted: string, known: readonly Provider[]): Promise<string> => {
  const found = known
    .flatMap(({ endpoints }) => endpoints)
    .find(({ schemes }) => schemes.some((scheme) => matches(scheme, pasted)));
  if (found !== undefined) return `${found.url}?url=${encodeURIComponent(pasted)}`;
  const page = await fetched(pasted);
  if (!page.type.includes('text/html')) throw new Error(`${pasted} is ${page.type}`);
  const { document } = parseHTML(page.text);
  for (const format of ['json', 'xml']) {
    const link = document.querySelector(`link[type="application/${format}+oembed"]`);
    if (link !== null) return link.getAttribute('href') ?? '';
  }
  throw new Error(`No matching oEmbed provider found for resource: ${pasted}`);
};

const answer = z.looseObject({
  type: z.literal('rich'),
  // Drupal compares with !== '1.0': a number is refused.
  version: z.literal('1.0'),
  html: z.string().min(1),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  provider_name: z.string().optional()
});

/** The resource, or an error where Drupal throws one. */
export const resource = async (pasted: string, known: readonly Provider[]) => {
  const { type, text } = await fetched(await endpoint(pasted, known));
  if (/(?:text|application)\/xml/.test(type)) throw new Error('JSON is asked for first');
  const found = answer.parse(JSON.parse(text));
  const name = found.provider_name;
  if (known.length > 0 && name !== undefined && !known.some(({ provider_name }) => provider_name === name))
    throw new Error(`Unknown provider '${name}'`);
  return found;
};
