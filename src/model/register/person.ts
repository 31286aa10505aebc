// Separates the names of persons from those of companies. Registers name sole traders; this site does not.

/**
 * The rule, as it is published: a title (Monsieur, Mme …) at the head of the name, or a legal form that only a person has
 * (entreprise individuelle, EI, EIRL, auto- or micro-entrepreneur, artisan). A person named by a bare name can't be told
 * from a company: those that were seen are in corrections.yaml.
 */
const titled = /^(?:(?:monsieur|madame|mademoiselle|mme|mlle|mr)[\s.]|m\.\s|m\s(?=[a-zà-ÿ]+\s[a-zà-ÿ]+$))/iu;
const personal =
  /(?:^|[\s(])(?:e\.?i\.?r\.?l\.?|e\.?i\.?|entreprise individuelle|entrepreneur individuel|auto[\s-]?entrepr\w*|micro[\s-]?entrepr\w*|profession lib[ée]rale)(?:$|[\s),])/iu;

export const isSoleTrader = (name: string): boolean =>
  titled.test(`${name.trim()} `) || personal.test(name.trim());
