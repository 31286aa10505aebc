// The published tables of what was read: documents, the events drawn from them, and excerpts.
import { z } from 'zod';
import { required, nullable } from './column.ts';
import { noteColumns, periodColumns, sourceColumns, sourceId } from './shared.ts';
import { defineTable } from './table.ts';

const toSource = { column: 'source_id', table: 'sources', key: 'source_id' };
const counted = (what: { fr: string; en: string }) =>
  required.integer({
    fr: [`Nombre ${what.fr}`, `Nombre ${what.fr} tirés de la source.`],
    en: [`Number of ${what.en}`, `Number of ${what.en} drawn from the source.`],
    example: 3
  });

export const sources = defineTable({
  name: 'sources',
  title: { fr: 'Sources', en: 'Sources' },
  description: {
    fr: "Une ligne par document lu. Le contenu des documents appartient à leurs éditeurs et n'est pas redistribué.",
    en: 'One row a document that was read. What documents contain belongs to their publishers and is not redistributed.'
  },
  key: ['source_id'],
  period: ['published', 'published'],
  references: [],
  indexed: ['kind', 'publisher'],
  row: z.strictObject({
    source_id: sourceId,
    title: required.text({
      fr: ['Titre', 'Titre du document, dans sa langue.'],
      en: ['Title', 'Title of the document, in its own language.'],
      example: 'Moins de contrats publics pour les PME en 2023'
    }),
    publisher: required.text({
      fr: ['Éditeur', 'Qui a publié le document.'],
      en: ['Publisher', 'Who published the document.'],
      example: '01net'
    }),
    url: required.text({
      fr: ['Adresse', "Adresse du document d'origine."],
      en: ['Address', 'Address of the original document.'],
      example: 'https://www.example.org/article'
    }),
    published: nullable.date({
      fr: ['Date', 'Date de publication. Vide : aucune date visible.'],
      en: ['Date', 'Date of publication. Empty: no date shows.'],
      example: '2013-04-12'
    }),
    published_basis: nullable.text({
      fr: ['Fondement de la date', 'stated : écrite sur la page ; inferred : déduite de son texte.'],
      en: ['Basis of the date', 'stated: written on the page; inferred: worked out from its text.'],
      example: 'stated'
    }),
    language: required.text({
      fr: ['Langue', 'Code ISO 639-1.'],
      en: ['Language', 'ISO 639-1 code.'],
      example: 'fr'
    }),
    kind: required.word('source-kind', {
      fr: ['Nature', 'Nature du document.'],
      en: ['Kind', 'Kind of document.'],
      example: 'press'
    }),
    consulted: required.text({
      fr: [
        'Lecture',
        "Ce qui a été lu : whole (entier) ou opening-of-an-archived-copy (début d'une copie archivée)."
      ],
      en: ['Reading', 'How much was read: whole, or opening-of-an-archived-copy.'],
      example: 'whole'
    }),
    consulted_on: nullable.date({
      fr: ['Lue au plus tard le', 'Dernier jour où la source a pu être lue. Vide : non noté.'],
      en: ['Read no later than', 'The last day on which the source can have been read. Empty: not noted.'],
      example: '2026-11-25'
    }),
    archive: nullable.text({
      fr: [
        'Copie archivée',
        "Adresse d'une copie du document. Celle d'un document lu dans une copie archivée est calculée : la Wayback Machine y mène à sa copie la plus proche du jour de lecture, qui n'est pas toujours celle qui fut lue. Vide : aucune."
      ],
      en: [
        'Archived copy',
        'Address of a copy of the document. That of a document read in an archived copy is worked out: there the Wayback Machine leads to its copy nearest to the day of reading, not always the one that was read. Empty: none.'
      ],
      example: 'https://web.archive.org/web/20261125/https://www.example.org/article'
    }),
    ...noteColumns,
    facts: counted({ fr: 'de faits', en: 'facts' }),
    events: counted({ fr: "d'événements", en: 'events' }),
    excerpts: counted({ fr: "d'extraits", en: 'excerpts' }),
    register_rows: counted({ fr: 'de lignes de registre', en: 'register rows' })
  })
});

export const events = defineTable({
  name: 'events',
  title: { fr: 'Événements', en: 'Events' },
  description: { fr: 'Une ligne par événement daté.', en: 'One row a dated event.' },
  key: ['event_id'],
  period: ['period_from', 'period_to'],
  references: [toSource],
  indexed: ['lane', 'source_id'],
  row: z.strictObject({
    event_id: required.text({
      fr: ['Événement', "Identifiant de l'événement."],
      en: ['Event', 'Identifier of the event.'],
      example: 'cloudwatt-founded'
    }),
    ...periodColumns,
    title_fr: required.text({
      fr: ['Titre (français)', "Titre de l'événement, en français."],
      en: ['Title (French)', 'Title of the event, in French.'],
      example: 'Naissance de Cloudwatt'
    }),
    title_en: required.text({
      fr: ['Titre (anglais)', "Titre de l'événement, en anglais."],
      en: ['Title (English)', 'Title of the event, in English.'],
      example: 'Cloudwatt is born'
    }),
    summary_fr: required.text({
      fr: ['Résumé (français)', 'Ce que dit la source, dans nos mots, en français.'],
      en: ['Summary (French)', 'What the source says, in our words, in French.'],
      example: 'Orange, Thales et la Caisse des dépôts fondent Cloudwatt.'
    }),
    summary_en: required.text({
      fr: ['Résumé (anglais)', 'Ce que dit la source, dans nos mots, en anglais.'],
      en: ['Summary (English)', 'What the source says, in our words, in English.'],
      example: 'Orange, Thales and Caisse des Dépôts found Cloudwatt.'
    }),
    lane: required.word('lane', {
      fr: ['Couloir', 'Couloir de la chronologie.'],
      en: ['Lane', 'Lane of the timeline.'],
      example: 'venture'
    }),
    key: required.boolean({
      fr: ['Marquant', "Vrai pour les événements montrés d'abord."],
      en: ['Key', 'True for the events shown first.'],
      example: true
    }),
    organisation_ids: nullable.text({
      fr: ['Organisations', 'Identifiants des organisations concernées, séparés par des espaces.'],
      en: ['Organisations', 'Identifiers of the organisations concerned, separated by spaces.'],
      example: 'cloudwatt orange',
      list: true
    }),
    ...noteColumns,
    ...sourceColumns
  })
});

