// llms.txt: what the site holds and how to read it, for programs that read text.
import { messages } from '#lib/i18n/messages.ts';
import { urls } from '#lib/urls.ts';
import { charts } from '#charts/index.ts';
import { tables } from '#model/table/tables.ts';
import type { Dataset } from '../db/dataset.ts';
import { slugs } from '../chart/chart.ts';
import { chartFileTypes } from '../chart/chart-formats.ts';
import { database, zip } from './data-files.ts';
import { citation, releaseOf } from '../release.ts';

export const llms = (dataset: Dataset, origin: string): string => {
  const { site, data } = messages.en;
  const link = (name: string, path: string, text: string) => `- [${name}](${origin}${path}): ${text}`;
  return `# ${site.name}

> ${site.description}

${data.reuse.text.join('\n')}
${data.reuse.cite}: ${citation('en', releaseOf(dataset), origin)}

## ${data.tables.title}

${tables.map(({ name, description }) => link(name, urls.table(name, 'csv'), description.en)).join('\n')}

## ${messages.en.charts.title}

${chartFileTypes.map(({ suffix, label }) => `.${suffix}: ${label.en}`).join('; ')}; .sql: ${messages.en.chart.sql}.

${slugs
  .map((slug) => {
    const { title, question } = charts.get(slug)?.words.en ?? { title: slug, question: '' };
    return link(title, urls.chartFile('en', slug, 'json'), question);
  })
  .join('\n')}

## ${data.api.title}

${data.api.text.join('\n')}

${[
  link('openapi.json', urls.dataFile('openapi.json'), data.whole.openapi),
  link('datapackage.json', urls.dataFile('datapackage.json'), data.whole.descriptor),
  link('csv-metadata.json', urls.csvw(), data.whole.csvw),
  link('dcat.ttl', urls.dataFile('dcat.ttl'), data.whole.dcatTurtle),
  link('dcat.jsonld', urls.dataFile('dcat.jsonld'), data.whole.dcatJson),
  link('sovereign-cloud.sqlite', database.path, data.whole.database),
  link('sovereign-cloud.zip', zip.path, data.whole.archive),
  link(messages.en.sql.title, urls.sql('en'), messages.en.sql.standfirst),
  link(data.title, urls.data('en'), data.standfirst),
  link(messages.en.method.title, urls.method('en'), messages.en.method.standfirst)
].join('\n')}
`;
};
