// Lines that the rows of every register have: SIREN, anchor, criterion, organisations.
import type { RegisterCell, RegisterLine } from '#lib/components/register.ts';
import { typeset } from '#lib/i18n/typography.ts';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import { organisations } from '../db/organisation.ts';
import { memo, type Dataset } from '../db/dataset.ts';
import { label } from '../db/term.ts';

export const cell = (...lines: readonly (RegisterLine | undefined)[]): RegisterCell => ({
  lines: lines.filter((line) => line !== undefined && line.text !== '').flatMap((line) => line ?? [])
});

export const small = (text: string): RegisterLine => ({ text, small: true });

export const spaced = (siren: string): string => siren.replace(/(\d{3})(?=\d)/g, '$1\u202f');

export const sirenLine = (lang: Lang, siren: string | null): RegisterLine | undefined =>
  siren === null ? undefined : small(messages[lang].registers.rows.sirenOf(spaced(siren)));

/** The row's own address, so that it can be copied: it stays whatever the order and the pages become. */
export const anchorLine = (lang: Lang, id: string): RegisterLine => ({
  text: id,
  small: true,
  href: `?ref=${encodeURIComponent(id)}#${id}`,
  name: messages[lang].registers.rows.anchorOf(id)
});

export const criterionLine = (dataset: Dataset, lang: Lang, level: string, criterion: string): RegisterLine =>
  small(
    messages[lang].registers.rows.by(
      typeset(lang, label(dataset, 'rule-level', level)[lang]),
      typeset(lang, label(dataset, 'rule-criterion', criterion)[lang])
    )
  );

const known = memo((dataset) => new Map(organisations(dataset).map((each) => [each.id, each])));

/** A name as the register writes it, which leads to the organisation's page where there is one. */
export const named = (
  dataset: Dataset,
  lang: Lang,
  name: string,
  organisation: string | null
): RegisterLine =>
  organisation === null || !known(dataset).has(organisation)
    ? { text: name }
    : { text: name, href: urls.organisation(lang, organisation) };

export const organisationName = (dataset: Dataset, lang: Lang, id: string): string =>
  typeset(lang, known(dataset).get(id)?.[`name_${lang}`] ?? id);
