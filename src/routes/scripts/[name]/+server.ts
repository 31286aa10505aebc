// The site's own scripts, under names that change with their content.
import { error } from '@sveltejs/kit';
import * as swap from '#lib/enhance/swap.ts?script';
import * as dialog from '#lib/enhance/dialog.ts?script';
import * as suggest from '#lib/enhance/suggest.ts?script';
import * as tips from '#lib/enhance/tips.ts?script';
import * as sqlPage from '#lib/enhance/sql/page.ts?script';
import * as sqlWorker from '#lib/enhance/sql/worker.ts?script';
import { workerPolicy } from '#lib/server/http/headers.ts';
import type { RequestHandler } from './$types';

const served = [dialog, suggest, tips, swap, sqlPage, sqlWorker];
const scripts = new Map(served.map(({ name, code }) => [name, code]));

export const GET: RequestHandler = ({ params }) => {
  const code = scripts.get(params.name);
  if (code === undefined) error(404, params.name);
  return new Response(code, {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
      ...(params.name === sqlWorker.name ? { 'Content-Security-Policy': workerPolicy } : {})
    }
  });
};
