// The published tables of words: market series, definitions, and the labels of every closed set.
import { z } from 'zod';
import { required, nullable } from './column.ts';
import { sourceColumns } from './shared.ts';
import { defineTable } from './table.ts';

const text = (name: 'fr' | 'en', label: readonly [fr: string, en: string], example: string) =>
  required.text({
    fr: [
      `${label[0]} (${name === 'fr' ? 'français' : 'anglais'})`,
      `${label[0]}, en ${name === 'fr' ? 'français' : 'anglais'}.`
    ],
    en: [
      `${label[1]} (${name === 'fr' ? 'French' : 'English'})`,
      `${label[1]}, in ${name === 'fr' ? 'French' : 'English'}.`
    ],
    example
  });

export const series = defineTable({
  name: 'series',
  title: { fr: 'Séries', en: 'Series' },
  description: {
    fr: "Une ligne par série : une mesure d'un marché ou de la commande publique qui ne concerne aucune organisation.",
    en: 'One row a series: a measure of a market or of procurement that belongs to no organisation.'
  },
  key: ['series_id'],
  references: [],
  indexed: ['family'],
  row: z.strictObject({
    series_id: required.text({
      fr: ['Série', 'Identifiant de la série.'],
      en: ['Series', 'Identifier of the series.'],
      example: 'cii-total-claims'
    }),
    title_fr: text('fr', ['Titre', 'Title'], "Créance du crédit d'impôt innovation"),
    title_en: text('en', ['Titre', 'Title'], 'Innovation tax credit claims'),
    scope_fr: text('fr', ['Périmètre', 'Scope'], 'Réservé aux PME, tous secteurs'),
    scope_en: text('en', ['Périmètre', 'Scope'], 'Reserved for SMEs, all sectors'),
    unit: required.word('unit', {
      fr: ['Unité', 'Unité des valeurs de la série.'],
      en: ['Unit', 'Unit of the values of the series.'],
      example: 'EUR'
    }),
    geo: required.text({
      fr: ['Territoire', 'FR, EU ou Europe.'],
      en: ['Area', 'FR, EU or Europe.'],
      example: 'FR'
    }),
    family: required.text({
      fr: ['Famille', "Séries que l'on peut lire ensemble."],
      en: ['Family', 'Series that can be read together.'],
      example: 'tax-credit'
    }),
    publisher: required.text({
      fr: ['Éditeur', 'Qui publie la série.'],
      en: ['Publisher', 'Who publishes the series.'],
      example: 'Eurostat'
    }),
    facts: required.integer({
      fr: ['Nombre de faits', 'Nombre de valeurs de la série dans facts.'],
      en: ['Number of facts', 'Number of values of the series in facts.'],
      example: 12
    })
  })
});

export const definitions = defineTable({
  name: 'definitions',
  title: { fr: 'Définitions', en: 'Definitions' },
  description: {
    fr: "Une ligne par terme légal ou statistique, tel qu'une source le définit (PME, ETI …).",
    en: 'One row a legal or statistical term, as a source defines it (PME, ETI …).'
  },
  key: ['definition_id'],
  references: [{ column: 'source_id', table: 'sources', key: 'source_id' }],
  indexed: [],
  row: z.strictObject({
    definition_id: required.text({
      fr: ['Définition', 'Identifiant de la définition.'],
      en: ['Definition', 'Identifier of the definition.'],
      example: 'pme'
    }),
    term_fr: text('fr', ['Terme', 'Term'], 'PME'),
    term_en: text('en', ['Terme', 'Term'], 'SME'),
    text_fr: text('fr', ['Texte', 'Text'], 'Moins de 250 personnes …'),
    text_en: text('en', ['Texte', 'Text'], 'Under 250 people …'),
    thresholds: nullable.text({
      fr: ['Seuils', 'Seuils de la définition, en JSON. Vide : aucun.'],
      en: ['Thresholds', 'Thresholds of the definition, as JSON. Empty: none.'],
      example: '{"people":250}'
    }),
    ...sourceColumns
  })
});

export const terms = defineTable({
  name: 'terms',
  title: { fr: 'Vocabulaire', en: 'Terms' },
  description: {
    fr: 'Une ligne par mot des listes fermées et par indicateur : libellé et définition dans les deux langues.',
    en: 'One row a word of the closed sets and an indicator: label and definition in both languages.'
  },
  key: ['vocabulary', 'term_id'],
  references: [],
  indexed: [],
  row: z.strictObject({
    vocabulary: required.text({
      fr: ['Liste', 'Liste à laquelle le mot appartient : status, instrument, unit, flag, indicator …'],
      en: ['Set', 'The set that the word belongs to: status, instrument, unit, flag, indicator …'],
      example: 'status'
    }),
    term_id: required.text({
      fr: ['Mot', "Le mot, tel que les autres tables l'emploient."],
      en: ['Word', 'The word, as the other tables use it.'],
      example: 'committed'
    }),
    label_fr: text('fr', ['Libellé', 'Label'], 'engagé'),
    label_en: text('en', ['Libellé', 'Label'], 'committed'),
    definition_fr: text('fr', ['Définition', 'Definition'], 'Une décision ou un contrat engage la somme.'),
    definition_en: text('en', ['Définition', 'Definition'], 'A decision or a contract commits the sum.'),
    charted: required.boolean({
      fr: ['Admis dans les graphiques', 'Faux pour les signalements qui écartent un fait des graphiques.'],
      en: ['May be charted', 'False for the flags that keep a fact out of charts.'],
      example: true
    })
  })
});
