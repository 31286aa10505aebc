// metadata.json for Datasette: titles, units and descriptions of the published tables that the database holds.
import { withVersion } from '../address/version.ts';
import type { Dataset } from '../db/dataset.ts';
import { storedTables } from '../db/schema.ts';
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import type { Lang } from '#model/language.ts';
import { citation, licence, type Release } from '../release.ts';

export const datasette = (dataset: Dataset, lang: Lang, release: Release, origin: string) => ({
  title: messages[lang].site.name,
  description: messages[lang].site.description,
  license: licence.title,
  license_url: licence.path,
  source: citation(lang, release, origin),
  source_url: `${origin}${withVersion(release, urls.data(lang))}`,
  databases: {
    'sovereign-cloud': {
      tables: Object.fromEntries(
        storedTables(dataset).map(({ name, table, columns }) => [
          name,
          {
            title: table.title[lang],
            description: table.description[lang],
            columns: Object.fromEntries(
              [...columns].map(([column, { description }]) => [column, description[lang]])
            ),
            units: Object.fromEntries(
              [...columns].flatMap(([column, { unit }]) => (unit === undefined ? [] : [[column, unit.en]]))
            )
          }
        ])
      )
    }
  }
});
