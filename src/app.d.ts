// What every request, every page and every error of the site carries.
import type { PinnedView } from '#lib/view.ts';

declare global {
  namespace App {
    interface Error {
      message: string;
      /** Identifies an unexpected error in the server's log. */
      id?: string;
      /** The parameter at fault, where there is one. */
      parameter?: string;
      /** The values it may take. */
      allowed?: readonly string[];
    }
    interface PageData {
      /** Set where the whole page shows a published version of the data. */
      pinned?: PinnedView | undefined;
    }
    interface Locals {
      lang: 'fr' | 'en';
    }
  }
}

export {};
