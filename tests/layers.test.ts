// Holds the import table: which layer may import what. A message names the file, the layer and what to use instead.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

interface Layer {
  /** Files of the layer, by their path from the root. */
  readonly files: RegExp;
  /** What its files may import: layers by path, packages by name. */
  readonly may: readonly RegExp[];
  /** Imported as types only. */
  readonly types?: readonly RegExp[];
  readonly instead: string;
}

const model = /^src\/model\//;
const node = /^node:/;

/** First match wins: the narrower layer stands first. */
const layers: Readonly<Record<string, Layer>> = {
  model: {
    files: /^src\/model\//,
    may: [model, /^zod$/],
    instead: 'model is pure: move I/O to build or lib/server'
  },
  build: {
    files: /^src\/build\//,
    may: [
      model,
      /^src\/build\//,
      /^src\/importers\/(?:record|(?:state-aid|decp)\/\w+)\.ts$/,
      node,
      /^(?:zod|yaml|better-sqlite3|@duckdb\/node-api|csv-parse\/sync)$/
    ],
    instead: 'build reads data/ and writes the database; wording and drawing belong to lib and charts'
  },
  curate: {
    files: /^src\/curate\//,
    may: [
      model,
      /^src\/(?:build|curate)\//,
      /^src\/lib\/server\/(?:chart\/chart|db\/dataset)\.ts$/,
      /^src\/lib\/i18n\/typography\.ts$/,
      node,
      /^yaml$/,
      /^vite$/
    ],
    instead: 'curate is what curators run by hand: checks of the data belong to build, sentences to charts'
  },
  importers: {
    files: /^src\/importers\//,
    may: [model, /^src\/importers\//, node, /^(?:zod|yaml|csv-parse|stream-json)(?:\/|$)/],
    instead: 'cleaning belongs to build'
  },
  'charts/registry': {
    files: /^src\/charts\/[^/]+\.ts$/,
    may: [model, /^src\/charts\/[^/]+\.ts$/, /^d3/, /^@observablehq\/plot$/],
    types: [/^zod$/],
    instead: 'what charts share is pure: rows in, options out'
  },
  charts: {
    files: /^src\/charts\/[^/]+\//,
    may: [model, /^src\/charts\/[^/]+\.ts$/, /^zod$/, /^d3/, /^@observablehq\/plot$/],
    instead:
      'a chart imports the model, Plot, d3 and src/charts/*.ts; what two charts share moves up into src/charts'
  },
  db: {
    files: /^src\/lib\/server\/db\//,
    may: [
      model,
      /^src\/lib\/server\/db\//,
      /^src\/build\/schema\.sql$/,
      node,
      /^zod$/,
      /^lru-cache$/,
      /^better-sqlite3$/
    ],
    instead: 'the repository gives rows; words and addresses are given elsewhere'
  },
  draw: {
    files: /^src\/lib\/server\/draw\//,
    may: [
      model,
      /^src\/lib\/server\/draw\//,
      /^src\/charts\/(?:wrap|palette)\.ts$/,
      /^src\/lib\/escape\.ts$/,
      /^@observablehq\/plot$/,
      /^d3$/,
      /^linkedom$/,
      /^fontkit$/,
      /^lru-cache$/,
      /^p-limit$/,
      /^@resvg\/resvg-js$/,
      node
    ],
    types: [/^src\/charts\/chart-definition\.ts$/],
    instead: 'draw turns options into pictures; rows reach it through lib/server/chart/chart.ts'
  },
  export: {
    files: /^src\/lib\/server\/(?:export|formats)\//,
    may: [
      model,
      /^src\/lib\/server\/(?:export|formats)\//,
      /^(?:hyparquet-writer|write-excel-file\/node|ical-generator)$/,
      node
    ],
    instead: 'export and formats turn rows into bytes; rows reach them as arguments'
  },
  accessibility: {
    files: /^src\/lib\/server\/accessibility\//,
    may: [model, /^src\/lib\/(?:i18n|server\/accessibility)\//, /^zod$/, /^yaml$/],
    instead: 'the audit is a file of its own, read and counted here; nothing of it is in the database'
  },
  server: {
    files: /^src\/lib\/server\//,
    may: [
      model,
      /^src\/lib\//,
      /^src\/charts\//,
      /^zod$/,
      /^lru-cache$/,
      /^@sveltejs\/kit$/,
      /^svelte\/server$/,
      /^fflate$/,
      /^n3$/,
      /^(?:negotiator|range-parser)$/,
      node
    ],
    types: [/^\$app\/types$/],
    instead: 'lib/server joins charts, repository and drawing'
  },
  components: {
    files: /^src\/lib\/components\//,
    may: [
      /^src\/lib\/(?:components|i18n)\//,
      /^src\/lib\/(?:urls|view|escape|report)\.ts$/,
      /^\$app\/(?:state|paths)$/,
      /^svelte$/
    ],
    types: [model],
    instead: 'components show what they are given: have the route load it'
  },
  enhance: {
    files: /^src\/lib\/enhance\//,
    may: [
      /^src\/lib\/(?:enhance\/|urls\.ts)/,
      /^src\/lib\/server\/export\/csv\.ts$/,
      /^(?:@sqlite\.org\/sqlite-wasm|@observablehq\/plot|d3)$/
    ],
    types: [model, /^src\/lib\/i18n\/fr\.ts$/],
    instead: 'browser scripts stand alone: they are served as they are'
  },
  lib: {
    files: /^src\/lib\//,
    may: [model, /^src\/lib\/(?:i18n\/|urls\.ts|view\.ts)/],
    instead: 'i18n, urls and view are pure'
  },
  routes: {
    files: /^src\/(?:routes|params)\/|^src\/hooks(?:\.server)?\.ts$/,
    may: [
      model,
      /^src\/lib\//,
      /^src\/app\.css/,
      /^src\/routes\//,
      /^\$app\//,
      /^@sveltejs\/kit/,
      /^\.\/\$types$/,
      /^svelte\/server$/,
      /^@sqlite\.org\/sqlite-wasm\/sqlite3\.wasm$/,
      node
    ],
    instead: 'a route reads parameters, asks lib/server and answers; SQL, schemas and drawing live there'
  },
  bundle: {
    files: /^src\/bundle(?:-messages)?\.ts$/,
    may: [/^vite$/, /^zod$/, node],
    instead:
      'bundle runs Vite and shows what is news: what it builds is set in vite.config.ts and svelte.config.js'
  },
  icons: {
    files: /^src\/icons\.ts$/,
    may: [/^@resvg\/resvg-js$/, node],
    instead: 'icons draws the mark of static/favicon.svg in other formats'
  },
  serve: {
    files: /^src\/(?:serve|weigh)\.ts$/,
    may: [
      /^src\/lib\/server\/(?:db\/(?:open|places)|data\/weigh|http\/[\w-]+)\.ts$/,
      /^src\/lib\/urls\.ts$/,
      node
    ],
    instead: 'serve starts what the build made, gives its answers again, and outlives what fails'
  }
};

const files = globSync('src/**/*.{ts,svelte}').filter(
  (file) => !/\.(?:test|d)\.ts$|\/fixtures?\.ts$/.test(file)
);

/** What an import names: a path from the root for the house's own files, the package's name otherwise. */
const target = (file: string, name: string): string => {
  const bare = name.replace(/\?.*$/, '');
  if (bare.startsWith('#')) return bare.replace('#', 'src/');
  if (bare.startsWith('.') && !bare.endsWith('$types'))
    return posix.normalize(relative('.', join(dirname(file), bare)));
  return bare;
};

const imports = (file: string) =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /^\s*(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?'([^']+)'/gm
    )
  ].map(([, type, name]) => ({ type: type !== undefined, to: target(file, name ?? '') }));