export const excerpts = defineTable({
  name: 'excerpts',
  title: { fr: 'Extraits', en: 'Excerpts' },
  description: {
    fr: 'Une ligne par citation courte ou résumé. Une citation reste la propriété de son auteur : hors de la Licence Ouverte, à reprendre seulement comme courte citation.',
    en: 'One row a short quotation or summary. A quotation belongs to its author: outside the open licence, to be reused as a short quotation only.'
  },
  key: ['excerpt_id'],
  period: ['source_published', 'source_published'],
  references: [toSource, { column: 'organisation_id', table: 'organisations', key: 'organisation_id' }],
  indexed: ['question', 'source_id'],
  row: z.strictObject({
    excerpt_id: required.text({
      fr: ['Extrait', "Identifiant de l'extrait."],
      en: ['Excerpt', 'Identifier of the excerpt.'],
      example: 'achatlogistique-2024-oecp-2023-summary-1'
    }),
    kind: required.word('excerpt-kind', {
      fr: ['Nature', "quotation : mots de l'auteur ; summary : nos mots."],
      en: ['Kind', "quotation: the author's words; summary: our words."],
      example: 'summary'
    }),
    redistributable: required.boolean({
      fr: [
        'Redistribuable',
        'Vrai : sous Licence Ouverte. Faux : citation, à reprendre seulement comme courte citation.'
      ],
      en: [
        'Redistributable',
        'True: under the open licence. False: a quotation, to be reused as a short quotation only.'
      ],
      example: true
    }),
    language: nullable.text({
      fr: [
        "Langue d'origine",
        "Langue des mots cités ; l'autre langue porte notre traduction. Vide : résumé."
      ],
      en: [
        'Original language',
        'Language of the words quoted; the other language holds our translation. Empty: a summary.'
      ],
      example: 'fr'
    }),
    text_fr: required.text({
      fr: ['Texte (français)', "L'extrait en français."],
      en: ['Text (French)', 'The excerpt in French.'],
      example: 'Tout est développé en interne.'
    }),
    text_en: required.text({
      fr: ['Texte (anglais)', "L'extrait en anglais."],
      en: ['Text (English)', 'The excerpt in English.'],
      example: 'All is developed in-house.'
    }),
    speaker_fr: nullable.text({
      fr: ['Auteur (français)', 'Qui parle, en français. Vide : résumé de ce que la page dit elle-même.'],
      en: ['Speaker (French)', 'Who speaks, in French. Empty: a summary of what the page itself says.'],
      example: 'Un directeur'
    }),
    speaker_en: nullable.text({
      fr: ['Auteur (anglais)', 'Qui parle, en anglais. Vide : résumé de ce que la page dit elle-même.'],
      en: ['Speaker (English)', 'Who speaks, in English. Empty: a summary of what the page itself says.'],
      example: 'A director'
    }),
    role_fr: nullable.text({
      fr: ['Fonction (français)', 'Ce que l’auteur était alors, en français. Vide : non noté.'],
      en: ['Role (French)', 'What the speaker was then, in French. Empty: not noted.'],
      example: 'ministre de l’Économie'
    }),
    role_en: nullable.text({
      fr: ['Fonction (anglais)', 'Ce que l’auteur était alors, en anglais. Vide : non noté.'],
      en: ['Role (English)', 'What the speaker was then, in English. Empty: not noted.'],
      example: 'minister for the Economy'
    }),
    organisation_id: nullable.text({
      fr: [
        'Organisation',
        "Identifiant de l'organisation pour laquelle l'auteur parle ; clé vers organisations. Vide : aucune, ou sans fiche."
      ],
      en: [
        'Organisation',
        'Identifier of the organisation that the speaker speaks for; key to organisations. Empty: none, or without a file.'
      ],
      example: 'numergy'
    }),
    question: nullable.word('question', {
      fr: ['Question', 'Question du débat à laquelle l’extrait répond. Vide : aucune.'],
      en: ['Question', 'Question of the debate that the excerpt answers. Empty: none.'],
      example: 'large-groups'
    }),
    stance: nullable.word('stance', {
      fr: ['Position', 'Réponse à la question, selon la rédaction. Vide : aucune question.'],
      en: ['Stance', 'Answer to the question, as the editors read it. Empty: no question.'],
      example: 'for'
    }),
    said_on: nullable.date({
      fr: ['Date des propos', 'Quand ils ont été tenus. Vide : aucune question.'],
      en: ['Date of the words', 'When they were said. Empty: no question.'],
      example: '2012-10-02'
    }),
    confidence: nullable.word('confidence', {
      fr: ['Confiance', 'Confiance dans ce qui a été lu. Vide : aucune question.'],
      en: ['Confidence', 'Confidence in what was read. Empty: no question.'],
      example: 'high'
    }),
    ...sourceColumns,
    source_published: nullable.date({
      fr: ['Date de la source', 'Date de publication du document. Vide : aucune date visible.'],
      en: ['Source date', 'Date on which the document was published. Empty: no date shows.'],
      example: '2013-04-12'
    })
  })
});
