// A rendered component as a complete document with its style inside, allowed in any frame.
import { createHash } from 'node:crypto';
import type { render } from 'svelte/server';
import { embedPolicy } from '#lib/server/http/headers.ts';
import type { Lang } from '#model/language.ts';
import css from '../../../../lib/components/embed.css?inline';

const hash = `sha256-${createHash('sha256').update(css).digest('base64')}`;

export const framed = (lang: Lang, status: number, { head, body }: ReturnType<typeof render>): Response => {
  const document = `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<base target="_blank">
<style>${css}</style>
${head}
</head>
<body>${body}</body>
</html>
`;
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': embedPolicy(hash)
  };
  return new Response(document, { status, headers });
};