/** What a file imports to run, and what that imports in turn; types are gone by then. */
const closure = (file: string, known = new Set<string>()): ReadonlySet<string> => {
  if (known.has(file)) return known;
  known.add(file);
  if (file.startsWith('src/')) for (const { type, to } of imports(file)) if (!type) closure(to, known);
  return known;
};

const broken = (file: string): string[] => {
  const found = Object.entries(layers).find(([, layer]) => layer.files.test(file));
  if (found === undefined)
    return [`${file} stands in no layer: put it in one, or add the layer to tests/layers.test.ts`];
  const [name, layer] = found;
  return imports(file)
    .filter(({ to }) => dirname(to) !== dirname(file))
    .filter(
      ({ type, to }) =>
        ![...layer.may, ...(type ? (layer.types ?? []) : [])].some((allowed) => allowed.test(to))
    )
    .map(({ to }) => `${file} (layer ${name}) may not import ${to}: ${layer.instead}`);
};

/**
 * The rooms of lib/server, each with those it may import. A room is a folder, or a file that all may share. The order is
 * that of the imports: a room stands after those it imports, so that no import runs back.
 */
const rooms: readonly (readonly [name: string, may: readonly string[]])[] = [
  ['db', []],
  ['draw', []],
  ['export', []],
  ['accessibility', []],
  ['formats', ['export']],
  ['http', ['db']],
  ['number-formats', ['db']],
  ['address', ['db']],
  ['release', ['db', 'address']],
  ['chart', ['db', 'draw', 'export', 'http', 'number-formats', 'release', 'address']],
  ['embed', ['db', 'draw', 'http', 'address', 'chart']],
  ['oembed', ['db', 'draw', 'http', 'address', 'chart', 'embed']],
  ['data', ['db', 'export', 'formats', 'http', 'release', 'address', 'chart']],
  ['compare', ['db', 'draw', 'export', 'http', 'address', 'chart']],
  ['search', ['db', 'http', 'address', 'chart']],
  ['sql', ['db', 'address', 'chart']],
  ['register', ['db', 'export', 'address', 'data']],
  ['changes', ['db', 'address', 'register']],
  ['record', ['db', 'draw', 'number-formats', 'address', 'chart', 'compare', 'register', 'changes']],
  ['home', ['db', 'number-formats', 'address', 'chart', 'record']],
  ['timeline', ['db', 'draw', 'export', 'http', 'address', 'chart', 'record']],
  ['card', ['db', 'draw', 'http', 'chart', 'compare', 'register', 'record']],
  [
    'own-parameters',
    [
      'db',
      'address',
      'chart',
      'embed',
      'oembed',
      'data',
      'compare',
      'search',
      'sql',
      'register',
      'changes',
      'record',
      'home',
      'timeline'
    ]
  ]
];

