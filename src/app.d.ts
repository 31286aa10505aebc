// What every request, every page and every error of the site carries.
import type { Dataset } from '#lib/server/db/dataset.ts';
import type { PinnedView, ReportTarget } from '#lib/view.ts';

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
      /** Set where the page shows a published version of the data. */
      pinned?: PinnedView | undefined;
      /** The version of the data that the page shows. */
      dataVersion: string;
      /** Where errors are reported; undefined where whoever runs the site set no address. */
      reportTarget?: ReportTarget | undefined;
    }
    interface Locals {
      lang: 'fr' | 'en';
      /** The data that the address names by `?v=`; the latest otherwise. */
      dataset: Dataset;
      /** Why `?v=` names no dataset, where it does not: what pages and embeds answer with. */
      refusedVersion?: { readonly status: number; readonly error: Error };
    }
  }
}

export {};
