// What every request and every error of the site carries.
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
    interface Locals {
      lang: 'fr' | 'en';
    }
  }
}

export {};
