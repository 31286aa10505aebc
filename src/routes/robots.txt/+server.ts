// Robots may read everything but embeds, which repeat chart pages.
import { text } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url }) =>
  text(`User-agent: *\nDisallow: /fr/embed/\nDisallow: /en/embed/\n\nSitemap: ${url.origin}/sitemap.xml\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' }
  });
