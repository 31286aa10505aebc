// The published tables about organisations: who they are, their size classes over time, their owners over time.
import { z } from 'zod';
import { required, nullable } from './column.ts';
import { nameColumns, noteColumns, ordinal, organisationId, periodColumns } from './shared.ts';
import { defineTable } from './table.ts';

const toOrganisation = { column: 'organisation_id', table: 'organisations', key: 'organisation_id' };

export const organisations = defineTable({
  name: 'organisations',
  title: { fr: 'Organisations', en: 'Organisations' },
  description: {
    fr: 'Une ligne par projet, entreprise, programme ou financeur, avec sa dernière classe de taille connue.',
    en: 'One row a project, venture, programme, funder or provider, with its latest size class known.'
  },
  key: ['organisation_id'],
  period: ['founded', 'closed'],
  references: [{ column: 'technology_source_id', table: 'sources', key: 'source_id' }],
  indexed: ['siren', 'kind'],
  row: z.strictObject({
    organisation_id: organisationId,
    ...nameColumns,
    also_known_as: nullable.text({
      fr: ['Autres noms', 'Autres noms, séparés par « ; ».'],
      en: ['Also known as', 'Other names, separated by "; ".'],
      example: 'OVH'
    }),
    legal_name: nullable.text({
      fr: ['Dénomination', 'Dénomination sociale.'],
      en: ['Legal name', 'Registered name.'],
      example: 'Gandi SAS'
    }),
    siren: nullable.text({
      fr: ['SIREN', "Numéro d'identification, neuf chiffres : un texte, pas un nombre."],
      en: ['SIREN', 'French company number, nine digits: a text, not a number.'],
      example: '423093459'
    }),
    siren_confidence: nullable.word('confidence', {
      fr: ['Confiance dans le SIREN', 'Haute ou moyenne.'],
      en: ['Confidence in the SIREN', 'High or medium.'],
      example: 'high'
    }),
    kind: required.word('organisation-kind', {
      fr: ['Nature', "Nature de l'organisation."],
      en: ['Kind', 'Kind of organisation.'],
      example: 'provider'
    }),
    comparison_group: required.word('comparison-group', {
      fr: [
        'Groupe comparé',
        "Dernier groupe de l'organisation, d'après sa taille et ceux qui la détiennent."
      ],
      en: ['Comparison group', 'Latest group of the organisation, by its size and who holds it.'],
      example: 'sme'
    }),
    comparison_group_at_start: required.word('comparison-group', {
      fr: ['Groupe au départ', "Groupe de l'organisation à sa création, ou à la première date connue."],
      en: ['Group at the start', 'Group of the organisation when founded, or on the first date known.'],
      example: 'state-backed'
    }),
    size_class: nullable.word('size-class', {
      fr: ['Dernière classe de taille', 'Dernière classe de taille connue ; toutes sont dans size-classes.'],
      en: ['Latest size class', 'Latest size class known; all are in size-classes.'],
      example: 'PME'
    }),
    wave: nullable.word('wave', {
      fr: ['Vague', "Première (2011–2015) ou seconde (depuis 2021) vague d'argent public."],
      en: ['Wave', 'First (2011–2015) or second (since 2021) wave of public money.'],
      example: 'first'
    }),
    main_activity: nullable.word('activity', {
      fr: ['Activité principale', "Ce qu'elle vend surtout."],
      en: ['Main activity', 'What it mainly sells.'],
      example: 'hosting'
    }),
    technology: nullable.word('technology', {
      fr: ['Technologie', 'Technologie de son offre de cloud. Vide : rien de ce qui a été lu ne le dit.'],
      en: ['Technology', 'Technology of its cloud offer. Empty: nothing that was read says.'],
      example: 'own'
    }),
    technology_source_id: nullable.text({
      fr: [
        'Source de la technologie',
        'Document qui dit la technologie ; clé vers sources. Vide : non dite.'
      ],
      en: ['Source of the technology', 'Document that says the technology; key to sources. Empty: not said.'],
      example: 'itpro-2013-gandi-petition'
    }),
    city: nullable.text({
      fr: ['Ville', 'Ville du siège.'],
      en: ['City', 'City of its seat.'],
      example: 'Paris'
    }),
    department: nullable.text({
      fr: ['Département', 'Code du département du siège : un texte.'],
      en: ['Département', 'Code of the département of its seat: a text.'],
      example: '75'
    }),
    country: required.text({
      fr: ['Pays', 'Code ISO 3166 à deux lettres.'],
      en: ['Country', 'ISO 3166 code, two letters.'],
      example: 'FR'
    }),
    founded: nullable.date({
      fr: ['Création', 'Date de création.'],
      en: ['Founded', 'Date of foundation.'],
      example: '1999'
    }),
    cloud_offer_since: nullable.date({
      fr: ['Offre de cloud depuis', 'Date de la première offre de cloud lue.'],
      en: ['Cloud offer since', 'Date of the first cloud offer read.'],
      example: '2008'
    }),
    closed: nullable.date({
      fr: ['Fin', 'Date de fin. Vide : en activité, ou non lue.'],
      en: ['Closed', 'Date of its end. Empty: still there, or not read.'],
      example: '2019-07'
    }),
    absorbed: nullable.date({
      fr: ['Absorption', 'Date à laquelle son propriétaire l’a intégrée. Vide : jamais, ou non lue.'],
      en: ['Absorbed', 'Date when its owner took it in. Empty: never, or not read.'],
      example: '2016'
    }),
    outcome_fr: nullable.text({
      fr: ['Devenir (français)', "Ce qu'elle est devenue, en français."],
      en: ['Outcome (French)', 'What became of it, in French.'],
      example: 'Rachetée par Orange.'
    }),
    outcome_en: nullable.text({
      fr: ['Devenir (anglais)', "Ce qu'elle est devenue, en anglais."],
      en: ['Outcome (English)', 'What became of it, in English.'],
      example: 'Bought by Orange.'
    }),
    ...noteColumns,
    source_ids: nullable.text({
      fr: ['Sources', 'Identifiants des sources de la fiche, séparés par des espaces.'],
      en: ['Sources', 'Identifiers of the sources of the profile, separated by spaces.'],
      example: 'wikipedie-gandi itpro-2013-petition',
      list: true
    })
  })
});

