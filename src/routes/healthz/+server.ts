// Whether the site answers, and with which version of the data.
import { json } from '@sveltejs/kit';
import { dataVersion } from '#lib/server/db/meta.ts';

export const GET = () =>
  json({ status: 'ok', data: dataVersion() }, { headers: { 'Cache-Control': 'no-store' } });
