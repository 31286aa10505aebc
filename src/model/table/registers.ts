// The published table of public registers: what each is, its licence, and what became of its rows.
import { z } from 'zod';
import { required, nullable } from './column.ts';
import { sourceColumns } from './shared.ts';
import { defineTable } from './table.ts';

export const registers = defineTable({
  name: 'registers',
  title: { fr: 'Registres publics', en: 'Public registers' },
  description: {
    fr: 'Une ligne par registre public importé : éditeur, licence, empreintes des fichiers, lignes lues, gardées, écartées et retenues.',
    en: 'One row a public register imported: publisher, licence, digests of its files, rows read, kept, left out and selected.'
  },
  key: ['register_id'],
  references: [{ column: 'source_id', table: 'sources', key: 'source_id' }],
  indexed: [],
  row: z.strictObject({
    register_id: required.text({
      fr: ['Registre', 'Identifiant du registre.'],
      en: ['Register', 'Identifier of the register.'],
      example: 'state-aid'
    }),
    title_fr: required.text({
      fr: ['Titre (français)', 'Titre, en français.'],
      en: ['Title (French)', 'Title, in French.'],
      example: 'Aides d’État accordées en France'
    }),
    title_en: required.text({
      fr: ['Titre (anglais)', 'Titre, en anglais.'],
      en: ['Title (English)', 'Title, in English.'],
      example: 'State aid granted in France'
    }),
    publisher: required.text({
      fr: ['Éditeur', 'Qui publie le registre.'],
      en: ['Publisher', 'Who publishes the register.'],
      example: 'Commission européenne / European Commission'
    }),
    licence: required.text({
      fr: ['Licence', 'Licence sous laquelle le registre est repris.'],
      en: ['Licence', 'Licence under which the register is reused.'],
      example: 'Licence Ouverte 2.0'
    }),
    retrieved: required.text({
      fr: ['Relevé le', 'Jour où les fichiers ont été pris.'],
      en: ['Retrieved on', 'Day the files were taken.'],
      example: '2026-11-25'
    }),
    sha256: nullable.text({
      fr: ['Empreintes', 'Empreintes SHA-256 des fichiers bruts, séparées par des espaces.'],
      en: ['Digests', 'SHA-256 digests of the raw files, separated by spaces.'],
      example: '36f9806a84ad34fb2a9b770a0010a797e4fc0d1cf9d5d34eabb17784a339d6cd',
      list: true
    }),
    rows_read: required.integer({
      fr: ['Lignes lues', 'Lignes des fichiers bruts.'],
      en: ['Rows read', 'Rows of the raw files.'],
      example: 6777
    }),
    rows_kept: required.integer({
      fr: ['Lignes gardées', 'Lignes nettoyées, sans les copies.'],
      en: ['Rows kept', 'Rows cleaned, without the copies.'],
      example: 6769
    }),
    rows_left_out: required.integer({
      fr: ['Lignes écartées', 'Personnes physiques, copies, concessions, essais : voir register-rejects.'],
      en: ['Rows left out', 'Sole traders, copies, concessions, trials: see register-rejects.'],
      example: 8
    }),
    rows_selected: required.integer({
      fr: ['Lignes retenues', 'Lignes que la règle du cloud retient, dans la table publiée.'],
      en: ['Rows selected', 'Rows that the cloud rule selects, in the published table.'],
      example: 576
    }),
    values_blank: required.integer({
      fr: [
        'Valeurs laissées vides',
        'Valeurs illisibles ou fausses, laissées vides, et noms sans SIREN qui les confirme.'
      ],
      en: ['Values left blank', 'Values unreadable or wrong, left blank, and names that no SIREN confirms.'],
      example: 143
    }),
    first_date: nullable.date({
      fr: ['Première date', 'Jour de la première ligne datée.'],
      en: ['First date', 'Day of the first dated row.'],
      example: '2016-07-01'
    }),
    last_date: nullable.date({
      fr: ['Dernière date', 'Jour de la dernière ligne datée.'],
      en: ['Last date', 'Day of the last dated row.'],
      example: '2020-06-30'
    }),
    undated: required.integer({
      fr: ['Sans date', 'Lignes gardées que la source ne date pas.'],
      en: ['Undated', 'Rows kept that the source does not date.'],
      example: 0
    }),
    ...sourceColumns
  })
});
