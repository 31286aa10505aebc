// The site's own scripts, under names that change with their content.
import { error } from '@sveltejs/kit';
import * as swap from '#lib/enhance/swap.ts?script';
import * as dialog from '#lib/enhance/dialog.ts?script';
import * as suggest from '#lib/enhance/suggest.ts?script';
import * as tips from '#lib/enhance/tips.ts?script';
import type { RequestHandler } from './$types';

const scripts = new Map([dialog, suggest, tips, swap].map(({ name, code }) => [name, code]));

export const GET: RequestHandler = ({ params }) => {
  const code = scripts.get(params.name);
  if (code === undefined) error(404, params.name);
  return new Response(code, {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable'
    }
  });
};
