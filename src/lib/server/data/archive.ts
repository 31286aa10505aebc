// The zip package: the tables as CSV, their description, how to cite them, the licence.
// By fflate: small, maintained, and already what the workbook writer uses.
import { strToU8, zipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { messages } from '#lib/i18n/messages.ts';
import { languages } from '#model/language.ts';
import { typeset } from '#lib/i18n/typography.ts';
import type { Dataset } from '../db/dataset.ts';
import { datapackage, tableFiles } from './datapackage.ts';
import { citation, licence, type Release } from '../release.ts';

const readme = (dataset: Dataset, release: Release, origin: string): string =>
  languages
    .map((lang) => {
      const { site, data } = messages[lang];
      const lines = tableFiles(dataset).map(
        ({ table, rows }) =>
          `- ${table.name}.csv (${data.tables.rows(String(rows.length), rows.length)}): ${typeset(lang, table.description[lang])}`
      );
      return [
        `# ${site.name}`,
        site.description,
        lines.join('\n'),
        data.reuse.text.join('\n'),
        `${data.reuse.cite}: ${citation(lang, release, origin)}`
      ].join('\n\n');
    })
    .join('\n\n---\n\n');

const licenceText = (release: Release): string =>
  `Licence Ouverte / Open Licence 2.0 (Etalab), SPDX ${licence.name}\n${licence.path}\nhttps://www.etalab.gouv.fr/licence-ouverte-open-licence/\n\n${messages.fr.data.reuse.text.join('\n')}\n\n${messages.en.data.reuse.text.join('\n')}\n\n${release.date} ${release.version}\n`;

/** The same bytes for the same version: every entry bears the day of the version. */
export const archive = (dataset: Dataset, release: Release, origin: string): Uint8Array<ArrayBuffer> => {
  const weights = new Map(
    tableFiles(dataset).map(({ table, csv }) => {
      const sha256 = createHash('sha256').update(csv).digest('hex');
      return [table.name, { bytes: csv.byteLength, sha256 }];
    })
  );
  const descriptor = datapackage(dataset, release, origin, ({ name }) => ({
    path: `${name}.csv`,
    weight: weights.get(name)
  }));
  const files = {
    'datapackage.json': strToU8(`${JSON.stringify(descriptor, null, 1)}\n`),
    'README.md': strToU8(`${readme(dataset, release, origin)}\n`),
    LICENCE: strToU8(licenceText(release)),
    ...Object.fromEntries(tableFiles(dataset).map(({ table, csv }) => [`${table.name}.csv`, csv]))
  };
  return new Uint8Array(zipSync(files, { mtime: `${release.date}T12:00:00Z`, level: 6 }));
};
