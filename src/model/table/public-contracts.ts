// The published table of public contracts: those for cloud and digital services, and those of the firms with a profile here.
import { z } from 'zod';
import { required, nullable } from './column.ts';
import { ruleColumns, sourceColumns } from './shared.ts';
import { defineTable } from './table.ts';

export const publicContracts = defineTable({
  name: 'public-contracts',
  title: { fr: 'Marchés publics', en: 'Public contracts' },
  description: {
    fr: 'Une ligne par marché public de 2018 et 2019 dont l’objet est numérique ou dont un fournisseur est suivi ici. Beaucoup d’acheteurs ne sont pas dans les fichiers : l’absence n’est pas zéro.',
    en: 'One row a public contract of 2018 and 2019 whose object is digital or one of whose suppliers has a profile here. Many buyers are not in the files: absence is not zero.'
  },
  key: ['contract_id'],
  period: ['notified', 'notified'],
  references: [{ column: 'source_id', table: 'sources', key: 'source_id' }],
  indexed: ['buyer_siren', 'year', 'level'],
  row: z.strictObject({
    contract_id: required.text({
      fr: ['Marché', 'Identifiant du marché : SIRET de l’acheteur, puis le sien.'],
      en: ['Contract', 'Identifier of the contract: SIRET of the buyer, then its own.'],
      example: '21130039700014-2018N030000'
    }),
    source: required.text({
      fr: ['Fichier', 'Le fichier dont la copie est gardée.'],
      en: ['File', 'The file whose copy is kept.'],
      example: 'marches-publics.info'
    }),
    buyer: required.text({
      fr: ['Acheteur', 'Nom de l’acheteur, tel qu’écrit.'],
      en: ['Buyer', 'Name of the buyer as written.'],
      example: 'Ville de Marignane',
      firm: true
    }),
    buyer_siren: nullable.text({
      fr: ['SIREN de l’acheteur', 'Vide : l’identifiant écrit n’est pas juste.'],
      en: ['SIREN of the buyer', 'Empty: the identifier as written is not sound.'],
      example: '211300548'
    }),
    suppliers: nullable.text({
      fr: [
        'Fournisseurs',
        'Noms des titulaires à la signature, séparés par « ; » ; un entrepreneur individuel n’est pas nommé (…).'
      ],
      en: [
        'Suppliers',
        'Names of the suppliers as signed, with “;” between them; a sole trader is not named (…).'
      ],
      example: 'JAGUAR NETWORK SASU',
      firm: true
    }),
    supplier_count: required.integer({
      fr: [
        'Nombre de fournisseurs',
        'Titulaires à la signature. S’ils sont plusieurs, le montant n’est celui d’aucun.'
      ],
      en: [
        'Number of suppliers',
        'Suppliers as signed. Where there are several, the amount is that of none.'
      ],
      example: 1
    }),
    supplier_form: required.word('supplier-form', {
      fr: [
        'Forme de l’attribution',
        'À qui le marché est allé à la signature : seul, à plusieurs, sans nom publié.'
      ],
      en: ['Form of the award', 'To whom the contract went as signed: one, several, none published.'],
      example: 'alone'
    }),
    supplier_sirens: nullable.text({
      fr: ['SIREN des fournisseurs', 'SIREN lus, séparés par des espaces.'],
      en: ['SIREN of the suppliers', 'SIREN read, separated by spaces.'],
      example: '439099656',
      list: true
    }),
    organisation_ids: nullable.text({
      fr: [
        'Organisations',
        'Organisations suivies parmi les fournisseurs, reconnues par leur SIREN ; clés vers organisations.'
      ],
      en: [
        'Organisations',
        'Organisations with a profile here among the suppliers, known by their SIREN; keys to organisations.'
      ],
      example: 'jaguar-network',
      list: true
    }),
    object: required.text({
      fr: ['Objet', 'Objet du marché, tel que publié.'],
      en: ['Object', 'Object of the contract as published.'],
      example: 'Hébergement et infogérance'
    }),
    accents_lost: required.boolean({
      fr: [
        'Accents perdus',
        'Vrai si la source a perdu des lettres accentuées de l’objet : un point (·) tient la place de chacune, rien n’est restitué par conjecture.'
      ],
      en: [
        'Accents lost',
        'True where the source lost accented letters of the object: a dot (·) stands for each, nothing is restored by guess.'
      ],
      example: false
    }),
    cpv: nullable.text({
      fr: ['CPV', 'Code de la nomenclature européenne des marchés publics, huit chiffres.'],
      en: ['CPV', 'Code of the European procurement vocabulary, eight digits.'],
      example: '72415000'
    }),
    nature: required.text({
      fr: ['Nature', 'Marché, accord-cadre, marché subséquent.'],
      en: ['Kind', 'Contract, framework agreement, call-off.'],
      example: 'Marché'
    }),
    procedure: required.text({
      fr: ['Procédure', 'Procédure de passation, telle qu’écrite.'],
      en: ['Procedure', 'Procedure as written.'],
      example: 'Procédure adaptée'
    }),
    place_code: nullable.text({
      fr: ['Lieu, code', 'Code du lieu d’exécution, tel qu’écrit.'],
      en: ['Place, code', 'Code of the place as written.'],
      example: '13270'
    }),
    place_name: nullable.text({
      fr: ['Lieu', 'Lieu d’exécution, tel qu’écrit.'],
      en: ['Place', 'Place as written.'],
      example: 'Fos-sur-Mer'
    }),
    notified: nullable.date({
      fr: ['Notifié le', 'Jour de la notification. Vide : la source ne le donne pas.'],
      en: ['Notified on', 'Day of the notification. Empty: the source does not give it.'],
      example: '2018-12-11'
    }),
    year: nullable.integer({
      fr: ['Année', 'Année de la notification. Vide : la source ne donne pas de date.'],
      en: ['Year', 'Year of the notification. Empty: the source gives no date.'],
      example: 2018
    }),
    published: nullable.date({
      fr: ['Publié le', 'Jour de la publication des données.'],
      en: ['Published on', 'Day the data were published.'],
      example: '2019-01-16'
    }),
    amount: nullable.number({
      fr: [
        'Montant',
        'Montant à la signature, hors taxes. Vide : nul, factice ou illisible (voir register-rejects).'
      ],
      en: [
        'Amount',
        'Amount as signed, without tax. Empty: zero, placeholder or unreadable (see register-rejects).'
      ],
      example: 220000,
      unit: { fr: 'euros', en: 'euros' }
    }),
    current_amount: nullable.number({
      fr: ['Montant modifié', 'Montant après la dernière modification.'],
      en: ['Amount as modified', 'Amount after the last modification.'],
      example: 220000,
      unit: { fr: 'euros', en: 'euros' }
    }),
    months: nullable.number({
      fr: ['Durée', 'Durée à la signature.'],
      en: ['Duration', 'Duration as signed.'],
      example: 36,
      unit: { fr: 'mois', en: 'months' }
    }),
    current_months: nullable.number({
      fr: ['Durée modifiée', 'Durée après la dernière modification.'],
      en: ['Duration as modified', 'Duration after the last modification.'],
      example: 36,
      unit: { fr: 'mois', en: 'months' }
    }),
    modifications: required.integer({
      fr: ['Modifications', 'Nombre de modifications publiées.'],
      en: ['Modifications', 'Number of modifications published.'],
      example: 0
    }),
    copies: nullable.text({
      fr: ['Copies', 'Où le même marché se trouve encore : fichier et rang.'],
      en: ['Copies', 'Where the same contract also stands: file and rank.'],
      example: 'data.gouv.fr_pes marches[119]'
    }),
    money_kind: required.text({
      fr: ['Sorte d’argent', 'Des montants de sortes différentes ne s’additionnent pas.'],
      en: ['Kind of money', 'Amounts of different kinds do not add.'],
      example: 'procurement-volume/committed/contract'
    }),
    ...ruleColumns,
    ...sourceColumns
  })
});