const roomOf = (path: string): string | undefined => /^src\/lib\/server\/([\w-]+)/.exec(path)?.[1];

describe('layers', () => {
  it('reads the imports of every source file', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(files.flatMap(imports).length).toBeGreaterThan(100);
  });

  it('import only what the table allows', () => {
    expect(files.flatMap(broken)).toEqual([]);
  });

  it.each(['src/serve.ts', 'src/weigh.ts'])('%s runs where only what serves is installed', (file) => {
    const { dependencies } = z
      .object({ dependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')));
    const reached = [...closure(file)];
    expect(reached.length).toBeGreaterThan(5);
    const packages = reached.filter((name) => !/^(?:src\/|node:)/.test(name));
    expect(packages.filter((name) => !Object.hasOwn(dependencies, name))).toEqual([]);
  });

  it('keep files small, data and words excepted', () => {
    const long = files.filter(
      (file) => !/words\.ts$|i18n\//.test(file) && readFileSync(file, 'utf8').split('\n').length > 300
    );
    expect(long).toEqual([]);
  });

  it('open with a sentence that says what the file is', () => {
    const bare = files.filter(
      (file) =>
        !/^(?:\/\/|<!--|\/\*\*) ?\S.*[.?!:…](?: -->)?/.test(readFileSync(file, 'utf8').split('\n')[0] ?? '')
    );
    expect(bare).toEqual([]);
  });
});

describe('the rooms of lib/server', () => {
  const inServer = files.filter((file) => roomOf(file) !== undefined);

  it('are all in the table', () => {
    const found = new Set(inServer.map(roomOf));
    expect([...found].sort()).toEqual(rooms.map(([name]) => name).sort());
  });

  it('import only the rooms that the table allows', () => {
    const may = new Map(rooms);
    const refused = inServer.flatMap((file) =>
      imports(file).flatMap(({ to }) => {
        const from = roomOf(file) ?? '';
        const target = roomOf(to);
        return target === undefined || target === from || may.get(from)?.includes(target) === true
          ? []
          : [`${file} may not import ${to}: ${from} does not import ${target}`];
      })
    );
    expect(refused).toEqual([]);
  });

  it('never import a room that stands after them, and use what they may import', () => {
    const names = rooms.map(([name]) => name);
    const back = rooms.flatMap(([name, may], index) =>
      may.filter((other) => names.indexOf(other) >= index).map((other) => `${name} → ${other}`)
    );
    expect(back).toEqual([]);
    const used = new Set(
      inServer.flatMap((file) => imports(file).map(({ to }) => `${roomOf(file)} → ${roomOf(to)}`))
    );
    expect(
      rooms.flatMap(([name, may]) => may.map((other) => `${name} → ${other}`)).filter((one) => !used.has(one))
    ).toEqual([]);
  });
});
