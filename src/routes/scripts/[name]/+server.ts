// The site's own scripts, under names that change with their content.
import { messages } from '#lib/i18n/messages.ts';
import { refuse } from '#lib/server/address/refuse.ts';
import * as swap from '#lib/enhance/swap.ts?script';
import * as dialog from '#lib/enhance/dialog.ts?script';
import * as suggest from '#lib/enhance/suggest.ts?script';
import * as chartPage from '#lib/enhance/chart-page.ts?script';
import * as sqlChart from '#lib/enhance/sql/chart.ts?script';
import * as sqlPage from '#lib/enhance/sql/page.ts?script';
import * as sqlWorker from '#lib/enhance/sql/worker.ts?script';
import { fileResponse } from '#lib/server/http/file-response.ts';
import { workerPolicy } from '#lib/server/http/headers.ts';
import type { Lang } from '#model/language.ts';
import type { RequestHandler } from './$types';

const served = [dialog, suggest, chartPage, swap, sqlChart, sqlPage, sqlWorker];
const scripts = new Map(served.map(({ name, code }) => [name, code]));

const noScript = (name: string, lang: Lang): never =>
  refuse('name', name, [...scripts.keys()], { status: 404, message: messages[lang].errors[404].text });

export const GET: RequestHandler = ({ params: { name }, url, request, locals: { lang } }) =>
  fileResponse({ url, request, lang }, () => ({
    type: 'text/javascript; charset=utf-8',
    headers: {
      'Cache-Control': 'public, max-age=31536000, immutable',
      ...(name === sqlWorker.name ? { 'Content-Security-Policy': workerPolicy } : {})
    },
    content: { body: scripts.get(name) ?? noScript(name, lang) }
  }));
