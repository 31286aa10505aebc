// Whether the site can answer from its data, with which version of them, and which build of the site answers.
import { version as build } from '$app/environment';
import { json } from '@sveltejs/kit';
import { readyVersion } from '#lib/server/db/ready.ts';
import { logBug } from '#lib/server/http/bug.ts';
import type { RequestHandler } from './$types';

const headers = { 'Cache-Control': 'no-store' };

export const GET: RequestHandler = async ({ url }) => {
  try {
    return json({ status: 'ready', data: await readyVersion(), build }, { headers });
  } catch (thrown) {
    return json({ status: 'unready', id: logBug(thrown, url.pathname) }, { status: 503, headers });
  }
};
