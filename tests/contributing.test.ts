// CONTRIBUTING is true: its steps, followed to the letter in a copy of the house, lead to the fact and to the chart.
import Database from 'better-sqlite3';
import { spawn, type ChildProcess } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { languages } from '#model/language.ts';

interface Step {
  readonly language: string;
  readonly text: string;
  /** The file that the block is of; undefined for commands. */
  readonly file: string | undefined;
  /** Where the block stands in a file that is there already; undefined where it is the whole file. */
  readonly place: string | undefined;
}

const stepsOf = (text: string): Step[] =>
  [
    ...text.matchAll(
      /(?:^\*\*([^*\n]+)\*\*(?:, (at its end|among its cases):)?\n\n)?^```(\w+)\n([\s\S]*?)^```$/gm
    )
  ].map(([, file, place, language = '', block = '']) => ({
    language,
    text: block,
    file,
    place
  }));

const steps = stepsOf(readFileSync('CONTRIBUTING.md', 'utf8'));
const commands = steps
  .filter(({ file }) => file === undefined)
  .flatMap(({ text }) => text.trim().split('\n'));

const excluded = new Set(['node_modules', '.git', '.svelte-kit', 'build', 'database']);
const house = mkdtempSync(join(tmpdir(), 'contributing-'));
const outputs = new Map<string, string>();
let site: { readonly process: ChildProcess; readonly origin: string } | undefined;

/** The packages, one link each: what tools keep beside them stays in the copy. */
const linkPackages = (): void => {
  mkdirSync(join(house, 'node_modules'));
  for (const name of readdirSync('node_modules').filter((each) => !/^\.(?!bin$)/.test(each)))
    symlinkSync(join(process.cwd(), 'node_modules', name), join(house, 'node_modules', name));
};

const started = (command: string): ChildProcess => {
  const { DATABASE, VERSIONS, ...env } = process.env;
  expect([DATABASE, VERSIONS]).toEqual([undefined, undefined]);
  return spawn('sh', ['-c', command], {
    cwd: house,
    detached: true,
    env: { ...env, NODE_ENV: 'development', NO_COLOR: '1' }
  });
};

const run = (command: string): Promise<number | null> =>
  new Promise((resolve) => {
    const child = started(command);
    const hear = (words: Buffer): unknown =>
      outputs.set(command, `${outputs.get(command) ?? ''}${words.toString()}`);
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('close', resolve);
  });

/** Starts the site and waits for the address that it prints. */
const open = (command: string): Promise<typeof site> =>
  new Promise((resolve, reject) => {
    const child = started(command);
    let heard = '';
    const hear = (words: Buffer): void => {
      heard += words.toString();
      const origin = /Local:\s+(http:\/\/\S+?)\/?\s/.exec(heard)?.[1];
      if (origin !== undefined) resolve({ process: child, origin });
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('close', () => reject(new Error(`${command} ended: ${heard}`)));
  });

const write = ({ file = '', text, place }: Step): void => {
  const path = join(house, file);
  if (place === undefined) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return;
  }
  expect(existsSync(path), `${file} was there, or started by a command`).toBe(true);
  if (place === 'at its end') return appendFileSync(path, text);
  const content = readFileSync(path, 'utf8');
  const changed = content.replace(/^const cases: .+ = \[\n/m, (opening) => opening + text);
  expect(changed, `${file} has cases`).not.toBe(content);
  writeFileSync(path, changed);
};

const follow = async (step: Step): Promise<void> => {
  if (step.file !== undefined) return write(step);
  for (const command of step.text.trim().split('\n')) {
    if (command === 'npm run dev') site = await open(command);
    else expect(await run(command), `${command}: ${outputs.get(command) ?? ''}`).toBe(0);
  }
};

/** The steps up to the one that takes the example away. */
const last = steps.findIndex(({ text }) => text.startsWith('rm '));

beforeAll(async () => {
  cpSync('.', house, { recursive: true, filter: (path) => !excluded.has(path) });
  linkPackages();
  for (const step of steps.slice(0, last)) await follow(step);
}, 300_000);
afterAll(() => {
  if (site?.process.pid !== undefined) process.kill(-site.process.pid);
  rmSync(house, { recursive: true, force: true });
});

const fact = 'nexedi-headcount-2026-1';
const fetchText = async (path: string): Promise<string> => {
  const response = await fetch(`${site?.origin ?? ''}${path}`);
  const body = await response.text();
  expect(response.status, body.slice(0, 400)).toBe(200);
  return body;
};

it('has the steps of a fact, of a chart, and of taking them away', () => {
  expect(steps.map(({ language }) => language)).toEqual([
    'sh',
    'yaml',
    'sh',
    'ts',
    'ts',
    'ts',
    'ts',
    'sh',
    'sh',
    'sh'
  ]);
  expect(commands.filter((command) => !/^(?:npm|npx|rm) /.test(command))).toEqual([]);
});

it('prints what is to be filled, what changes, and that the addresses are right', () => {
  const heard = (start: string): string =>
    [...outputs].find(([command]) => command.startsWith(start))?.[1] ?? '';
  expect(heard('npm run new:source')).toMatch(/facts: .*\n.*\n1 error in 1 file/);
  expect(heard('npm run data -- --check-links')).toMatch(/none wrong/);
  expect(heard('npm run data -- --diff')).toContain(
    `+ ${fact} (nexedi, headcount, reported, 2026-11): 41 people`
  );
});

it('puts the fact in the database', () => {
  const db = new Database(join(house, 'database/sovereign-cloud.sqlite'), { readonly: true });
  const found = db.prepare('SELECT low, source_title FROM charted_fact_view WHERE fact_id = ?').get(fact);
  db.close();
  expect(found).toEqual({ low: 41, source_title: 'Nexedi recrute' });
});

it('shows the chart: page, embed, gallery and files, in both languages', async () => {
  expect(await fetchText('/fr/charts/nexedi-staff')).toContain('Nexedi a compté jusqu’à 41 personnes.');
  expect(await fetchText('/en/embed/nexedi-staff')).toContain('Nexedi has had up to 41 people.');
  expect(await fetchText('/fr/charts')).toContain('/fr/charts/nexedi-staff');
  expect(await fetchText('/en/charts/nexedi-staff.csv')).toContain(fact);
  expect(await fetchText('/fr/charts/nexedi-staff.svg')).toContain('<svg');
  expect(await fetchText(`/en/facts/${fact}`)).toContain('Nexedi employs 41 people.');
});

it('tries the sentence of the chart in both languages', () => {
  const heard = [...outputs].find(([command]) => command.includes('tests/takeaways.test.ts'))?.[1] ?? '';
  const [, all, skipped] = /tests\/takeaways\.test\.ts \((\d+) tests \| (\d+) skipped\)/.exec(heard) ?? [];
  expect(Number(all) - Number(skipped), heard).toBe(languages.length);
});

it('writes the chart’s pictures and table, and nothing is left once the example is taken away', async () => {
  const folder = join(house, 'src/charts/nexedi-staff');
  expect(readdirSync(folder).sort()).toEqual([
    'chart.ts',
    'data.csv',
    'data.ts',
    'en.svg',
    'fr.svg',
    'words.ts'
  ]);
  // Drawn from the frozen data: the invented fact is not among them.
  const table = readFileSync(join(folder, 'data.csv'), 'utf8');
  expect(table).toMatch(/\bnexedi-headcount-/);
  expect(table).not.toContain(fact);
  for (const step of steps.slice(last)) await follow(step);
  expect(existsSync(folder)).toBe(false);
  expect(outputs.get('npm run data')).toContain(`- ${fact}`);
});
