// The script that other sites may add to have our frames sized: one address for ever, kept for a day.
import { code } from '#lib/enhance/embed-host.ts?script';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = () =>
  new Response(`{${code.trim()}}\n`, {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=86400, stale-while-revalidate=604800'
    }
  });