export const sirens = defineTable({
  name: 'sirens',
  title: { fr: 'SIREN', en: 'SIREN' },
  description: {
    fr: 'Une ligne par SIREN d’une organisation, y compris celui des sociétés qui l’exploitaient avant ; jamais celui d’une société mère ou d’une filiale.',
    en: 'One row a SIREN of an organisation, those of the companies that ran it before included; never that of a parent or of a subsidiary.'
  },
  key: ['siren'],
  period: ['period_from', 'period_to'],
  references: [toOrganisation],
  indexed: ['organisation_id'],
  row: z.strictObject({
    organisation_id: organisationId,
    siren: required.text({
      fr: ['SIREN', "Numéro d'identification, neuf chiffres : un texte, pas un nombre."],
      en: ['SIREN', 'French company number, nine digits: a text, not a number.'],
      example: '423093459'
    }),
    ...periodColumns,
    confidence: required.word('confidence', {
      fr: ['Confiance', 'Haute ou moyenne.'],
      en: ['Confidence', 'High or medium.'],
      example: 'high'
    }),
    read_in: required.text({
      fr: ['Lu dans', 'Document où le SIREN a été lu.'],
      en: ['Read in', 'Document in which the SIREN was read.'],
      example: 'EU State aid register, TM-10006077'
    })
  })
});

