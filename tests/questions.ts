// Real questions put to the search, in both languages, and what each must find.
import type { FoundName } from '#lib/components/found.ts';
import type { Lang } from '#model/language.ts';

/** A question, and what must stand among the first three results of its kind. */
export const questions: readonly (readonly [Lang, string, FoundName, RegExp])[] = [
  ['fr', 'Cloudwatt', 'organisation', /\/organisations\/cloudwatt$/],
  ['fr', 'numergy', 'organisation', /\/organisations\/numergy$/],
  [
    'fr',
    'combien l’État a-t-il versé à Cloudwatt et Numergy ?',
    'organisation',
    /\/organisations\/(?:cloudwatt|numergy)$/
  ],
  [
    'fr',
    'combien l’État a-t-il versé à Cloudwatt et Numergy ?',
    'fact',
    /public-funding|investment|disbursed-share/
  ],
  ['fr', "chiffre d'affaires de Numergy en 2014", 'fact', /numergy-turnover-2014/],
  ['fr', 'chiffre d’affaires OVH', 'fact', /ovh-turnover/],
  ['fr', 'Gandi', 'organisation', /\/organisations\/gandi$/],
  ['fr', 'petition degroupage', 'organisation', /petition/],
  ['fr', 'pétition PME cloud', 'event', /timeline\?at=/],
  ['fr', 'promesse et résultat', 'chart', /promise-and-result/],
  ['fr', 'chronologie', 'chart', /\/charts\/timeline$/],
  ['fr', 'argent public par projet', 'chart', /public-money/],
  ['fr', 'effectif', 'chart', /headcount/],
  ['fr', 'parts de marché européennes', 'chart', /european-share/],
  ['fr', 'commandes UGAP', 'chart', /ugap/],
  ['fr', 'définition PME', 'definition', /method#definition-/],
  ['fr', 'Andromède', 'fact', /andromede/],
  ['fr', 'andromede', 'organisation', /andromede/],
  ['fr', 'Ikoula', 'organisation', /ikoula/],
  ['fr', 'rachat de Numergy par SFR', 'event', /timeline\?at=/],
  ['fr', 'Cour des comptes', 'source', /\/sources\//],
  ['en', 'Cloudwatt', 'organisation', /\/organisations\/cloudwatt$/],
  ['en', 'how much public money did Cloudwatt get?', 'fact', /cloudwatt-public-funding|andromede/],
  ['en', 'Numergy turnover 2014', 'fact', /numergy-turnover-2014/],
  ['en', 'what became of the sovereign cloud ventures', 'chart', /\/charts\//],
  ['en', 'promises and results', 'chart', /promise-and-result/],
  ['en', 'timeline', 'chart', /\/charts\/timeline$/],
  ['en', 'people at OVH', 'fact', /ovh-/],
  ['en', 'SME definition', 'definition', /method#definition-/],
  ['en', 'petition', 'event', /timeline\?at=/],
  ['en', 'Nexedi', 'organisation', /nexedi/],
  ['en', 'Clever Cloud', 'organisation', /clever-cloud/],
  ['en', 'market share of European providers', 'chart', /european-share|market/]
];
