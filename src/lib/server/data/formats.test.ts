// A format of the registry is offered wherever files are: addresses, Accept, descriptions, catalogue, pages, refusals.
import { Parser, Store } from 'n3';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { typeset } from '#lib/i18n/typography.ts';
import { languages } from '#model/language.ts';
import { tables } from '#model/table/tables.ts';
import { chartAnswer } from '../chart/chart-file.ts';
import { chartFileTypes, pictureTypes } from '../chart/chart-formats.ts';
import { chartView, loadChart, slugs } from '../chart/chart.ts';
import { exportColumns } from '../chart/chart-columns.ts';
import { builtDataset } from '../db/fixture.ts';
import { readBack, readers } from '../export/fixture.ts';
import { formats } from '../export/formats.ts';
import { registerRows } from '../register/rows.ts';
import { dataAnswer } from './answer.ts';
import { csvwAnswer } from './csvw-answer.ts';
import { dcatAnswer } from './dcat-answer.ts';
import { llms } from './llms.ts';
import { openapi } from './openapi.ts';
import { releaseOf } from '../release.ts';
import { datasetView } from './view.ts';

const dataset = builtDataset();

const origin = 'http://localhost';
const requestFor = (path: string, headers: Readonly<Record<string, string>> = {}) => {
  const url = new URL(`${origin}${path}`);
  return { url, request: new Request(url, { headers }), lang: 'fr', build: 'test' } as const;
};
const suffixes = formats.map(({ suffix }) => suffix);
const chartSuffixes = chartFileTypes.map(({ suffix }) => suffix);
const [slug = ''] = slugs;
const ofChart = (suffix: string) =>
  chartAnswer(dataset, requestFor(`/fr/charts/${slug}.${suffix}`), slug, suffix);

const bodyOf = async (response: Response, type: string): Promise<Buffer> => {
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(type);
  return Buffer.from(await response.arrayBuffer());
};

describe.each(formats.map((format) => ({ format, suffix: format.suffix })))(
  '$suffix',
  ({ format, suffix }) => {
    const { type, accept } = format;
    const headsOf = (columns: Parameters<typeof readBack>[2]) =>
      columns.map((column) => readers[suffix]?.heads(column));

    it.each(tables)('of the table $name is what its type says', async ({ name, key, columns }) => {
      const file = `${name}.${suffix}`;
      const body = await bodyOf(
        await dataAnswer(dataset, requestFor(`/data/${file}?limit=2&sort=${key[0]}`), file),
        type
      );
      const { heads, rows } = await readBack(suffix, body, columns);
      expect(heads).toEqual(headsOf(columns));
      expect(rows).toHaveLength(2);
    });

    it('of a chart is what its type says', async () => {
      const state = loadChart(dataset, slug, 'fr', new URLSearchParams());
      if (state === undefined) throw new Error(`${slug} is gone`);
      const columns = exportColumns(state);
      const { heads, rows } = await readBack(suffix, await bodyOf(await ofChart(suffix), type), columns);
      expect(heads).toEqual(headsOf(columns));
      expect(rows).toHaveLength(state.rows.length);
    });

    it('is what an Accept header of its types gets', async () => {
      for (const wanted of accept) {
        const { headers } = await dataAnswer(
          dataset,
          requestFor('/data/terms?limit=1', { accept: `text/html, ${wanted}` }),
          'terms'
        );
        expect([headers.get('content-type'), headers.get('content-location')]).toEqual([
          type,
          `/data/terms.${suffix}?limit=1`
        ]);
      }
    });

    it('is described as CSV where it is CSV, and only there', async () => {
      const file = `terms.${suffix}`;
      const links = (await dataAnswer(dataset, requestFor(`/data/${file}`), file)).headers.get('link') ?? '';
      expect(links.includes('application/csvm+json')).toBe(format.csv !== null);
      if (format.csv === null) return;
      const name = file.replace(/\.csv$/, '');
      expect((await csvwAnswer(dataset, requestFor(`/data/${name}.csv-metadata.json`), name)).status).toBe(
        200
      );
    });

    it('leads to the rows that follow, where only the first are asked for', async () => {
      const file = `terms.${suffix}`;
      const next = (await dataAnswer(dataset, requestFor(`/data/${file}?limit=2`), file)).headers.get('link');
      expect(next).toContain(`<${origin}/data/${file}?limit=2&offset=2>; rel="next"`);
      const whole = await dataAnswer(dataset, requestFor(`/data/${file}`), file);
      expect(whole.headers.get('link')).not.toContain('rel="next"');
    });
  }
);

