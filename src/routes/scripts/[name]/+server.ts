// The site's own scripts, under names that change with their content.
import { error } from '@sveltejs/kit';
import * as tips from '#lib/enhance/tips.ts?script';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params }) => {
  if (params.name !== tips.name) error(404, params.name);
  return new Response(tips.code, {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable'
    }
  });
};
