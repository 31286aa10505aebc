// Robots may read everything but embeds, which repeat chart pages.
import { fileResponse } from '#lib/server/http/file-response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, request, locals: { lang } }) =>
  fileResponse({ url, request, lang }, () => ({
    type: 'text/plain; charset=utf-8',
    content: {
      body: `User-agent: *\nDisallow: /fr/embed/\nDisallow: /en/embed/\n\nSitemap: ${url.origin}/sitemap.xml\n`
    }
  }));