it.each(Object.values(pictureTypes))('$suffix of a chart is what its type says', async ({ suffix, type }) => {
  const body = await bodyOf(await ofChart(suffix), type);
  const beginning = { svg: '<svg', png: '\x89PNG' } as const;
  expect(body.toString('latin1').startsWith(beginning[suffix])).toBe(true);
});

describe('formats are listed', () => {
  it('by the description of the API, with their types and what is to be known of them', () => {
    const document = z
      .object({
        paths: z.record(
          z.string(),
          z.object({
            parameters: z.array(z.object({ schema: z.object({ enum: z.array(z.string()) }) })).optional(),
            get: z.looseObject({
              parameters: z.array(
                z.looseObject({ name: z.string().optional(), schema: z.unknown().optional() })
              ),
              responses: z.record(
                z.string(),
                z.object({ content: z.record(z.string(), z.unknown()).optional() })
              )
            })
          })
        )
      })
      .parse(openapi(dataset, releaseOf(dataset), origin, 'en'));
    const mediaTypes = (types: readonly { readonly type: string }[]) =>
      [...new Set(types.map(({ type }) => type.split(';')[0]))].sort();
    for (const { name } of tables) {
      const found = document.paths[`/data/${name}.{format}`];
      expect(found?.parameters?.[0]?.schema.enum).toEqual(suffixes);
      const content = found?.get.responses['200']?.content ?? {};
      expect(Object.keys(content).sort()).toEqual(mediaTypes(formats));
      for (const { type, note } of formats)
        if (note !== null)
          expect(JSON.stringify(content[type.split(';')[0] ?? ''])).toContain(typeset('en', note.en));
    }
    const chart = document.paths[`/{lang}/charts/${slug}.{format}`]?.get;
    expect(chart?.parameters.find(({ name }) => name === 'format')?.schema).toEqual({ enum: chartSuffixes });
    expect(Object.keys(chart?.responses['200']?.content ?? {}).sort()).toEqual(mediaTypes(chartFileTypes));
  });

  it('by the catalogue, for each table', async () => {
    const store = new Store(
      new Parser().parse(await (await dcatAnswer(dataset, requestFor('/data/dcat.ttl'), 'ttl')).text())
    );
    const dcat = 'http://www.w3.org/ns/dcat#';
    for (const { name } of tables)
      for (const { suffix, catalogue } of formats) {
        const part = `${origin}/data/dcat#${name}.${suffix}`;
        const values = (property: string) => store.getObjects(part, property, null).map(({ value }) => value);
        expect(values(`${dcat}downloadURL`)).toEqual([`${origin}/data/${name}.${suffix}`]);
        expect(values(`${dcat}mediaType`)).toEqual(
          catalogue.mediaType === null
            ? []
            : [`https://www.iana.org/assignments/media-types/${catalogue.mediaType}`]
        );
      }
  });

  it.each(languages)('by the pages of the data, of registers and of charts, in %s', (lang) => {
    const named = formats.map(({ name }) => name[lang]);
    for (const { name, files } of datasetView(dataset, lang, origin, 'test').tables) {
      expect(files.map(({ href }) => href)).toEqual(suffixes.map((suffix) => `/data/${name}.${suffix}`));
      expect(files.map((file) => file.name)).toEqual(named);
    }
    expect(
      chartView(dataset, slug, lang, new URLSearchParams(), dataset)
        ?.files.map(({ text }) => text)
        .slice(0, -1)
    ).toEqual(chartFileTypes.map(({ label }) => label[lang]));
    expect(registerRows(dataset, 'decp', new URLSearchParams(), lang).files.map(({ text }) => text)).toEqual(
      named
    );
    expect(llms(dataset, origin)).toContain(
      chartFileTypes.map(({ suffix, label }) => `.${suffix}: ${label.en}`).join('; ')
    );
  });

  it('by what refuses another', async () => {
    const table = await (await dataAnswer(dataset, requestFor('/data/terms.ods'), 'terms.ods')).json();
    expect(table).toMatchObject({ parameter: 'format', allowed: suffixes });
    expect(await (await ofChart('ods')).json()).toMatchObject({ allowed: [...chartSuffixes, 'sql'] });
  });
});
