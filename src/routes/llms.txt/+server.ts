// What the site holds, for programs that read text.
import { llms } from '#lib/server/data/llms.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, locals: { dataset } }) =>
  new Response(llms(dataset, url.origin), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
