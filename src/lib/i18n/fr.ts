// The words of the interface in French, typeset: words.test.ts says where a no-break space is missing.

export const fr = {
  site: {
    name: 'Cloud souverain, à livre ouvert',
    description:
      'Ce que l’argent public du « cloud souverain » a acheté, à côté de ce que des PME françaises ont fait : des graphiques sourcés, chiffre par chiffre.'
  },
  nav: {
    label: 'Navigation principale',
    skip: 'Aller au contenu',
    home: 'Accueil',
    charts: 'Graphiques',
    organisations: 'Organisations',
    sources: 'Sources',
    method: 'Méthode',
    accessibility: 'Accessibilité : non conforme',
    language: 'Langue',
    breadcrumb: 'Fil d’Ariane'
  },
  footer: {
    label: 'À propos du site',
    licence: 'Données sous Licence Ouverte 2.0 ; code sous licence MIT.',
    quotations: 'Les citations restent la propriété de leurs auteurs.',
    version: 'Version des données',
    privacy: 'Ni cookie, ni mesure d’audience, ni service tiers.'
  },
  home: {
    title: 'Qu’a acheté l’argent public du « cloud souverain » ?',
    standfirst:
      'Et qu’ont fait, sur le même marché, des PME françaises qui en ont peu ou pas reçu ? La réponse en six graphiques, dont chaque chiffre mène à la page où il a été lu.',
    context: [
      'En 2012, l’État s’est associé à de grands groupes pour fonder deux entreprises de cloud, Cloudwatt et Numergy. Des hébergeurs français vendaient déjà ce service ; certains ont protesté par une pétition. Depuis 2021, une nouvelle stratégie nationale finance d’autres projets.',
      'Ce site ne prend pas parti. Il met côte à côte ce qui a été annoncé, engagé, versé, promis et vendu. Quand des sources se contredisent, les deux valeurs sont montrées ; quand un chiffre n’a pas été trouvé, c’est dit.'
    ],
    story: 'L’histoire en six graphiques',
    whole: 'Tous les chiffres et les sources',
    counts: 'Ce que contient la base',
    audience: 'Pour qui',
    policymakers: {
      title: 'Vous décidez',
      text: 'Chaque graphique dit de quelle somme il parle (annoncée, engagée, versée), en euros courants ou constants, et ce qui n’a jamais été publié.',
      link: 'Lire la méthode'
    },
    journalists: {
      title: 'Vous publiez',
      text: 'Chaque graphique s’intègre par une ligne de code, sans script ni traceur, avec ses sources. L’image SVG peut être reprise telle quelle.',
      link: 'Choisir un graphique'
    },
    analysts: {
      title: 'Vous analysez',
      text: 'Chaque graphique se télécharge en CSV et en JSON, une ligne par fait, avec l’identifiant des sources. Les adresses ne changent pas.',
      link: 'Parcourir les sources'
    },
    more: 'Tous les graphiques'
  },
  counts: {
    sources: 'sources lues',
    facts: 'faits chiffrés',
    events: 'événements datés',
    organisations: 'organisations',
    excerpts: 'extraits'
  },
  charts: {
    title: 'Les graphiques',
    standfirst:
      'Une question, un graphique, ses sources. Chacun se règle, se télécharge et s’intègre ailleurs.'
  },
  chart: {
    scope: 'Ce qui est compté',
    missing: 'Ce qui manque',
    settings: 'Réglages',
    apply: 'Appliquer',
    reset: 'Revenir à l’état de départ',
    nothingPicked: 'Rien de coché : tout est montré.',
    picked: (n: number) => (n === 0 ? 'tout' : String(n)),
    reuse: 'Reprendre ce graphique',
    download: 'Télécharger',
    formats: { svg: 'Image (SVG)', csv: 'Tableau (CSV)', json: 'Données et légendes (JSON)' },
    table: 'Tous les chiffres',
    tableRegion: (caption: string) => `Tableau\u00a0: ${caption}`,
    empty: 'Aucune ligne pour ces réglages.',
    excerpts: 'Ce qu’en disent les sources',
    sources: 'Sources',
    says: 'Ce que nous y avons lu'
  },
  embed: {
    title: 'Intégrer dans une page',
    intro: 'Copiez ce code. Le cadre ne charge ni script ni service tiers et ne dépose aucun cookie.',
    code: 'Code à copier',
    preview: 'Voir le graphique intégré seul',
    back: 'Le graphique complet, ses réglages et ses sources',
    table: 'Les chiffres en tableau',
    sources: 'Sources',
    more: (n: number) => `et ${n} autres`,
    licence: 'Licence Ouverte 2.0',
    error: 'Ce graphique ne peut pas être affiché'
  },
  excerpt: {
    quoted: (text: string) => `«\u00a0${text}\u00a0»`,
    quotation: 'Citation',
    summary: 'Résumé de notre main',
    translation: 'Notre traduction',
    original: 'Lire l’original'
  },
  organisations: {
    title: 'Les organisations',
    standfirst: 'Projets, entreprises, programmes et financeurs, avec ce qui a été lu sur chacun.',
    kinds: 'Natures d’organisations',
    facts: (n: number) => (n === 0 ? 'aucun chiffre' : n === 1 ? '1 chiffre' : `${n} chiffres`),
    since: (year: string) => `depuis ${year}`
  },
  organisation: {
    identity: 'Identité',
    kind: 'Nature',
    legalName: 'Dénomination',
    aliases: 'Autres noms',
    siren: 'SIREN',
    city: 'Siège',
    department: (code: string) => `département ${code}`,
    technology: 'Technologie',
    activity: 'Activité principale',
    services: 'Services',
    founded: 'Création',
    cloudSince: 'Offre de cloud depuis',
    closed: 'Fin',
    partOf: 'Fait partie de',
    parts: 'Comprend',
    members: 'Membres du consortium',
    outcome: 'Ce qu’elle est devenue',
    note: 'Note',
    sizeClasses: 'Taille au fil du temps',
    sizeClass: 'Classe',
    basis: 'Fondement',
    deduced: 'déduite par nous',
    owners: 'Propriétaires au fil du temps',
    owner: 'Propriétaire',
    share: 'Part',
    certifications: 'Certifications',
    certification: 'Certification',
    date: 'Date',
    period: 'Période',
    unknown: 'date non lue',
    publicMoney: 'Argent public',
    noPublicMoney:
      'Aucune aide publique chiffrée n’a été lue dans les sources consultées. Cela ne prouve pas qu’il n’y en a pas eu.',
    figures: 'Chiffres',
    asCounterparty: 'Chiffres d’autres organisations où elle est partie',
    events: 'Événements',
    charts: 'Graphiques où elle figure',
    disagreements: 'Désaccords entre sources',
    sources: 'Sources sur cette organisation'
  },
  fact: {
    with: { payer: 'payé par', supplier: 'fourni par', holder: 'détenu par', none: 'avec' },
    confidence: 'confiance',
    edition: 'édition',
    alsoIn: 'Aussi dans',
    source: 'Source',
    link: 'Adresse de ce fait',
    bounds: { about: 'environ', 'at-least': 'au moins', 'at-most': 'au plus', exact: '' },
    to: 'à'
  },
  sources: {
    title: 'Les sources',
    standfirst:
      'Tous les documents lus, par nature. Chacun mène à ce qui en a été tiré et au document d’origine.',
    kinds: 'Natures de sources',
    facts: (n: number) => (n === 1 ? '1 fait' : `${n} faits`),
    events: (n: number) => (n === 1 ? '1 événement' : `${n} événements`),
    excerpts: (n: number) => (n === 1 ? '1 extrait' : `${n} extraits`),
    undated: 'sans date'
  },
  source: {
    publisher: 'Éditeur',
    published: 'Date',
    inferred: 'déduite du texte',
    notDated: 'aucune date visible',
    kind: 'Nature',
    language: 'Langue',
    languages: { fr: 'français', en: 'anglais', de: 'allemand' },
    consulted: 'Lecture',
    consultedAs: {
      'opening-of-an-archived-copy': 'début d’une copie archivée de la page, et non la page entière',
      whole: 'document entier'
    },
    file: 'Fichier de données',
    original: 'Ouvrir le document d’origine',
    note: 'Note',
    excerpts: 'Extraits',
    facts: 'Faits tirés de cette source',
    events: 'Événements tirés de cette source',
    confirms: 'Faits qu’elle confirme',
    charts: 'Graphiques qu’elle alimente',
    definitions: 'Définitions tirées de cette source',
    nothing: 'Rien n’a encore été tiré de cette source.'
  },
  method: {
    title: 'Méthode',
    standfirst:
      'Comment les chiffres ont été choisis, ce que leurs étiquettes veulent dire, et ce que l’on ne sait pas.',
    contents: 'Sur cette page',
    choice: {
      title: 'Comment un fait entre dans la base',
      text: [
        'Un fait est une valeur d’un indicateur, pour une organisation et une période, telle qu’une source la donne. Il est écrit dans le fichier de cette source : un chiffre sans source ne peut pas exister ici.',
        'Nous rédigeons, dans les deux langues, ce que dit la page ; les chiffres de ce résumé doivent être ceux de la valeur, et la construction de la base le vérifie. Seul un entretien est cité mot pour mot, brièvement, avec le nom de celui qui parle.',
        'Pour la plupart des pages, nous avons lu le début d’une copie archivée, et non la page entière. Chaque source dit ce qui en a été lu.'
      ]
    },
    statuses: {
      title: 'Annoncé, engagé, versé : les statuts',
      text: ['Une somme annoncée n’est pas une somme versée. Deux statuts ne sont jamais additionnés.']
    },
    instruments: {
      title: 'Capital, subvention, prêt : les instruments',
      text: [
        'Un prêt se rembourse, une part de capital se revend : deux instruments ne sont jamais additionnés.'
      ]
    },
    bounds: {
      title: 'Fourchettes et bornes',
      text: [
        'Quand une source donne une fourchette, elle reste une fourchette. Quand des sources se contredisent, le graphique montre la plus basse et la plus haute ; nous ne choisissons pas entre elles sans le dire.'
      ]
    },
    confidence: {
      title: 'Confiance',
      text: [
        'Un fait de confiance faible ne figure dans aucun graphique. Il reste dans la base, avec sa raison.'
      ]
    },
    flags: {
      title: 'Signalements',
      text: [
        'Un signalement dit pourquoi un chiffre doit être lu avec soin. Certains l’écartent des graphiques.'
      ],
      charted: 'peut figurer dans un graphique',
      kept: 'hors des graphiques'
    },
    groups: {
      title: 'Les groupes comparés et leurs couleurs',
      text: [
        'La classe de taille est celle de l’année du chiffre : une entreprise peut être PME une année et ETI la suivante.'
      ]
    },
    euros: {
      title: 'Euros courants et constants',
      text: (year: number) => [
        `Par défaut, les montants sont en euros courants\u00a0: ceux de leur époque. En euros constants, ils sont portés au niveau des prix de ${year} par l’inflation annuelle moyenne en France. Un montant dont l’année n’est pas couverte par cette série n’est pas converti, et ne figure pas dans la vue en euros constants.`
      ]
    },
    absences: {
      title: 'Ce que l’on ne sait pas',
      text: [
        'Une valeur absente est montrée comme absente, jamais comme zéro. Une aide qui n’a pas été trouvée n’est pas la preuve qu’il n’y en a pas eu.',
        'Nous avons cherché sans les trouver : les montants versés au titre de la stratégie cloud de 2021, l’aide reçue par chaque entreprise dans ses appels à projets, le prix de rachat de Cloudwatt et de Numergy, ce que l’État a récupéré, la part des PME dans la commande publique de cloud, et les commandes de l’UGAP par année avant 2023.'
      ],
      kept: (facts: number, kept: number) =>
        `Sur ${facts} faits, ${kept} restent hors des graphiques, parce que leur confiance est faible ou qu’un signalement les en écarte.`
    },
    definitions: {
      title: 'PME, ETI, grande entreprise : les définitions',
      text: ['Les seuils sont ceux des textes cités ; chaque définition mène à sa source.']
    },
    errors: {
      title: 'Signaler une erreur',
      text: [
        'Chaque page de source nomme le fichier de données qui la décrit. Pour corriger un chiffre, proposez une modification de ce fichier dans le dépôt du projet, en citant la page et le passage ; le fichier CONTRIBUTING.md dit comment. Une correction change la version des données, affichée au bas de chaque page.'
      ]
    },
    reuse: {
      title: 'Reprendre et citer',
      text: [
        'Les données sont sous Licence Ouverte 2.0 (Etalab) : reprenez-les librement, en nommant la source et la date. Le code est sous licence MIT. Les citations restent la propriété de leurs auteurs.'
      ],
      cite: (site: string, address: string, version: string) =>
        `«\u00a0${site}\u00a0», version ${version} des données, ${address}, consulté le [date].`
    }
  },
  accessibility: {
    title: 'Déclaration d’accessibilité',
    sections: [
      {
        title: 'État de conformité',
        text: [
          'Ce site n’est pas conforme au référentiel général d’amélioration de l’accessibilité (RGAA 4.1) : aucun audit n’a encore été mené. Cette déclaration dit ce qui a été fait et ce qui n’a pas été vérifié.'
        ]
      },
      {
        title: 'Résultats des tests',
        text: [
          'Non encore audité. Des contrôles automatiques (axe-core) sont passés sur chaque genre de page ; ils ne voient qu’une partie des critères et ne remplacent pas un audit.'
        ]
      },
      {
        title: 'Ce qui a été prévu',
        text: [
          'Les pages fonctionnent sans script. Chaque graphique a un équivalent en texte et un tableau complet. Les marques sont des liens nommés, que l’on atteint au clavier ; quand le script est chargé, un graphique ne compte que pour un arrêt de tabulation et les flèches passent d’une marque à l’autre. La couleur ne porte jamais seule une information.'
        ]
      },
      {
        title: 'Ce qui n’a pas été vérifié',
        text: [
          'Aucun essai n’a été mené avec des lecteurs d’écran ni par des personnes handicapées. Les titres des sources sont dans la langue de leur document ; les noms propres étrangers ne sont pas balisés un à un. Les documents d’origine, hors de ce site, ne relèvent pas de cette déclaration.'
        ]
      },
      {
        title: 'Établissement de cette déclaration',
        text: [
          'Déclaration établie par les auteurs du site, par auto-évaluation. Technologies employées : HTML, CSS, SVG ; un petit script facultatif en JavaScript.'
        ]
      },
      {
        title: 'Retour d’information et contact',
        text: [
          'Si une information vous est inaccessible, signalez-le dans le dépôt du projet, comme une erreur : il y sera répondu par un autre accès ou par une correction.'
        ]
      },
      {
        title: 'Voies de recours',
        text: [
          'Si vous constatez un défaut d’accessibilité qui vous empêche d’accéder à un contenu et que vous n’obtenez pas de réponse, vous pouvez écrire au Défenseur des droits, le contacter par son formulaire en ligne ou rencontrer un de ses délégués dans votre région.'
        ]
      }
    ],
    ombudsman: 'Défenseur des droits'
  },
  errors: {
    offender: 'Adresse demandée',
    wayOut: 'Par où continuer',
    parameter: 'Paramètre en cause',
    allowed: 'Valeurs admises',
    allowedNone: 'Ce graphique n’a aucun réglage.',
    without: 'La même page sans aucun réglage',
    id: 'Numéro de l’erreur',
    404: { title: 'Cette page n’existe pas', text: 'L’adresse est fausse, ou la page n’a jamais existé.' },
    400: { title: 'Ce réglage n’est pas possible', text: 'L’adresse demande une valeur qui n’existe pas.' },
    500: {
      title: 'Le site a échoué',
      text: 'Une erreur est survenue de notre côté. Elle est consignée sous le numéro ci-dessous ; vous pouvez réessayer.'
    },
    other: { title: 'Cette demande ne peut pas aboutir', text: 'Le site n’a pas su y répondre.' },
    noChart: (slug: string) => `Aucun graphique ne se nomme «\u00a0${slug}\u00a0».`,
    noOrganisation: (id: string) => `Aucune organisation ne se nomme «\u00a0${id}\u00a0».`,
    noSource: (id: string) => `Aucune source ne se nomme «\u00a0${id}\u00a0».`
  }
};
