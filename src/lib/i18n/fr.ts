// The messages of the interface in French, typeset: messages.test.ts says where a no-break space is missing.

import { failed } from './failed.ts';
import { number } from './format.ts';

export const fr = {
  site: {
    name: 'Cloud souverain, à livre ouvert',
    description:
      'Ce que l’argent public du « cloud souverain » a acheté, à côté de ce que des PME françaises ont fait : des graphiques sourcés, chiffre par chiffre.'
  },
  nav: {
    label: 'Navigation principale',
    menu: 'Menu',
    skip: 'Aller au contenu',
    home: failed.fr.home,
    charts: 'Graphiques',
    organisations: 'Organisations',
    compare: 'Comparer',
    sources: 'Sources',
    timeline: 'Chronologie',
    disagreements: 'Désaccords',
    about: 'À propos, contact, corrections',
    data: 'Données',
    method: 'Méthode',
    accessibility: {
      total: 'Accessibilité : totalement conforme',
      partial: 'Accessibilité : partiellement conforme',
      none: 'Accessibilité : non conforme'
    },
    language: 'Langue',
    contents: 'Sur cette page',
    breadcrumb: 'Fil d’Ariane'
  },
  footer: {
    label: 'À propos du site',
    licence: 'Données sous Licence Ouverte 2.0 ; code sous licence MIT.',
    quotations: 'Les citations restent la propriété de leurs auteurs.',
    version: 'Version des données',
    sheet: (version: string, date: string) => `données ${version} du ${date}`,
    privacy: 'Ni cookie, ni mesure d’audience, ni service tiers.'
  },
  home: {
    title: 'Qu’a acheté l’argent public du « cloud souverain » ?',
    standfirst:
      'Et qu’ont fait, sur le même marché, des PME françaises qui en ont peu ou pas reçu ? La réponse en quelques graphiques, dont chaque chiffre mène à la page où il a été lu.',
    context: [
      'En 2012, l’État s’est associé à de grands groupes pour fonder deux entreprises de cloud, Cloudwatt et Numergy. Des hébergeurs français vendaient déjà ce service ; certains ont protesté par une pétition. Depuis 2021, une nouvelle stratégie nationale finance d’autres projets.',
      'Ce site ne prend pas parti. Il met côte à côte ce qui a été annoncé, engagé, versé, promis et vendu. Quand des sources se contredisent, les deux valeurs sont montrées ; quand un chiffre n’a pas été trouvé, c’est dit.'
    ],
    figures: {
      title: 'Cinq chiffres',
      dash: '-',
      unpublished: 'non publié',
      notFound: 'rien de trouvé',
      sources: (n: number) => (n === 1 ? 'une source' : `${n} sources`),
      register: 'registre européen',
      committed: (plan: string) => `engagés pour ${plan}`,
      paid: (plan: string) => `versés pour ${plan}`,
      promised: (name: string, years: string, sold: string | undefined, year: string) =>
        `de ventes promises par ${name}${years === '' ? '' : ` pour ${years}`} ; ${sold === undefined ? 'aucune vente n’a été lue' : `ventes en ${year} : ${sold}`}`,
      aid: (nature: string, group: string, found: number, all: number) =>
        `${nature}, par entreprise : montants trouvés pour ${found} sur ${all} ${group}`,
      natures: {
        capital: 'capital public',
        grant: 'subventions ou aides mixtes',
        advance: 'avances ou prêts (élément d’aide)'
      },
      groups: {
        'state-backed': 'sociétés portées par l’État',
        sme: 'PME',
        'group-owned': 'firmes détenues par une entreprise',
        larger: 'entreprises plus grandes'
      },
      announced: (plan: string, paid: string | undefined) =>
        `annoncés pour ${plan} ; versés : ${paid ?? 'non publié'}`,
      others: (count: number) =>
        count === 1 ? 'Un chiffre n’est pas de ce choix.' : `${count} chiffres ne sont pas de ce choix.`
    },
    filters: {
      title: 'Choisir ce qui est montré',
      organisations: 'Entreprises',
      all: 'toutes',
      apply: 'Montrer',
      reset: 'Tout montrer',
      scope:
        'La vague choisit parmi les chiffres et les projets ; la nature, parmi l’argent des entreprises ; le groupe, parmi les entreprises. Les entreprises choisies ressortent dans chaque graphique.'
    },
    firms: 'L’argent public et ce qu’on en sait, entreprise par entreprise',
    allFirms: (count: number) => `Les ${count} entreprises : trier, filtrer, télécharger, intégrer`,
    linked: 'Ce que disent les graphiques',
    doors: {
      label: 'Trois portes',
      decide: 'décider',
      decideText: 'la méthode, sur une page',
      publish: 'publier',
      publishText: 'un graphique, une image',
      analyse: 'analyser',
      analyseText: 'les données, le SQL'
    },
    voices: (question: string) => `Pour et contre : ${question}`,
    storyTitle: 'L’histoire',
    story: {
      promised: {
        title: 'Ce qui avait été promis',
        text: 'Les sociétés fondées avec l’appui de l’État ont dit d’avance ce qu’elles vendraient et combien de personnes elles emploieraient.'
      },
      paid: {
        title: 'Ce qui a été payé',
        text: 'Une somme annoncée n’est pas une somme versée, et un prêt n’est pas une part de capital : rien n’est additionné.'
      },
      result: {
        title: 'Ce qui en est sorti',
        text: 'Les ventes des sociétés aidées, rapportées à l’argent public. Ce rapport ne dit rien de l’emploi ni des savoir-faire acquis.'
      },
      firms: {
        title: 'Ce que les PME ont fait',
        text: 'Sur le même marché, des entreprises plus petites vendaient déjà, certaines avec une technologie écrite chez elles. Voici où.'
      },
      spread: {
        title: 'À qui d’autre l’argent public est allé',
        text: 'Les fonds du cloud souverain n’étaient pas les seuls. Les registres publics disent qui a reçu des aides d’État et à qui sont allés des marchés d’hébergement, avec leurs lacunes.'
      },
      after: {
        title: 'Ce qui a suivi',
        text: 'Des sociétés ont été absorbées, d’autres sont toujours là, et une nouvelle stratégie nationale finance d’autres projets.'
      }
    },
    alsoSee: 'À voir aussi',
    whole: 'Tous les chiffres et les sources',
    counts: 'La base contient',
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
      'Une question, un graphique, ses sources. Chacun se règle, se télécharge et s’intègre ailleurs.',
    byName: 'Tous, par nom',
    pictures: 'En images',
    shown: (from: number, to: number, count: number) => `Graphiques ${from} à ${to} sur ${count}`
  },
  chart: {
    notes: 'Ce qui est compté, ce qui manque',
    scope: 'Ce qui est compté',
    missing: 'Ce qui manque',
    settings: 'Réglages',
    apply: 'Appliquer',
    reset: 'Revenir à l’état de départ',
    nothingPicked: 'Rien de coché : tout est montré.',
    picked: (n: number) => (n === 0 ? 'tout' : String(n)),
    reuse: 'Reprendre ce graphique',
    fullScreen: 'Plein écran',
    pictures: 'Images\u00a0:',
    download: 'Télécharger',
    records: 'Lignes du registre',
    sql: 'La question, en SQL',
    sqlHere: 'Poser la question ici, en SQL',
    table: 'Tous les chiffres',
    rows: (n: number) => (n === 1 ? '1 ligne' : `${n} lignes`),
    tableRegion: (caption: string) => `Tableau\u00a0: ${caption}`,
    empty: 'Aucune ligne pour ces réglages, dans cette version des données.',
    noMark: (names: string) => `Rien n’a été lu ici pour ${names}.`,
    emptyCell: 'Vide',
    excerpts: 'Ce qu’en disent les sources',
    otherExcerpts: (n: number) => (n === 1 ? 'Un autre extrait' : `${n} autres extraits`),
    otherSources: (n: number) => `Les ${n} autres sources`,
    sources: 'Sources',
    says: 'Ce que nous y avons lu'
  },
  picture: {
    formats: {
      'ratio=16:9': '16:9',
      'ratio=4:5': '4:5',
      'ratio=1:1': '1:1',
      'ratio=9:16': '9:16',
      'ratio=column': 'colonne',
      'theme=dark': 'sombre',
      'theme=grey': 'noir et blanc',
      'title=0&credit=0': 'sans titre ni crédit'
    },
    sources: (names: readonly string[], more: number) =>
      `Sources\u00a0: ${names.join(', ')}${more > 0 ? ` et ${more} ${more === 1 ? 'autre' : 'autres'}` : ''}.`,
    licence: (version: string) => `Licence Ouverte 2.0, version ${version} des données`,
    busy: 'Trop d’images sont demandées en ce moment. Réessayez dans quelques secondes.'
  },
  embed: {
    title: 'Intégrer dans une page',
    intro:
      'Copiez un de ces codes. Aucun ne dépose de cookie ni n’appelle de service tiers ; le cadre simple se passe aussi de script.',
    groups: ['Dans une page', 'Par une adresse ou une image', 'Pour citer'],
    codes: {
      iframe: 'Cadre (iframe), sans script',
      component: 'Composant, avec notre script : la hauteur s’ajuste',
      oembed: 'Adresse oEmbed',
      markdown: 'Markdown',
      picture: 'Image avec lien',
      text: 'Texte',
      bibtex: 'BibTeX',
      ris: 'RIS'
    },
    settings: {
      theme: 'Thème',
      themes: { auto: 'celui du lecteur', light: 'clair', dark: 'sombre' },
      background: 'Fond',
      backgrounds: { paper: 'uni', transparent: 'transparent' },
      height: 'Hauteur maximale, de 200 à 2000 pixels',
      data: 'Données',
      latest: 'toujours les dernières',
      today: 'telles qu’aujourd’hui',
      title: 'Montrer le titre'
    },
    copy: 'Copier',
    copied: 'Copié',
    selected: 'Texte sélectionné : copiez-le avec Ctrl+C.',
    close: 'Fermer',
    previewOf: (title: string) => `Aperçu\u00a0: ${title}`,
    version: (version: string) => `version ${version} des données`,
    day: '[date de consultation]',
    preview: 'Voir le graphique intégré seul',
    back: 'Le graphique complet, ses réglages et ses sources',
    table: 'Les chiffres en tableau',
    sources: 'Sources',
    more: (n: number) => `et ${n} autres`,
    licence: 'Licence Ouverte 2.0',
    error: 'Ce graphique ne peut pas être affiché'
  },
  oembed: {
    missing:
      'Il manque le paramètre «\u00a0url\u00a0»\u00a0: l’adresse de la page d’un graphique de ce site, encodée.',
    malformed: (address: string) =>
      `«\u00a0${address}\u00a0» n’est pas une adresse complète, qui commence par https:// ou http://.`,
    tooLong: (address: string, max: number) =>
      `L’adresse «\u00a0${address}\u00a0» dépasse ${max} caractères.`,
    foreign: (address: string, origin: string) =>
      `«\u00a0${address}\u00a0» n’est pas une adresse de ce site, qui commence par ${origin}/.`,
    noChart: (path: string) =>
      `«\u00a0${path}\u00a0» n’est pas la page d’un graphique\u00a0: /fr/charts/<nom> ou /fr/embed/<nom>, ou les mêmes en /en/.`,
    noFormat: (query: string) =>
      `Le format «\u00a0${query}\u00a0» n’est pas offert\u00a0: json ou xml le sont.`,
    noSize: (query: string) => `«\u00a0${query}\u00a0» n’est pas un nombre entier de pixels, de 1 à 10000.`
  },
  excerpt: {
    quoted: (text: string) => `«\u00a0${text}\u00a0»`,
    quotation: 'Citation',
    summary: 'Résumé de notre main',
    translation: 'Notre traduction',
    original: 'Lire l’original'
  },
  voices: {
    title: 'Pour et contre',
    rule: 'Deux voix par question, de même taille : l’une défend ce que les pouvoirs publics ont choisi, l’autre le conteste ; la plus proche dans le temps fait face à chacune. Les résumés sont de notre main.',
    others: (n: number) => (n === 1 ? 'Une autre paire de voix' : `${n} autres paires de voix`)
  },
  report: {
    link: 'Signaler une erreur',
    kinds: {
      chart: 'graphique',
      fact: 'fait',
      organisation: 'organisation',
      source: 'source',
      register: 'registre'
    },
    title: (kind: string, title: string) => `Erreur (${kind})\u00a0: ${title}`,
    text: (kind: string, title: string, address: string, version: string, file: string | undefined) =>
      `Titre (${kind})\u00a0: ${title}\nAdresse\u00a0: ${address}\n${file === undefined ? '' : `Fichier\u00a0: ${file}\n`}Version des données\u00a0: ${version}\n\nCe qui est faux\u00a0:\n\nCe que dit la source (adresse et passage)\u00a0:\n`
  },
  about: {
    title: 'À propos',
    standfirst: 'Qui publie, comment écrire, sous quelle licence, et ce qui a été corrigé.',
    publisher: {
      title: 'Qui publie',
      text: [
        'Ce site est publié par les contributeurs du projet « Cloud souverain, à livre ouvert », sous ce nom commun. Ses fichiers ne nomment ni personne, ni société, ni association qui en répondrait\u00a0: cette page n’en invente pas.',
        'Qui met une copie en ligne en répond, sous son propre nom et à sa propre adresse.'
      ]
    },
    stand: {
      title: 'De quel côté',
      text: 'D’aucun. Les mêmes règles comptent l’argent de tous, les chiffres qui se contredisent restent côte à côte, et les voix du débat vont par deux, une pour, une contre, de même taille.'
    },
    funding: {
      title: 'Avec quel argent',
      text: 'Les fichiers du projet ne mentionnent aucun financement, ni public ni privé. Ils ne disent pas non plus qu’il n’y en a pas : cela n’est pas écrit.'
    },
    licence: { title: 'Licence', link: 'Comment citer et reprendre les données' },
    contact: {
      title: 'Écrire, signaler une erreur',
      set: 'Chaque graphique, fait, organisation, source et registre porte un lien « Signaler une erreur » : il remplit le message avec le titre, l’adresse et la version de la page. Pour le reste\u00a0:',
      form: 'écrire par le formulaire',
      unset:
        'Aucune adresse n’est réglée sur cette copie du site : ses liens « Signaler une erreur » mènent donc ici. Écrivez à qui vous en a donné l’adresse, ou proposez la correction là où vous avez trouvé le code.',
      what: 'Recopiez le titre, l’adresse et la version de la page, ce qui est faux, et le passage de la source qui le montre.',
      where:
        'Un fait est écrit dans le fichier de sa source, data/sources/<source>.yaml ; une organisation dans data/organisations/<organisation>.yaml. CONTRIBUTING.md, à la racine du code, dit comment changer l’un et l’autre.'
    },
    corrections: {
      title: 'Les corrections',
      how: [
        'Une erreur signalée est confrontée à la page citée. Si le fait dit autre chose qu’elle, il est corrigé dans son fichier ; si deux sources se contredisent, les deux restent et le désaccord est montré.',
        'Un fait garde son adresse\u00a0: sa page montre ce que chaque version en a dit. Les versions publiées ne changent plus.'
      ],
      log: 'Ce que chaque version publiée a corrigé',
      captionOf: (date: string) => `Faits corrigés par la version du ${date}`,
      pending: 'Faits corrigés depuis la dernière version publiée',
      counts: (changed: number, removed: number) =>
        `Faits corrigés\u00a0: ${number('fr', changed)}\u202f; faits retirés\u00a0: ${number('fr', removed)}.`,
      first: 'Première version publiée : elle ne corrige rien.',
      none: 'Aucune version n’est encore publiée : il n’y a rien à corriger en public.',
      fact: 'Fait',
      before: 'Avant',
      after: 'Après',
      more: (n: number) => (n === 1 ? 'et une autre correction' : `et ${number('fr', n)} autres corrections`),
      all: 'Tout ce que cette version a changé'
    }
  },
  organisations: {
    title: 'Les organisations',
    standfirst: 'Projets, entreprises, programmes et financeurs, avec ce qui a été lu sur chacun.',
    kinds: 'Natures d’organisations',
    others: 'Toutes les organisations',
    allKinds: (n: number) => `toutes (${n})`,
    name: 'Nom',
    filters: 'Chercher une organisation',
    apply: 'Chercher',
    reset: 'Tout montrer',
    found: (n: number, from: number, to: number) =>
      n === 0
        ? 'Aucune organisation de ce nom.'
        : n === 1
          ? '1 organisation.'
          : from === 1 && to === n
            ? `${n} organisations.`
            : `${n} organisations\u202f; lignes ${from} à ${to}.`,
    pages: 'Suite de la liste',
    previous: 'Les précédentes',
    next: 'Les suivantes',
    matrix: 'Les entreprises suivies, côte à côte',
    facts: (n: number) => (n === 0 ? 'aucun chiffre' : n === 1 ? '1 chiffre' : `${n} chiffres`),
    since: (year: string) => `depuis ${year}`
  },
  firms: {
    title: 'Les entreprises suivies, côte à côte',
    standfirst:
      'Argent public, ventes, effectif, propriétaire : une ligne par entreprise, chaque chiffre mène à la page où il a été lu.',
    filters: 'Filtrer les entreprises',
    name: 'Nom',
    apply: 'Filtrer',
    reset: 'Toutes les entreprises',
    region: 'Tableau des entreprises, qui défile de gauche à droite',
    scrolls: 'Le tableau défile de gauche à droite.',
    scales: 'Barres : une échelle pour l’argent public, une pour les ventes, une pour les commandes.',
    columns: {
      name: 'Entreprise',
      money: 'Argent public, par nature',
      turnover: 'Chiffre d’affaires, le meilleur et le dernier',
      latest: 'Dernier chiffre d’affaires',
      orders: 'Commandes publiques',
      people: 'Personnes',
      owner: 'Propriétaire, pays',
      status: 'Aujourd’hui',
      technology: 'Technologie',
      qualification: 'Qualification'
    },
    sortBy: (column: string) => `Trier par\u00a0: ${column}`,
    found: (n: number, all: boolean) =>
      n === 0
        ? 'Aucune entreprise ne correspond.'
        : n === 1
          ? '1 entreprise.'
          : all
            ? `${n} entreprises, toutes celles qui sont suivies.`
            : `${n} entreprises.`,
    others: (n: number) => `et ${n} autre${n > 1 ? 's' : ''}`,
    last: (year: number) => `dernier lu, ${year}`,
    contracts: (n: number) => (n === 1 ? '1 marché' : `${n} marchés`),
    noOrders: 'aucune trouvée',
    unpriced: 'montant non publié',
    noOwner: 'non lu',
    noQualification: 'aucune lue',
    picture: 'Le même tableau en image, à intégrer'
  },
  organisation: {
    identity: 'Identité',
    kind: 'Nature',
    legalName: 'Dénomination',
    aliases: 'Autres noms',
    siren: 'SIREN',
    formerSirens: 'SIREN d’avant',
    city: 'Siège',
    department: (code: string) => `département ${code}`,
    technology: 'Technologie',
    activity: 'Activité principale',
    services: 'Services',
    serviceNames: {
      hosting: 'hébergement',
      iaas: 'infrastructure à la demande (IaaS)',
      paas: 'plateforme à la demande (PaaS)',
      saas: 'logiciel à la demande (SaaS)',
      storage: 'stockage',
      domains: 'noms de domaine',
      hds: 'hébergement de données de santé',
      cloud: 'cloud'
    },
    founded: 'Création',
    cloudSince: 'Offre de cloud depuis',
    closed: 'Fin',
    partOf: 'Fait partie de',
    parts: 'Comprend',
    members: 'Membres du consortium',
    sizeClasses: 'Taille au fil du temps',
    sizeClass: 'Classe',
    basis: 'Fondement',
    deduced: 'déduite par nous',
    owners: 'Propriétaires au fil du temps',
    owner: 'Propriétaire',
    ownerType: 'Nature',
    share: 'Part',
    shareUnread: 'non lue',
    groups: 'Groupe de comparaison au fil du temps',
    group: 'Groupe',
    certifications: 'Certifications',
    certification: 'Certification',
    date: 'Date',
    period: 'Période',
    unknown: 'date non lue',
    publicMoney: 'Argent public',
    drawn: {
      units: {
        EUR: 'en euros courants',
        USD: 'en dollars courants',
        FRF: 'en francs courants',
        percent: 'en pour cent',
        people: 'en personnes',
        index: 'en indice'
      },
      values: (n: number) => `${n}\u00a0valeurs`,
      alt: (title: string, first: string, last: string) =>
        `${title}. Au début – ${first}. À la fin – ${last}.`
    },
    disputed: 'sources en désaccord',
    contracts: (n: number, unpriced: number) =>
      `${n === 1 ? '1 marché' : `${n} marchés`}${unpriced === 0 ? '' : `, dont ${unpriced} sans montant à elle seule`}`,
    awards: (n: number) => (n === 1 ? '1 aide' : `${n} aides`),
    otherAmounts: (n: number) => (n === 1 ? 'et 1 autre montant' : `et ${n} autres montants`),
    otherNatures: (n: number) => (n === 1 ? 'et 1 autre nature d’argent' : `et ${n} autres natures d’argent`),
    register: 'registre',
    orders: {
      none: 'Commandes publiques\u00a0: aucune trouvée au registre',
      unmatched: 'Commandes publiques\u00a0: registre non cherché, SIREN non lu',
      unpriced: (n: number) =>
        n === 1
          ? 'Commandes publiques\u00a0: 1 marché, sans montant à elle seule'
          : `Commandes publiques\u00a0: ${n} marchés, sans montant à elle seule`
    },
    aidUnpriced: 'Aides au registre, montant non publié',
    latest: { turnover: 'Dernier chiffre d’affaires', people: 'Personnes' },
    lastOwner: 'Propriétaire à la fin',
    countryUnread: 'pays non lu',
    otherOwners: (n: number) => (n === 1 ? 'et 1 autre' : `et ${n} autres`),
    allOwners: 'propriétaires au fil du temps',
    noOwner: 'aucun propriétaire lu',
    status: 'Aujourd’hui',
    foundedIn: (when: string) => `création\u00a0: ${when}`,
    closedIn: (when: string) => `fin\u00a0: ${when}`,
    datesUnread: 'dates non lues',
    dates: 'Dates',
    holdings: 'Entreprises détenues au fil du temps',
    holding: 'Entreprise',
    companies: 'Ses entreprises, côte à côte',
    companiesRule:
      'Une ligne par entreprise\u202f; rien n’est additionné, ni d’une nature d’argent à l’autre, ni d’une entreprise à l’autre.',
    file: (format: string) =>
      `Chiffres en ${format === 'fr.csv' ? 'CSV pour Excel en français' : format.toUpperCase()}`,
    data: 'Données',
    cite: 'Citer',
    embed: 'Intégrer',
    compare: 'Comparer',
    follow: 'Suivre',
    citation: (site: string, name: string, version: string, page: string, day: string) =>
      `«\u00a0${name}\u00a0», dans «\u00a0${site}\u00a0», ${version}, ${page}, consulté le ${day}.`,
    keyFigures: 'En bref',
    readIn: 'Lu dans\u00a0:',
    picture: 'Le graphique, ses données et ses sources',
    image: 'Image',
    tabsLabel: 'Ce qui a été lu sur elle',
    nothing: 'Rien n’a encore été lu sur cette organisation, sinon son nom.',
    tabs: {
      facts: (n: number) => `Chiffres (${n})`,
      events: (n: number) => `Événements (${n})`,
      registers: (n: number) => `Registres (${n})`,
      disagreements: (n: number) => `Désaccords (${n})`,
      owners: (n: number) => `Propriétaires et groupes (${n})`,
      sources: (n: number) => `Sources (${n})`,
      charts: (n: number) => `Graphiques (${n})`
    },
    table: {
      caption: 'Chiffres lus, le plus récent d’abord',
      when: 'Quand',
      indicator: 'Indicateur',
      value: 'Valeur',
      nature: 'Nature',
      source: 'Source',
      confidence: 'Confiance',
      of: 'de'
    }
  },
  compare: {
    title: 'Comparer des organisations',
    standfirst:
      'De deux à six organisations côte à côte : qui elles sont, ce qu’elles ont vendu, l’argent public reçu, ce qu’elles sont devenues. Chaque valeur mène à la page où elle a été lue.',
    titleOf: (names: string) => `${names}, côte à côte`,
    one: (name: string) => `Une seule organisation est choisie, ${name}\u00a0: ajoutez-en au moins une.`,
    none: 'Cochez de deux à six organisations dans la liste, ou partez de l’une de ces comparaisons.',
    starts: 'Pour commencer',
    pick: 'Choisir les organisations',
    pickNote: (max: number) =>
      `De deux à ${max}. La liste donne celles dont au moins un chiffre est comparable\u202f; le nombre de chiffres est entre parenthèses.`,
    submit: 'Comparer',
    file: 'Cette comparaison en CSV',
    settings: 'Réglages de la comparaison',
    showGroup: 'Tous les groupes',
    chosen: 'Organisations comparées',
    years: {
      label: 'Années',
      values: {
        calendar: 'civiles',
        'since-public': 'depuis le premier euro public',
        indexed: 'civiles, en indice 100'
      }
    },
    matched: {
      label: 'PME appariées',
      values: { '0': 'sans', '1': 'avec' },
      rule: 'La règle de l’appariement'
    },
    aligned: {
      corner: 'Années depuis le premier euro public',
      index: (figure: string) => `indice ${figure}`,
      axis: {
        'since-public': 'Années depuis le premier euro public',
        indexed: 'Indice : 100 = la première année lue de chaque courbe'
      },
      logarithmic: 'Échelle logarithmique.',
      hatched: 'écart entre les sources',
      dotted: 'années non lues',
      band: 'de la plus basse à la plus haute des PME appariées',
      median: (n: number) => `médiane de ${n} PME`,
      span: (first: number, last: number) => (first === last ? String(first) : `${first} à ${last}`),
      calendar: (firms: string) => `En années civiles, de la première à la dernière lue : ${firms}.`,
      'since-public': (firms: string) =>
        `En années depuis le premier euro public : une somme engagée ou versée dans les pages lues, ou une aide du registre européen. L’année 0 de chaque organisation : ${firms}.`,
      indexed: (firms: string) =>
        `En indice, par année civile : 100 est la première année lue de chaque organisation, soit ${firms}.`,
      nothing: 'Aucune des organisations choisies ne peut être dessinée ainsi.',
      leftOut: {
        calendar: (firms: string) => `Hors du dessin : ${firms}.`,
        'since-public': (firms: string) => `Hors de cette vue : ${firms}.`,
        indexed: (firms: string) => `Hors de cette vue : ${firms}.`
      },
      reasons: {
        'no-public-euro': 'aucun euro public engagé ou versé n’a été lu avec son année',
        'no-year': 'aucune valeur d’une année entière n’a été lue',
        bound: 'sa première valeur n’est qu’une borne',
        'low-confidence': 'sa première valeur est de confiance faible',
        zero: 'sa première valeur peut être nulle'
      },
      single: (firms: string) => `Une seule année lue, donc un point sans ligne : ${firms}.`,
      others: (n: number) =>
        n === 1
          ? '1 valeur d’une autre période ou en francs reste au tableau, hors du dessin.'
          : `${n} valeurs d’autres périodes ou en francs restent au tableau, hors du dessin.`,
      noMatch: 'PME appariées : aucune (n = 0). Il en faut au moins trois pour dessiner une bande.',
      match: (n: number, names: string, range: string, years: string) =>
        `PME appariées : n = ${n} (${names}), ${range}, ${years}.`,
      yearsOf: {
        calendar: (first: string, last: string) => (first === last ? `en ${first}` : `de ${first} à ${last}`),
        'since-public': (first: string, last: string) =>
          first === last ? `à l’année ${first}` : `de l’année ${first} à l’année ${last}`
      },
      tooFew: 'Moins de trois : aucune bande n’est dessinée.',
      neverThree: 'Aucune année n’en réunit trois : aucune bande n’est dessinée.',
      drawn: (years: string) =>
        `La bande va de la plus basse à la plus haute, la ligne est leur médiane, là où trois au moins ont une valeur : ${years}.`,
      clock: 'Chacune y compte depuis l’année 0 de l’organisation dont l’âge est le plus proche.',
      ageless: (firms: string) => `Sans année de fondation connue, hors de l’appariement : ${firms}.`,
      alt: (title: string, n: number) => (n === 1 ? `${title} : une ligne.` : `${title} : ${n} lignes.`)
    },
    remove: 'retirer',
    removeOf: (name: string) => `retirer ${name} de la comparaison`,
    profile: 'fiche',
    profileOf: (name: string) => `fiche de ${name}`,
    criterion: 'Critère',
    year: 'Année',
    kindOfMoney: 'Statut et instrument',
    wholeChart: 'Ce graphique, ses réglages et ses sources',
    also: 'aussi dans',
    absent: {
      published: 'non publié',
      founded: 'pas encore fondée',
      closed: 'a cessé',
      target: 'aucun objectif lu',
      known: 'non connu',
      ongoing: 'aucune fin lue',
      leftOut: 'rien',
      view: 'hors de cette vue'
    },
    absences: '« non publié » : aucune valeur n’a été lue dans les sources consultées. Ce n’est jamais zéro.',
    identity: { title: 'Qui elles sont', sources: 'Sources lues' },
    sources: (n: number) => (n === 1 ? '1 source' : `${n} sources`),
    lifeline: { title: 'Leur vie', capital: 'Au capital', end: 'Fin' },
    turnover: {
      title: 'Chiffre d’affaires par année',
      note: 'Par année civile ou par exercice, rangé à l’année de sa fin. Deux valeurs dans une case : des sources diffèrent.',
      target: 'Visé, pour l’année',
      figure: 'Les ventes des organisations choisies, année par année'
    },
    headcount: {
      title: 'Effectif par année',
      note: 'Deux valeurs dans une case : deux dates, ou des sources qui diffèrent.',
      target: 'Annoncé d’avance, à la date de l’annonce',
      figure: 'L’effectif des organisations choisies, année par année'
    },
    money: {
      title: 'Argent public reçu',
      note: 'Une somme annoncée n’est pas une somme versée, un prêt n’est pas du capital : rien n’est additionné, et chaque valeur nomme son payeur. Une aide qui n’a pas été lue n’est pas la preuve qu’il n’y en a pas eu.',
      any: 'Tous statuts et instruments'
    },
    outcome: {
      title: 'Ce qu’elles sont devenues',
      profile: 'Ce que dit sa fiche',
      last: 'Dernier événement lu'
    },
    leftOut: 'Écarté ici (confiance faible, ou signalement)',
    values: (n: number) => (n === 1 ? '1 valeur' : `${n} valeurs`),
    withWhom: 'Organisation à mettre à côté',
    tooMany: (n: number, max: number) => `${n} organisations demandées, ${max} au plus`
  },
  fact: {
    with: { payer: 'payé par', supplier: 'fourni par', holder: 'détenu par', none: 'avec' },
    confidence: 'confiance',
    edition: 'édition',
    derived: 'calculé par nous',
    alsoIn: 'Aussi dans',
    source: 'Source',
    link: 'Adresse de ce fait',
    bounds: { about: 'environ', 'at-least': 'au moins', 'at-most': 'au plus', exact: '' },
    to: 'à'
  },
  factPage: {
    titleOf: (value: string, about: string) => `${value} – ${about}`,
    says: 'Ce que dit la source',
    shortened: 'Résumé de notre main',
    open: 'Ouvrir le document d’origine',
    inSource: 'Ce fait parmi les autres de cette source',
    meaning: 'Ce que veut dire ce chiffre',
    indicator: 'Indicateur',
    period: 'Période',
    bound: 'Précision',
    status: 'Statut',
    instrument: 'Instrument',
    confidence: 'Confiance',
    flag: 'Signalement',
    edition: 'Édition de l’étude',
    target: 'Objectif de',
    by: (deadline: string) => `échéance : ${deadline}`,
    noDeadline: 'sans date donnée',
    party: 'Autre partie',
    caution: 'À ne pas citer seul',
    cautionText:
      'Ce chiffre est gardé pour être expliqué ; aucun graphique ne l’emploie, et il ne se cite pas sans ce qui le contredit.',
    withdrawn: (version: string, date: string) =>
      `Ce fait a été retiré des données. Il figure ici tel que la version ${version}, publiée le ${date}, le donnait.`,
    corroborated: 'Qui donne la même valeur',
    alone: 'Aucune autre source lue ne donne cette valeur pour la même chose.',
    contradicted: 'Qui donne une autre valeur',
    uncontradicted: 'Aucune autre source lue ne donne une autre valeur pour la même chose.',
    charts: 'Graphiques qui l’emploient',
    uncharted: 'Aucun graphique ne l’emploie dans son état de départ.',
    keptOut: 'Sa confiance ou son signalement l’écarte de tous les graphiques.',
    lineOf: (title: string, line: number) => `${title} (ligne ${line} du tableau)`,
    history: 'Ce fait au fil des versions',
    added: 'donné pour la première fois',
    changed: 'changé',
    same: 'inchangé',
    removed: 'retiré',
    unpublished: 'pas encore publiée',
    cite: 'Citer ce fait',
    citation: (
      text: string,
      source: string,
      site: string,
      id: string,
      version: string,
      page: string,
      day: string
    ) =>
      `${text}, d’après ${source}. Dans «\u00a0${site}\u00a0», fait ${id}, version ${version} des données, ${page}, consulté le ${day}.`
  },
  reconciliation: {
    title: 'Total officiel et somme des parties',
    captionOf: (whole: string, purse: string) => `${whole}, ${purse}`,
    purses: { france: 'argent public français', europe: 'argent européen', other: 'payeur non nommé' },
    line: 'Ce qui est compté',
    status: 'Statut',
    amount: 'Montant',
    or: ' ou ',
    likewise: (nth: number) => `source n° ${nth}`,
    total: (whole: string) => `Total donné pour ${whole}`,
    sum: 'Somme de ces parties, calculée ici',
    gap: 'Écart entre le total et la somme',
    closed: 'Les parties rendent compte de tout le total.',
    disputed: 'Les sources ne donnent pas toutes la même valeur : la somme et l’écart sont des fourchettes.',
    statuses: (whole: string, part: string) =>
      `Les statuts diffèrent (total : ${whole} ; parties : ${part}) : ce qui a été promis n’est pas tout ce qui a suivi.`,
    silent: (names: string) => `Aucun montant n’a été lu pour : ${names}.`,
    others: 'D’autres parties, qui n’ont pas de fiche ici, peuvent s’y ajouter.',
    exceeds: 'Les parties dépassent le total : leurs périodes ou leurs périmètres ne sont pas les siens.'
  },
  disagreements: {
    title: 'Les désaccords entre sources',
    standfirst:
      'Quand deux sources lues donnent deux valeurs pour la même chose, les deux restent. Les voici toutes, avec la règle selon laquelle les graphiques les montrent.',
    how: 'Même organisation ou même série, même indicateur, même statut, même instrument, même autre partie, périodes égales ou presque, deux sources, deux valeurs (un écart de moins de 0,5 % est un arrondi). Les points creux sont hors des graphiques.',
    count: (n: number) => (n === 0 ? 'Aucun désaccord.' : n === 1 ? '1 désaccord.' : `${n} désaccords.`),
    filters: {
      title: 'Filtres',
      words: 'Mots',
      organisation: 'Organisation',
      anyOrganisation: 'toutes, et les études du marché',
      indicator: 'Indicateur',
      anyIndicator: 'tous',
      order: 'Ordre',
      apply: 'Filtrer',
      reset: 'Tous les désaccords'
    },
    orders: { newest: 'les plus récents d’abord', gap: 'les plus grands écarts d’abord' },
    others: 'Les désaccords des autres pages, une ligne chacun',
    spread: (low: string, high: string) => `De ${low} à ${high}`,
    factor: (times: string) => `la plus haute valeur fait ${times} fois la plus basse`,
    rule: 'Dans les graphiques',
    rules: {
      range: 'une fourchette, de la plus basse à la plus haute valeur',
      both: 'chaque valeur, à sa propre place',
      edition: 'une ligne ou un point par édition de l’étude, jamais enchaînés',
      one: 'une seule de ces valeurs ; les autres sont écartées par leur confiance, leur signalement ou la question posée',
      none: 'aucun graphique ne montre ces valeurs dans son état de départ'
    },
    note: 'Note de la rédaction',
    values: 'Les valeurs, source par source',
    onChart: 'Là où les sources se contredisent',
    all: 'Tous les désaccords entre sources',
    altOf: (subject: string, values: string) => `${subject}\u00a0: ${values}.`,
    more: (n: number) => `et ${n} autres`
  },
  search: {
    title: 'Chercher',
    label: 'Chercher dans le site',
    field: 'Mots cherchés',
    submit: 'Chercher',
    hint: 'Des mots, ou une suite de mots entre guillemets. Exemples : Cloudwatt capital, « informatique en nuage », PME 2014.',
    resultsFor: (query: string) => `«\u00a0${query}\u00a0»`,
    found: (n: number, atLeast: boolean) =>
      n === 0
        ? 'Rien n’a été trouvé.'
        : n === 1
          ? '1 résultat.'
          : `${atLeast ? 'Au moins ' : ''}${number('fr', n)} résultats.`,
    count: (n: number, atLeast: boolean) => `${atLeast ? 'au moins ' : ''}${number('fr', n)}`,
    none: 'Essayez un mot de moins, un nom propre, ou parcourez les organisations et les sources.',
    loose: 'Peu de choses contiennent tous ces mots : ce qui en contient une partie suit.',
    all: (n: number, atLeast: boolean) => `${atLeast ? 'Au moins' : 'Les'} ${number('fr', n)} résultats`,
    firstOnly: (n: number) => `Les ${n} premiers sont montrés.`,
    back: 'Tous les genres de résultats',
    tooLong: (max: number) => `La recherche dépasse ${max} caractères. Gardez-en les mots qui comptent.`,
    noWord: 'La recherche ne contient aucun mot.',
    suggestions: 'Suggestions',
    kinds: {
      chart: 'Graphiques',
      organisation: 'Organisations',
      fact: 'Chiffres',
      event: 'Événements',
      excerpt: 'Extraits',
      definition: 'Définitions',
      source: 'Sources'
    }
  },
  paging: {
    label: 'Pages de la liste',
    previous: 'Page précédente',
    next: 'Page suivante',
    pageOf: (page: number, last: number) => `Page ${page} sur ${last}`
  },
  wideTable: {
    scrolls: 'Ce tableau est plus large que la page : il défile vers la droite.'
  },
  timeline: {
    title: 'La chronologie',
    standfirst: 'Tout ce qui a été lu de daté, en couloirs par sujet. Chaque événement mène à sa source.',
    filters: 'Filtres',
    words: 'Mots',
    lane: 'Sujet',
    wave: 'Vague',
    anyWave: 'toutes',
    others: 'Les événements des autres pages, une ligne chacun',
    all: 'tous',
    from: 'De l’année',
    to: 'À l’année',
    organisation: 'Organisation',
    anyOrganisation: 'toutes',
    apply: 'Filtrer',
    reset: 'Tous les événements',
    count: (n: number) => (n === 0 ? 'Aucun événement.' : n === 1 ? '1 événement.' : `${n} événements.`),
    ics: 'Calendrier (iCalendar)',
    csv: 'Tableau (CSV)',
    alt: (n: number, from: string, to: string) =>
      `${n} événements, de ${from} à ${to}, en couloirs par sujet. La liste suit, page par page.`,
    undated: 'Sans date'
  },
  sources: {
    title: 'Les sources',
    standfirst:
      'Tous les documents lus, du plus récent au plus ancien. Chacun mène à ce qui en a été tiré et au document d’origine.',
    kinds: 'Natures de sources',
    facts: (n: number) => (n === 1 ? '1 fait' : `${n} faits`),
    events: (n: number) => (n === 1 ? '1 événement' : `${n} événements`),
    excerpts: (n: number) => (n === 1 ? '1 extrait' : `${n} extraits`),
    registerRows: (n: number) => (n === 1 ? '1 ligne de registre' : `${n} lignes de registre`),
    undated: 'sans date',
    noDate: 'Sans date',
    filters: 'Filtres',
    words: 'Mots du titre ou de l’éditeur',
    kind: 'Nature',
    publisher: 'Éditeur',
    year: 'Année de publication',
    any: 'toutes',
    anyPublisher: 'tous',
    apply: 'Filtrer',
    reset: 'Toutes les sources',
    found: (n: number) => (n === 0 ? 'Aucune source.' : n === 1 ? '1 source.' : `${n} sources.`)
  },
  source: {
    publisher: 'Éditeur',
    published: 'Date',
    inferred: 'déduite du texte',
    notDated: 'aucune date visible',
    kind: 'Nature',
    language: 'Langue',
    languages: { fr: 'français', en: 'anglais', de: 'allemand', it: 'italien', ru: 'russe' },
    consulted: 'Lecture',
    consultedAs: {
      'opening-of-an-archived-copy': 'début d’une copie archivée de la page, et non la page entière',
      whole: 'document entier'
    },
    file: 'Fichier de données',
    consultedOn: 'Lue au plus tard le',
    original: 'Ouvrir le document d’origine',
    archive: 'Ouvrir la copie archivée',
    nearest: 'Chercher la copie archivée la plus proche du jour de lecture (Wayback Machine)',
    note: 'Note',
    excerpts: 'Extraits',
    facts: 'Faits tirés de cette source',
    events: 'Événements tirés de cette source',
    confirms: 'Faits qu’elle confirme',
    charts: 'Graphiques qu’elle alimente',
    definitions: 'Définitions tirées de cette source',
    nothing: 'Rien n’a encore été tiré de cette source.'
  },
  registers: {
    title: 'Les registres publics',
    standfirst:
      'Des registres tenus par les autorités, importés entiers : ce qu’ils sont, ce qui y manque, la règle qui retient des lignes, et chaque ligne retenue.',
    names: { 'state-aid': 'Aides d’État', decp: 'Marchés publics' },
    about: {
      'state-aid':
        'Les États de l’Union européenne déclarent à la Commission les aides qu’ils accordent aux entreprises : à qui, combien, sous quelle forme. Voici la partie française de ce registre.',
      decp: 'Les acheteurs publics publient les données essentielles de leurs marchés : objet, montant, durée, titulaires. Voici les fichiers qui ont pu être lus.'
    },
    limits: {
      'state-aid':
        'Ce registre est déclaratif. Les aides de moins de 500 000 € n’y sont pour la plupart pas, et la taille est celle que déclare l’autorité qui accorde l’aide. Seul l’élément d’aide se compare : le montant nominal d’un prêt n’est pas une subvention. Une entreprise absente n’a pas reçu zéro : ce registre ne le dit pas.',
      decp: 'Ces fichiers sont déclaratifs et incomplets : beaucoup d’acheteurs n’y sont pas, bien des lignes n’ont pas de date. Un montant est celui de la signature, hors taxes, et peut être un plafond (accords-cadres). S’il y a plusieurs titulaires, le montant n’est celui d’aucun. Une entreprise absente n’a pas vendu zéro : ces fichiers ne le disent pas.'
    },
    facts: {
      publisher: 'Éditeur',
      licence: 'Licence',
      retrieved: 'Relevé le',
      source: 'Source',
      read: 'Lignes lues',
      kept: 'Lignes gardées',
      leftOut: 'Lignes écartées',
      selected: 'Lignes retenues ici',
      days: 'Dates couvertes',
      undated: 'Lignes gardées sans date'
    },
    summary: (selected: string, kept: string) => `${selected} lignes retenues sur ${kept} gardées`,
    rows: {
      title: 'Les lignes retenues',
      filters: 'Filtres',
      names: {
        name: 'Nom de l’entreprise',
        level: 'Niveau, selon la règle',
        size: 'Taille retenue',
        declared: 'Taille déclarée',
        instrument: 'Instrument',
        year: 'Année',
        siren: 'SIREN (9 chiffres)',
        ref: 'Référence',
        organisation: 'Organisation suivie',
        suppliers: 'Titulaires',
        criterion: 'Critère',
        source: 'Fichier'
      },
      any: 'toutes valeurs',
      unknown: 'inconnue',
      undated: 'sans date',
      forms: {
        siren: '9 chiffres dont le dernier est la clé',
        award: 'TM-10003707',
        contract: '21310417700018-2019FCS0101'
      },
      order: 'Ordre',
      orders: { newest: 'les plus récentes d’abord', amount: 'les plus gros montants d’abord' },
      apply: 'Filtrer',
      reset: 'Toutes les lignes',
      found: (n: string, plural: number) =>
        plural === 0
          ? 'Aucune ligne retenue pour ces filtres. Cela ne veut pas dire zéro.'
          : plural === 1
            ? `${n} ligne trouvée.`
            : `${n} lignes trouvées.`,
      sums: {
        'state-aid': (sum: string, kind: string, known: string, all: string) =>
          `Somme des éléments d’aide : ${sum} – ${kind} – sur ${known} des ${all} lignes ; les montants nominaux ne s’y ajoutent pas.`,
        decp: (sum: string, kind: string, known: string, all: string) =>
          `Somme des montants à la signature : ${sum} – ${kind} – sur ${known} des ${all} lignes.`
      },
      noSum: 'Aucune de ces lignes n’a de montant publié.',
      without: (n: string, plural: number) =>
        plural > 1 ? `${n} lignes n’ont pas de montant.` : `${n} ligne n’a pas de montant.`,
      download: 'Télécharger ces lignes :',
      caption: (from: string, to: string, all: string, order: string) =>
        `Lignes ${from} à ${to} sur ${all}, ${order}`,
      anchorOf: (id: string) => `lien vers la ligne ${id}`,
      sirenOf: (siren: string) => `SIREN ${siren}`,
      unpublished: 'non publié',
      heads: {
        'state-aid': [
          'Bénéficiaire',
          'Élément d’aide',
          'Instrument',
          'Taille déclarée',
          'Accordée le',
          'Autorité et régime',
          'Secteur et critère'
        ],
        decp: ['Objet', 'Acheteur', 'Fournisseurs', 'Montant et durée', 'Notifié le', 'CPV, critère, fichier']
      },
      nominal: (amount: string) => `montant nominal : ${amount}`,
      taken: (size: string, reason: string) => `retenue : ${size}. ${reason}`,
      sizes: { sme: 'PME', large: 'grande entreprise', unknown: 'inconnue' },
      by: (level: string, criterion: string) => `${level}, par ${criterion}`,
      accentsLost: 'Des lettres accentuées (·) ont été perdues par la source.',
      soleTrader: 'entrepreneur individuel, non nommé',
      modifiedAmount: (amount: string) => `après modification : ${amount}`,
      months: (n: number) => `${n} mois`,
      copy: (place: string) => `copie : ${place}`,
      modifications: (n: number) => (n === 1 ? '1 modification' : `${n} modifications`),
      noCpv: 'CPV absent ou illisible'
    },
    rule: {
      title: 'La règle qui retient les lignes',
      text: [
        'Une règle écrite dans un fichier (data/imports/cloud-rule.yaml) dit ce qui est cloud et ce qui est numérique au sens large : pour un marché, le code CPV et les mots de l’objet ; pour une aide, le SIREN d’une organisation suivie et ce qu’elle vend. Une aide dont rien n’est connu que le secteur (NACE) déclaré a son niveau à elle, qui n’est jamais dit cloud. Chaque ligne dit quel critère l’a retenue.'
      ],
      precision: (hits: number, rows: number, share: string, low: string, high: string) =>
        `Des marchés que la règle dit « hébergement et cloud », ${rows} ont été jugés à la main, sur leur objet : ${hits} le sont, soit ${share} (intervalle de Wilson à 95 % : de ${low} à ${high}).`,
      digital: (hits: number, rows: number, share: string, low: string, high: string) =>
        `De ceux qu’elle dit numériques, cloud compris, ${hits} sur ${rows} jugés le sont : ${share} (de ${low} à ${high}).`,
      recall: (hits: number, rows: number, share: string, low: string, high: string, sample: number) =>
        `Des ${rows} marchés jugés cloud dans l’échantillon de ${sample}, elle en retrouve ${hits} : ${share} (de ${low} à ${high}). C’est le rappel sur l’échantillon, non sur le registre.`,
      written:
        'La règle a été écrite avec ces fichiers sous les yeux : sur d’autres, elle peut faire moins bien.',
      unchecked:
        'Une aide n’a pas d’objet : hors des organisations qui ont une fiche ici, elle n’est retenue que sur le secteur déclaré, qui ne dit pas le métier. Les mesures qui suivent valent pour les marchés, non pour les aides.',
      method: 'La méthode, registres compris'
    },
    corrections: {
      title: 'Tailles corrigées',
      text: 'La taille est celle qui est déclarée, sauf là où une page lue la contredit. Voici où une autre est retenue, et pourquoi ; la taille déclarée reste affichée.',
      rows: (n: number) => (n === 1 ? '1 ligne' : `${n} lignes`)
    },
    rejects: {
      title: 'Ce qui est écarté ou laissé vide',
      caption: 'Lignes écartées et valeurs laissées vides, par motif',
      heads: { reason: 'Motif', what: 'Ce qui est touché', count: 'Combien' },
      what: { row: 'ligne écartée', value: 'valeur laissée vide', name: 'ligne non reliée' },
      file: 'Le rapport ligne à ligne (CSV)'
    },
    coverage: {
      title: 'Ce que couvre le registre',
      caption: 'Lignes gardées, par fichier et par année',
      source: 'Fichier',
      tam: 'Module de transparence (TAM)',
      all: 'Toutes'
    },
    files: {
      title: 'Les fichiers bruts',
      text: 'Gardés tels qu’ils ont été pris ; leur empreinte SHA-256 le prouve.',
      retrieved: (day: string) => `relevé le ${day}`
    },
    method: {
      title: 'Les registres publics',
      choice: (registers: string, selected: string, read: string) =>
        `${registers} : sur ${read} lignes lues, ${selected} sont retenues par une règle. Ce ne sont pas des faits relus un à un : chaque ligne est ce qu’une autorité a déclaré.`,
      corrected: (n: string) =>
        `La taille déclarée est corrigée dans ${n} lignes d’aide, chacune avec son motif.`
    },
    all: 'Les registres publics, ligne à ligne',
    link: (name: string) => `${name} : le registre et ses lignes retenues`,
    ofSource: 'Cette source est un registre public, importé entier.',
    organisation: {
      text: 'Lignes déclarées par des autorités et reliées par le SIREN, non relues une à une. Les aides de moins de 500 000 € n’y sont pour la plupart pas, ni beaucoup d’acheteurs : ce qui manque ici n’est pas zéro.',
      aid: 'Aides d’État déclarées au registre européen',
      aidHeads: ['Élément d’aide', 'Accordée le', 'Instrument', 'Régime', 'Taille déclarée'],
      contracts: 'Marchés publics dont elle est titulaire à la signature',
      contractHeads: ['Montant', 'Notifié le', 'Objet', 'Acheteur'],
      shared: (amount: string, n: number) => `${amount}, partagés entre ${n} titulaires`,
      size: (declared: string, taken: string) => `${declared} (retenue : ${taken})`,
      all: (n: number) => (n === 1 ? 'Cette ligne dans le registre' : `Ces ${n} lignes dans le registre`)
    }
  },
  changes: {
    title: 'Les versions des données',
    standfirst:
      'Chaque version publiée est gardée telle quelle : un graphique épinglé à l’une d’elles ne change plus. Voici ce que chacune a ajouté, changé ou retiré, nombre par nombre.',
    feed: 'Suivre ces changements (flux Atom)',
    unpublished: 'Données construites, pas encore publiées',
    facts: (count: string, plural: number) => `${count} ${plural > 1 ? 'faits' : 'fait'}`,
    first: 'Première version publiée.',
    none: 'Aucun nombre n’a changé : seuls des textes l’ont fait.',
    registers: {
      of: (name: string) => `Registre public – ${name}`,
      rows: (count: string, plural: number) => `${count} ${plural > 1 ? 'lignes retenues' : 'ligne retenue'}`,
      parts: (added: string, removed: string, changed: string) =>
        `ajoutées\u00a0: ${added}, retirées\u00a0: ${removed}, changées\u00a0: ${changed}`
    },
    others: (n: string, plural: number) =>
      plural > 1 ? `Les ${n} autres changements` : `L’autre changement`,
    kinds: { added: 'Ajouté', changed: 'Changé', removed: 'Retiré' },
    colon: '\u00a0:',
    pinned: (date: string) => `Données publiées le ${date}.`,
    since: 'Ce graphique a changé depuis :',
    latest: 'voir sa dernière version',
    today: 'Voir les données d’aujourd’hui.'
  },
  data: {
    title: 'Les données',
    standfirst:
      'Tout ce que le site montre, en tables : à télécharger dans le format de votre outil, ou à interroger par une adresse.',
    keywords: ['cloud souverain', 'argent public', 'PME', 'commande publique', 'France', 'données ouvertes'],
    whole: {
      title: 'En un seul fichier',
      text: 'La base entière est un fichier SQLite ; le paquet zip tient les tables en CSV, leur description (Data Package) et la licence.',
      database: 'Base SQLite',
      archive: 'Paquet zip',
      descriptor: 'Description des tables (Data Package)',
      datasette: 'Description pour Datasette',
      csvw: 'Description des fichiers CSV (CSV on the Web)',
      dcatTurtle: 'Catalogue DCAT-AP (Turtle)',
      dcatJson: 'Catalogue DCAT-AP (JSON-LD)',
      openapi: 'Description de l’API (OpenAPI 3.1)',
      sql: 'Interroger la base ici, en SQL'
    },
    tables: {
      title: 'Les tables',
      rows: (count: string, plural: number) => `${count} ${plural > 1 ? 'lignes' : 'ligne'}`,
      columns: 'Colonnes',
      columnsOf: (table: string) => `Colonnes de la table ${table}`,
      heads: {
        column: 'Colonne',
        label: 'Libellé',
        type: 'Type',
        unit: 'Unité',
        description: 'Définition',
        example: 'Exemple'
      },
      key: 'clé',
      download: 'Télécharger'
    },
    types: {
      string: 'texte',
      integer: 'entier',
      number: 'nombre',
      boolean: 'vrai ou faux',
      date: 'date (AAAA, AAAA-MM ou AAAA-MM-JJ)'
    },
    api: {
      title: 'Interroger par une adresse',
      text: [
        'Chaque table se filtre par ses colonnes, se trie et se découpe. Sans suffixe, l’adresse répond dans le format que demande l’en-tête Accept ; en JSON sinon.',
        'Ces adresses ne changent pas ; de nouvelles colonnes et de nouvelles clés peuvent s’ajouter. Un paramètre inconnu est refusé par une erreur qui nomme ceux qui existent.'
      ],
      caption: 'Paramètres des adresses',
      heads: { parameter: 'Paramètre', meaning: 'Sens', example: 'Exemple' },
      parameters: {
        filter: 'La colonne vaut l’une de ces valeurs. « organisation » vaut pour « organisation_id ».',
        compare: 'Au moins, au plus, plus que, moins que : _gte, _lte, _gt, _lt.',
        other: 'Autre que, contient, est vide : _not, _contains, _empty.',
        named:
          'Un nom qui tient ces mots, sans égard aux accents, aux majuscules ni à la forme juridique : _named.',
        period: 'Les lignes dont la période touche celle-ci.',
        columns: 'Ces colonnes, dans cet ordre.',
        sort: 'Par ces colonnes ; un moins devant : du plus grand au plus petit.',
        part: 'Tant de lignes, à partir de celle-ci.',
        lang: 'Langue des libellés : fr ou en.',
        version: 'Les données telles que publiées dans cette version.'
      }
    },
    open: {
      title: 'Ouvrir dans votre outil',
      excel: 'Excel en français',
      excelText:
        'Ouvrez d’un double clic le fichier .fr.csv (points-virgules, virgules décimales) ou le fichier .xlsx.',
      copyOf: (tool: string) => `Code pour ${tool}`
    },
    reuse: {
      title: 'Licence et citation',
      text: [
        'Les données sont sous Licence Ouverte 2.0 (Etalab) : reprenez-les librement, en nommant la source et la date ou la version. Les citations de la table excerpts restent la propriété de leurs auteurs (colonne redistributable).'
      ],
      licence: 'Texte de la licence',
      cite: 'Citer'
    },
    cite: (site: string, date: string, version: string, address: string) =>
      `«\u00a0${site}\u00a0», données du ${date}, version ${version}, Licence Ouverte 2.0, ${address}`,
    errors: {
      noTable: (name: string, meant: string) =>
        `Aucune table ne se nomme «\u00a0${name}\u00a0»${meant === '' ? '' : `\u202f; vouliez-vous «\u00a0${meant}\u00a0»\u202f?`}.`,
      noFormat: (name: string) => `Le format «\u00a0${name}\u00a0» n’est pas offert.`,
      unknown: (name: string, meant: string | undefined) =>
        `«\u00a0${name}\u00a0» n’est ni une colonne de cette table ni un paramètre${meant === undefined ? '' : ` (peut-être «\u00a0${meant}\u00a0»)`}.`,
      operator: (name: string, column: string) =>
        `La colonne «\u00a0${column}\u00a0» ne se compare pas par «\u00a0${name}\u00a0».`,
      value: (name: string, value: string) =>
        `«\u00a0${value}\u00a0» n’est pas une valeur possible de «\u00a0${name}\u00a0».`,
      count: (name: string, max: number) =>
        `«\u00a0${name}\u00a0» prend d’une à ${max} valeurs, séparées par des virgules.`,
      twice: (name: string) => `«\u00a0${name}\u00a0» est donné deux fois.`,
      noPeriod: (table: string) =>
        `La table «\u00a0${table}\u00a0» n’a pas de période\u00a0: «\u00a0from\u00a0» et «\u00a0to\u00a0» n’ont pas de sens ici.`,
      longValue: (name: string, max: number) =>
        `La valeur de «\u00a0${name}\u00a0» dépasse ${max} caractères.`,
      tooLong: (max: number) =>
        `Les paramètres de l’adresse dépassent ${max} caractères\u00a0: filtrez moins à la fois.`,
      unreadable: (name: string) =>
        `«\u00a0${name}\u00a0» porte des caractères qui ne sont pas du texte\u00a0: encodez l’adresse en UTF-8.`,
      range: (query: string, size: number) =>
        `La partie «\u00a0${query}\u00a0» est hors du fichier, qui compte ${size} octets.`
    }
  },
  sql: {
    title: 'Interroger la base en SQL',
    standfirst:
      'Votre navigateur ouvre la base entière, celle que l’on télécharge, et y exécute vos requêtes. Rien n’est calculé sur le serveur, et rien ne peut être abîmé.',
    query: 'Requête SQL',
    hint: 'Ctrl+Entrée, ou Cmd+Entrée sur Mac, exécute la requête. Tab passe au bouton suivant.',
    weight: (size: string) =>
      `La base (${size}) se charge dès que vous entrez dans la requête ou l’exécutez.`,
    run: 'Exécuter',
    stop: 'Arrêter',
    share: 'Copier le lien',
    csv: 'CSV',
    excel: 'CSV pour Excel en français',
    progress: 'Chargement de la base',
    result: 'Résultat',
    chart: 'En graphique',
    region: 'Tableau du résultat',
    settings: 'Réglages du graphique',
    axes: { x: 'Abscisse', y: 'Ordonnée', colour: 'Couleur', mark: 'Forme' },
    marks: { dot: 'points', line: 'lignes', bar: 'barres' },
    noColour: 'aucune',
    examples: {
      title: 'Des questions toutes prêtes',
      text: 'Chacune s’exécute telle quelle et se modifie.',
      code: 'Lire la requête',
      about: (question: string) => ` : ${question}`
    },
    schema: {
      title: 'Ce que contient la base',
      text: 'Les tables publiées tiennent les lignes que donnent les fichiers et l’API. Un nom à trait d’union s’écrit entre guillemets droits. Les vues et les autres tables les complètent. Les identifiants mènent de l’une à l’autre.',
      published: 'Tables publiées',
      views: 'Vues',
      tables: 'Autres tables',
      caption: (name: string) => `Colonnes de ${name}`,
      heads: { column: 'Colonne', type: 'Type', description: 'Définition' }
    },
    own: {
      title: 'Dans votre outil',
      text: 'La même base se télécharge et s’ouvre avec tout outil qui lit SQLite. Chaque graphique donne sa question en SQL.',
      code: 'Commandes à copier',
      file: 'Télécharger la base SQLite',
      data: 'Toutes les tables, dans tous les formats',
      charts: 'La question de chaque graphique, en SQL'
    },
    noScript:
      'Exécuter une requête ici demande JavaScript, qui est désactivé. Les exemples et le contenu de la base se lisent sans lui ; la base se télécharge et s’interroge dans votre outil.',
    live: {
      loading: 'Chargement de la base ({m} Mo)…',
      loaded: '{n} Mo sur {m}',
      opening: 'Ouverture de la base…',
      ready: 'Prêt.',
      running: 'Requête en cours. « Arrêter » l’interrompt.',
      row: '{n} ligne en {t} ms.',
      rows: '{n} lignes en {t} ms.',
      noRow: 'Aucune ligne ne répond à la requête ({t} ms).',
      noTable: 'La requête s’est exécutée en {t} ms, sans donner de lignes.',
      bounded: 'Arrêté à {n} lignes : il y en a davantage. Ajoutez un filtre, un regroupement ou LIMIT.',
      several: 'Le texte compte {n} requêtes : voici le résultat de la première qui donne des lignes.',
      empty: 'Il n’y a pas de requête : écrivez un SELECT.',
      stopped: 'Arrêté. La base est prête pour une autre requête.',
      error: 'SQLite refuse la requête : {message}',
      readOnly: 'Cette page ne fait que lire : la base ne peut pas être modifiée. SQLite dit : {message}',
      memory:
        'La requête demande trop de mémoire : lisez moins de lignes, ou des textes plus courts. SQLite dit : {message}',
      notLoaded:
        'La base n’a pas pu être chargée ({message}). Vérifiez la connexion, puis cliquez sur « Exécuter » pour réessayer.',
      notOpened:
        'La base a été chargée, mais ce navigateur n’a pas pu l’ouvrir ({message}). Elle se télécharge plus bas.',
      copied: 'Lien copié : il ouvre cette page et exécute la requête.',
      notCopied: 'Le lien n’a pas pu être copié : il est dans la barre d’adresse.',
      tooLong: 'Cette requête est trop longue pour tenir dans un lien : gardez-la dans un fichier.',
      whole: 'Résultat : {n} lignes',
      one: 'Résultat : {n} ligne',
      part: 'Résultat : les {n} premières lignes sur {m} ; le CSV les contient toutes',
      bytes: '{n} octets',
      cut: '{text}… ({n} caractères)',
      alt: 'Graphique en {mark} de {n} lignes : {x} en abscisse, {y} en ordonnée{colour}. {spans} Toutes les valeurs sont dans le tableau.',
      altColour: ', couleur selon {name}',
      span: '{name} va de {low} à {high}.',
      legend: 'Couleurs selon {name}',
      other: '{n} autre valeur',
      others: '{n} autres valeurs',
      firstRows: 'Le graphique montre les {n} premières lignes.',
      noNumber: 'Pour un graphique, il faut au moins une colonne de nombres et une autre colonne.',
      noPoint: 'Aucune ligne n’a de valeur pour ces deux colonnes.'
    }
  },
  method: {
    title: 'Méthode',
    standfirst:
      'Comment les chiffres ont été choisis, ce que leurs étiquettes veulent dire, et ce que l’on ne sait pas.',
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
        'Un fait de confiance faible ne figure dans aucun graphique, sauf pour estomper un bout d’un chiffre contesté. Il reste dans la base, avec sa raison.'
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
    matched: {
      title: 'Les PME appariées d’une comparaison',
      text: [
        'À côté des organisations choisies, la page de comparaison peut montrer des PME du même âge et de la même taille. Une PME est appariée à une organisation si leurs années de fondation diffèrent de cinq ans au plus, et si, la même année civile ou au même nombre d’années après leur fondation, leurs valeurs tombent dans la même classe.',
        'Les classes sont celles de l’Union européenne. Chiffre d’affaires : jusqu’à 2, 10, 50 millions d’euros, ou plus. Effectif : moins de 10, 50, 250 personnes, ou plus. Une borne, ou des sources qui tombent dans deux classes, n’apparient rien. Seules comptent les années où l’entreprise est une PME.',
        'Le nombre n de PME appariées et leur fourchette sont toujours écrits, à part pour le chiffre d’affaires et pour l’effectif. Une bande (de la plus basse à la plus haute) et une médiane ne sont dessinées qu’à partir de trois PME, et seulement aux années où trois au moins ont une valeur. En années depuis le premier euro public, une PME compte à partir de celui de l’organisation appariée dont la fondation est la plus proche de la sienne.'
      ]
    },
    euros: {
      title: 'Euros courants et constants',
      text: (year: number) => [
        `Par défaut, les montants sont en euros courants\u00a0: ceux de leur époque. En euros constants, ils sont portés au niveau des prix de ${year} par l’inflation annuelle moyenne en France. Un montant donné pour plusieurs années est pris à celle du milieu, un exercice à l’année de sa fin. Un montant dont l’année n’est pas couverte par cette série n’est pas converti, et ne figure pas dans la vue en euros constants.`
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
    status: {
      title: 'État de conformité',
      text: {
        total:
          'Ce site est totalement conforme au référentiel général d’amélioration de l’accessibilité (RGAA 4.1).',
        partial:
          'Ce site est partiellement conforme au référentiel général d’amélioration de l’accessibilité (RGAA 4.1) : ses non-conformités sont énumérées plus bas.',
        none: 'Ce site n’est pas conforme au référentiel général d’amélioration de l’accessibilité (RGAA 4.1) : ses non-conformités sont énumérées plus bas.'
      }
    },
    results: {
      title: 'Résultats des tests',
      by: (date: string, criteria: number) =>
        `Audit du ${date}, mené par les auteurs du site et non par un tiers : ${criteria} critères, sur chaque genre de page.`,
      rate: (share: string) => `${share} des critères applicables sont respectés.`,
      counts: (compliant: number, nonCompliant: number, notApplicable: number) =>
        `${compliant} conforme${compliant > 1 ? 's' : ''}, ${nonCompliant} non conforme${nonCompliant > 1 ? 's' : ''}, ${notApplicable} non applicable${notApplicable > 1 ? 's' : ''}`,
      how: 'Ce qui a été employé : axe-core dans les deux thèmes, à 390 et 1 280 px ; un relevé de la structure de chaque page (titres, repères, tableaux, liens, champs, langues) ; un parcours au clavier ; les pages sans feuilles de styles et sans script ; l’espacement du texte, les lettres à 200 % et une fenêtre de 320 px ; les tests des couleurs ; la lecture du code.',
      rule: 'Un critère qu’une seule page ne respecte pas, ou qui n’a pas pu être vérifié, est dit non conforme.'
    },
    faults: {
      title: 'Ce qui n’est pas conforme',
      plan: 'Ce qui est prévu'
    },
    grid: {
      title: 'Les critères, un par un',
      note: 'Les intitulés sont ceux du RGAA, publiés par la DINUM sous Licence Ouverte 2.0.',
      heads: { criterion: 'Critère', state: 'État', evidence: 'Ce qui le montre' },
      states: {
        compliant: 'conforme',
        'non-compliant': 'non conforme',
        'not-applicable': 'non applicable'
      }
    },
    sections: [
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
    id: failed.fr.id,
    404: { title: 'Cette page n’existe pas', text: 'L’adresse est fausse, ou la page n’a jamais existé.' },
    400: { title: 'Ce réglage n’est pas possible', text: 'L’adresse demande une valeur qui n’existe pas.' },
    500: failed.fr,
    other: { title: 'Cette demande ne peut pas aboutir', text: 'Le site n’a pas su y répondre.' },
    method: (name: string, allowed: string) =>
      `Ce site ne fait que se lire\u00a0: la méthode ${name} n’y sert à rien (${allowed}).`,
    notInVersion: (version: string) =>
      `Cette page existe dans les données d’aujourd’hui, pas dans la version ${version}.`,
    noChart: (slug: string) => `Aucun graphique ne se nomme «\u00a0${slug}\u00a0».`,
    noOrganisation: (id: string) => `Aucune organisation ne se nomme «\u00a0${id}\u00a0».`,
    noSource: (id: string) => `Aucune source ne se nomme «\u00a0${id}\u00a0».`,
    noFact: (id: string) => `Aucun fait ne se nomme «\u00a0${id}\u00a0».`,
    noRegister: (id: string) => `Aucun registre ne se nomme «\u00a0${id}\u00a0».`
  }
};

/** French gives the shape: a word missing in English doesn't compile. */
export type Messages = typeof fr;
