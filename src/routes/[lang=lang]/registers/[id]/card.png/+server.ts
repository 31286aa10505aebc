// The card shown by links to a register, whole or filtered.
import { messages } from '#lib/i18n/messages.ts';
import { notFound } from '#lib/server/address/not-found.ts';
import { registerCard } from '#lib/server/card/register.ts';
import { pageCardFile } from '#lib/server/card/page-card.ts';
import { fileResponse } from '#lib/server/http/file-response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { lang, id }, url, request, locals: { dataset } }) =>
  fileResponse({ url, request, lang }, () => {
    const cardIn = (data: typeof dataset) => registerCard(data, id, lang, url.searchParams);
    const isIn = (data: typeof dataset) => registerCard(data, id, lang, new URLSearchParams()) !== undefined;
    const say = messages[lang].errors.noRegister;
    const card = cardIn(dataset) ?? notFound({ dataset, lang, id, say, isIn });
    return pageCardFile(card, id, lang);
  });