export const sizeClasses = defineTable({
  name: 'size-classes',
  title: { fr: 'Classes de taille', en: 'Size classes' },
  description: {
    fr: "Une ligne par classe de taille d'une organisation et période : une PME peut devenir ETI.",
    en: 'One row a size class of an organisation and period: an SME may become an ETI.'
  },
  key: ['organisation_id', 'ordinal'],
  period: ['period_from', 'period_to'],
  references: [toOrganisation],
  indexed: [],
  row: z.strictObject({
    organisation_id: organisationId,
    ordinal,
    size_class: required.word('size-class', {
      fr: ['Classe', 'Classe de taille, au sens du décret de 2008.'],
      en: ['Class', 'Size class, as the French decree of 2008 defines it.'],
      example: 'PME'
    }),
    ...periodColumns,
    deduced: required.boolean({
      fr: ['Déduite', "Vrai quand la classe a été déduite par nous d'un effectif ou de ventes, et non lue."],
      en: ['Deduced', 'True where the class was worked out by us from staff or sales, and not read.'],
      example: false
    }),
    basis_fr: required.text({
      fr: ['Fondement (français)', 'Sur quoi la classe se fonde, en français.'],
      en: ['Basis (French)', 'What the class rests on, in French.'],
      example: 'Déduit : 40 personnes.'
    }),
    basis_en: required.text({
      fr: ['Fondement (anglais)', 'Sur quoi la classe se fonde, en anglais.'],
      en: ['Basis (English)', 'What the class rests on, in English.'],
      example: 'Inferred: 40 people.'
    })
  })
});

export const owners = defineTable({
  name: 'owners',
  title: { fr: 'Propriétaires', en: 'Owners' },
  description: {
    fr: "Une ligne par propriétaire d'une organisation et période.",
    en: 'One row an owner of an organisation and period.'
  },
  key: ['organisation_id', 'ordinal'],
  period: ['period_from', 'period_to'],
  references: [toOrganisation, { column: 'owner_id', table: 'organisations', key: 'organisation_id' }],
  indexed: ['owner_id'],
  row: z.strictObject({
    organisation_id: organisationId,
    ordinal,
    owner_id: nullable.text({
      fr: ['Propriétaire', 'Identifiant du propriétaire ; clé vers organisations. Vide : sans fiche.'],
      en: ['Owner', 'Identifier of the owner; key to organisations. Empty: no profile.'],
      example: 'orange'
    }),
    ...nameColumns,
    share_percent: nullable.number({
      fr: ['Part', 'Part du capital. Vide : non lue.'],
      en: ['Share', 'Share of the capital. Empty: not read.'],
      example: 33.3,
      unit: { fr: 'pour cent', en: 'per cent' }
    }),
    type: nullable.word('owner-type', {
      fr: [
        'Nature',
        'Personnes, investisseur, entreprise, organisme public ou inconnu. Vide : version sans ce champ.'
      ],
      en: ['Type', 'Persons, investor, company, public body or unknown. Empty: version without this field.'],
      example: 'public'
    }),
    stake: nullable.word('stake', {
      fr: [
        'Part en mots',
        'Minoritaire, importante ou de contrôle, où la page ne donne que des mots. Vide : non dite.'
      ],
      en: [
        'Stake in words',
        'Minority, significant or control, where the page has words only. Empty: not said.'
      ],
      example: 'control'
    }),
    larger: nullable.boolean({
      fr: [
        'Plus grand',
        "Vrai quand le propriétaire est plus grand qu'une PME. Vide : non lu, ou dit par sa fiche."
      ],
      en: [
        'Larger',
        'True where the owner is larger than an SME. Empty: not read, or said by its own profile.'
      ],
      example: true
    }),
    country: nullable.text({
      fr: ['Pays', 'Code ISO 3166 du pays du propriétaire. Vide : non lu, ou des personnes.'],
      en: ['Country', 'ISO 3166 code of the country of the owner. Empty: not read, or persons.'],
      example: 'NL'
    }),
    ...periodColumns
  })
});
