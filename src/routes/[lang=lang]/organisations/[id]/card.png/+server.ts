// The card shown by links to an organisation.
import { messages } from '#lib/i18n/messages.ts';
import { notFound } from '#lib/server/address/not-found.ts';
import { organisationCard } from '#lib/server/card/organisation.ts';
import { pageCardFile } from '#lib/server/card/page-card.ts';
import { fileResponse } from '#lib/server/http/file-response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params: { lang, id }, url, request, locals: { dataset } }) =>
  fileResponse({ url, request, lang }, () => {
    const cardIn = (data: typeof dataset) => organisationCard(data, id, lang);
    const isIn = (data: typeof dataset) => cardIn(data) !== undefined;
    const say = messages[lang].errors.noOrganisation;
    const card = cardIn(dataset) ?? notFound({ dataset, lang, id, say, isIn });
    return pageCardFile(card, id, lang);
  });
