// The published table of State aid awards: those to the firms with a profile here, and those of computing sectors.
import { z } from 'zod';
import { required, nullable } from './column.ts';
import { ruleColumns, sourceColumns } from './shared.ts';
import { defineTable } from './table.ts';

export const aidAwards = defineTable({
  name: 'aid-awards',
  title: { fr: 'Aides d’État', en: 'State aid awards' },
  description: {
    fr: 'Une ligne par aide d’État de 2016 à 2020 au numérique ou à une organisation suivie, d’après le registre européen, nettoyé. Les aides de moins de 500 000 € n’y sont pour la plupart pas : l’absence n’est pas zéro.',
    en: 'One row a State aid award of 2016 to 2020 to digital firms or to one with a profile here, from the European register, cleaned. Awards under €500,000 are mostly not in it: absence is not zero.'
  },
  key: ['ref'],
  period: ['granted', 'granted'],
  references: [
    { column: 'organisation_id', table: 'organisations', key: 'organisation_id' },
    { column: 'source_id', table: 'sources', key: 'source_id' }
  ],
  indexed: ['siren', 'organisation_id', 'year', 'level'],
  row: z.strictObject({
    ref: required.text({
      fr: ['Référence', 'Référence de l’aide dans le registre européen.'],
      en: ['Reference', 'Reference of the award in the European register.'],
      example: 'TM-10003707'
    }),
    beneficiary: required.text({
      fr: ['Bénéficiaire', 'Nom du bénéficiaire, tel qu’écrit : une personne morale.'],
      en: ['Beneficiary', 'Name of the beneficiary as written: a legal person.'],
      example: 'GANDI',
      firm: true
    }),
    siren: nullable.text({
      fr: ['SIREN', 'SIREN lu dans l’identifiant du registre. Vide : il n’y en a pas de juste.'],
      en: ['SIREN', 'SIREN read in the register’s identifier. Empty: there is no sound one.'],
      example: '423093459'
    }),
    organisation_id: nullable.text({
      fr: [
        'Organisation',
        'Organisation reconnue par son SIREN ; clé vers organisations. Vide : aucune fiche.'
      ],
      en: ['Organisation', 'Organisation known by its SIREN; key to organisations. Empty: no profile.'],
      example: 'gandi'
    }),
    declared_size: nullable.word('declared-size', {
      fr: ['Taille déclarée', 'Taille que l’autorité a déclarée.'],
      en: ['Declared size', 'Size that the authority declared.'],
      example: 'sme'
    }),
    size: nullable.word('declared-size', {
      fr: [
        'Taille retenue',
        'Taille déclarée, corrigée où elle ne peut être juste. Vide : le registre se contredit.'
      ],
      en: [
        'Size taken',
        'Declared size, corrected where it can’t be right. Empty: the register contradicts itself.'
      ],
      example: 'sme'
    }),
    size_reason_fr: nullable.text({
      fr: ['Motif de la correction (français)', 'Motif de la correction, en français.'],
      en: ['Reason of the correction (French)', 'Reason of the correction, in French.'],
      example: 'Déclarée PME.'
    }),
    size_reason_en: nullable.text({
      fr: ['Motif de la correction (anglais)', 'Motif de la correction, en anglais.'],
      en: ['Reason of the correction (English)', 'Reason of the correction, in English.'],
      example: 'Declared an SME.'
    }),
    size_class: nullable.word('size-class', {
      fr: [
        'Classe lue ici',
        'Classe de taille de l’organisation l’année de l’aide, telle que lue ici. Vide : non lue.'
      ],
      en: [
        'Class read here',
        'Size class of the organisation in the year of the award, as read here. Empty: not read.'
      ],
      example: 'PME'
    }),
    sector: required.text({
      fr: ['Secteur', 'Secteur NACE, tel qu’écrit, en anglais.'],
      en: ['Sector', 'NACE sector as written.'],
      example: 'Data processing, hosting and related activities'
    }),
    instrument: required.word('instrument', {
      fr: [
        'Instrument',
        'Subvention, prêt, garantie … ; le registre met prêts et avances remboursables ensemble.'
      ],
      en: [
        'Instrument',
        'Grant, loan, guarantee …; the register puts loans and repayable advances together.'
      ],
      example: 'grant'
    }),
    instrument_found: required.text({
      fr: ['Instrument, tel qu’écrit', 'Instrument dans les mots du registre.'],
      en: ['Instrument as written', 'Instrument in the words of the register.'],
      example: 'Direct grant'
    }),
    objective: required.text({
      fr: ['Objectif', 'Objectif de l’aide, tel qu’écrit.'],
      en: ['Objective', 'Objective of the aid as written.'],
      example: 'Experimental development (Art. 25(2)(c))'
    }),
    aid_low: nullable.number({
      fr: [
        'Élément d’aide, bas',
        'Avantage reçu, borne basse : le chiffre comparable. Celui d’un prêt est souvent moindre que son montant.'
      ],
      en: [
        'Aid element, low',
        'Advantage received, lower bound: the comparable figure. A loan’s is often less than its amount.'
      ],
      example: 367016,
      unit: { fr: 'euros', en: 'euros' }
    }),
    aid_high: nullable.number({
      fr: [
        'Élément d’aide, haut',
        'Avantage reçu, borne haute ; égale à la basse où un seul chiffre est connu.'
      ],
      en: [
        'Aid element, high',
        'Advantage received, upper bound; equal to the lower where one figure is known.'
      ],
      example: 367016,
      unit: { fr: 'euros', en: 'euros' }
    }),
    nominal_low: nullable.number({
      fr: [
        'Montant nominal, bas',
        'Montant prêté ou accordé, borne basse. Vide pour presque toutes les subventions. Ne s’ajoute pas à l’élément d’aide.'
      ],
      en: [
        'Nominal amount, low',
        'Amount lent or granted, lower bound. Empty for nearly all grants. Not to be added to the aid element.'
      ],
      example: 500000,
      unit: { fr: 'euros', en: 'euros' }
    }),
    nominal_high: nullable.number({
      fr: ['Montant nominal, haut', 'Montant prêté ou accordé, borne haute.'],
      en: ['Nominal amount, high', 'Amount lent or granted, upper bound.'],
      example: 500000,
      unit: { fr: 'euros', en: 'euros' }
    }),
    money_kind: required.text({
      fr: [
        'Sorte d’argent',
        'Des montants de sortes différentes ne s’additionnent pas ; celle-ci est la sorte de l’élément d’aide.'
      ],
      en: ['Kind of money', 'Amounts of different kinds do not add; this is the kind of the aid element.'],
      example: 'public-funding/committed/aid-element'
    }),
    granted: nullable.date({
      fr: ['Accordée le', 'Jour où l’aide a été accordée.'],
      en: ['Granted on', 'Day the aid was granted.'],
      example: '2016-11-22'
    }),
    year: nullable.integer({
      fr: ['Année', 'Année où l’aide a été accordée.'],
      en: ['Year', 'Year the aid was granted.'],
      example: 2016
    }),
    published: nullable.date({
      fr: ['Publiée le', 'Jour où le registre a publié la ligne.'],
      en: ['Published on', 'Day the register published the row.'],
      example: '2017-05-02'
    }),
    authority: required.text({
      fr: ['Autorité', 'Qui a accordé l’aide.'],
      en: ['Authority', 'Who granted the aid.'],
      example: 'Ministère de l’économie et des finances'
    }),
    region: required.text({
      fr: ['Région', 'Région du bénéficiaire, telle qu’écrite.'],
      en: ['Region', 'Region of the beneficiary as written.'],
      example: 'Paris'
    }),
    measure: required.text({
      fr: ['Régime', 'Titre du régime d’aide.'],
      en: ['Measure', 'Title of the aid measure.'],
      example: 'Régime cadre RDI 2014-2020'
    }),
    measure_number: required.text({
      fr: ['Numéro du régime', 'Numéro SA du régime.'],
      en: ['Measure number', 'SA number of the measure.'],
      example: 'SA.40391'
    }),
    ...ruleColumns,
    ...sourceColumns
  })
});
