// Columns that several tables have.
import { required, nullable } from './column.ts';

export const sourceId = required.text({
  fr: ['Source', 'Identifiant du document où la ligne a été lue ; clé vers sources.'],
  en: ['Source', 'Identifier of the document in which the row was read; key to sources.'],
  example: 'senat-2014-andromede'
});

export const sourceColumns = {
  source_id: sourceId,
  source_title: required.text({
    fr: ['Titre de la source', 'Titre du document, dans sa langue.'],
    en: ['Source title', 'Title of the document, in its own language.'],
    example: 'Cloudwatt et Numergy, les deux clouds à la française'
  }),
  source_publisher: required.text({
    fr: ['Éditeur de la source', 'Qui a publié le document.'],
    en: ['Source publisher', 'Who published the document.'],
    example: 'Les Échos'
  }),
  source_url: required.text({
    fr: ['Adresse de la source', "Adresse du document d'origine."],
    en: ['Source address', 'Address of the original document.'],
    example: 'https://www.example.org/article'
  })
};

export const organisationId = required.text({
  fr: ['Organisation', "Identifiant de l'organisation ; clé vers organisations."],
  en: ['Organisation', 'Identifier of the organisation; key to organisations.'],
  example: 'gandi'
});

export const periodColumns = {
  period_from: nullable.date({
    fr: [
      'Début',
      'Premier jour, mois ou année de la période, à la précision de la source. Vide : non connu.'
    ],
    en: [
      'Start',
      'First day, month or year of the period, at the precision of the source. Empty: not known.'
    ],
    example: '2012-09'
  }),
  period_to: nullable.date({
    fr: ['Fin', 'Dernier jour, mois ou année de la période. Vide : ouverte ou non connue.'],
    en: ['End', 'Last day, month or year of the period. Empty: open or not known.'],
    example: '2015'
  })
};

export const noteColumns = {
  note_fr: nullable.text({
    fr: ['Note (français)', 'Note de la rédaction, en français.'],
    en: ['Note (French)', "Editor's note, in French."],
    example: 'Année partielle.'
  }),
  note_en: nullable.text({
    fr: ['Note (anglais)', 'Note de la rédaction, en anglais.'],
    en: ['Note (English)', "Editor's note, in English."],
    example: 'Part of a year.'
  })
};

export const nameColumns = {
  name_fr: required.text({
    fr: ['Nom (français)', 'Nom en français.'],
    en: ['Name (French)', 'Name in French.'],
    example: 'Gandi'
  }),
  name_en: required.text({
    fr: ['Nom (anglais)', 'Nom en anglais.'],
    en: ['Name (English)', 'Name in English.'],
    example: 'Gandi'
  })
};

export const ordinal = required.integer({
  fr: ['Rang', "Rang de la ligne dans le fichier de l'organisation, à partir de 0."],
  en: ['Rank', 'Rank of the row in the file of the organisation, from 0.'],
  example: 0
});

/** Why the cloud rule selects a row of a register. */
export const ruleColumns = {
  level: required.word('rule-level', {
    fr: [
      'Niveau',
      'Ce que la règle du cloud dit de la ligne : hébergement et cloud, secteur déclaré seul, numérique au sens large, autre objet.'
    ],
    en: [
      'Level',
      'What the cloud rule says of the row: hosting and cloud, declared sector alone, digital at large, other object.'
    ],
    example: 'cloud'
  }),
  criterion: required.word('rule-criterion', {
    fr: [
      'Critère',
      'Ce qui a fait retenir la ligne : code CPV, secteur NACE, SIREN suivi ou mots de l’objet.'
    ],
    en: ['Criterion', 'What selected the row: CPV code, NACE sector, followed SIREN or words of the object.'],
    example: 'nace'
  })
};
