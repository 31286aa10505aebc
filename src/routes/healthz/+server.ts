// Whether the process answers; /readyz says whether it can read its data.
import { json } from '@sveltejs/kit';

export const GET = () => json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } });
