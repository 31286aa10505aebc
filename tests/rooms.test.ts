// Holds the house's import table: which room may import what. A message names the file, the room and what to use instead.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

interface Room {
  /** Files of the room, by their path from the root. */
  readonly files: RegExp;
  /** What its files may import: rooms by path, packages by name. */
  readonly may: readonly RegExp[];
  /** Imported as types only. */
  readonly types?: readonly RegExp[];
  readonly instead: string;
}

const model = /^src\/model\//;
const node = /^node:/;

/** First match wins: the narrower room stands first. */
const rooms: Readonly<Record<string, Room>> = {
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
      /^src\/lib\/server\/(?:chart\/chart|db\/read)\.ts$/,
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
      /^src\/lib\/(?:urls|view|escape)\.ts$/,
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
    files: /^src\/(?:routes|params)\/|^src\/hooks\.server\.ts$/,
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
  const found = Object.entries(rooms).find(([, room]) => room.files.test(file));
  if (found === undefined)
    return [`${file} stands in no room: put it in one, or add the room to tests/rooms.test.ts`];
  const [name, room] = found;
  return imports(file)
    .filter(({ to }) => dirname(to) !== dirname(file))
    .filter(
      ({ type, to }) =>
        ![...room.may, ...(type ? (room.types ?? []) : [])].some((allowed) => allowed.test(to))
    )
    .map(({ to }) => `${file} (room ${name}) may not import ${to}: ${room.instead}`);
};

describe('rooms', () => {
  it('reads the imports of every file of the house', () => {
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
