// What a reader is told of a failure of the site, in words that need nothing of the site to be said.
import type { Lang } from '#model/languages.ts';

interface Failed {
  readonly title: string;
  readonly text: string;
  /** What the number is called under which it is logged. */
  readonly id: string;
  readonly home: string;
}

export const failed: Readonly<Record<Lang, Failed>> = {
  fr: {
    title: 'Le site a échoué',
    text: 'Une erreur est survenue de notre côté. Elle est consignée sous le numéro ci-dessous ; vous pouvez réessayer.',
    id: 'Numéro de l’erreur',
    home: 'Accueil'
  },
  en: {
    title: 'The site has failed',
    text: 'An error occurred on our side. It is logged under the number below; you can try again.',
    id: 'Error number',
    home: 'Home'
  }
};
