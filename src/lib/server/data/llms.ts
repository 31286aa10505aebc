// llms.txt: what the site holds and how to read it, for programs that read text.
import { words } from '#lib/i18n/words.ts';
import { urls } from '#lib/urls.ts';
import { tables } from '#model/table/tables.ts';
import { citation, releaseOf } from './release.ts';

export const llms = (origin: string): string => {
  const { site, data } = words.en;
  const link = (name: string, path: string, text: string) => `- [${name}](${origin}${path}): ${text}`;
  return `# ${site.name}

> ${site.description}

${data.reuse.text.join('\n')}
${data.reuse.cite}: ${citation('en', releaseOf(undefined), origin)}

## ${data.tables.title}

${tables.map(({ name, description }) => link(name, urls.table(name, 'csv'), description.en)).join('\n')}

## ${data.api.title}

${data.api.text.join('\n')}

${[
  link('openapi.json', urls.dataFile('openapi.json'), data.whole.openapi),
  link('datapackage.json', urls.dataFile('datapackage.json'), data.whole.descriptor),
  link('sovereign-cloud.sqlite', urls.dataFile('sovereign-cloud.sqlite'), data.whole.database),
  link('sovereign-cloud.zip', urls.dataFile('sovereign-cloud.zip'), data.whole.archive),
  link(data.title, urls.data('en'), data.standfirst),
  link(words.en.method.title, urls.method('en'), words.en.method.standfirst)
].join('\n')}
`;
};
