import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith } from '../fixture.ts';
import { build } from '../build.ts';

const withImports = (change: (imports: string) => void): string => {
  const data = folderWith();
  const imports = join(data, 'imports');
  for (const name of ['state-aid', 'decp', 'cloud-rule.yaml'])
    cpSync(join('data/imports', name), join(imports, name), { recursive: true });
  change(imports);
  return data;
};

const buildWith = async (change: (imports: string) => void) => {
  const data = withImports(change);
  const database = join(mkdtempSync(join(tmpdir(), 'database-')), 'test.sqlite');
  const lines: string[] = [];
  const errors = await build(
    { data, database, registers: join(data, 'registers') },
    { log: (line) => lines.push(line) }
  );
  return { data, database, errors, lines };
};

const errorsOf = async (change: (imports: string) => void) => {
  const { data, database, errors } = await buildWith(change);
  expect(existsSync(database)).toBe(false);
  // The lock of a build stays; no register does.
  expect(readdirSync(join(data, 'registers')).filter((name) => !name.endsWith('.lock'))).toEqual([]);
  return errors.map(({ file, message, fix }) => `${file}: ${message} → ${fix}`);
};

it('stops the build where a raw file is not the one of its card', async () => {
  const errors = await errorsOf((imports) =>
    appendFileSync(join(imports, 'state-aid/tam_france_2016-2020.csv'), '\n')
  );
  expect(errors[0]).toMatch(
    /^data\/imports\/state-aid\/tam_france_2016-2020\.csv: its sha256 is not that of its origin card .* → raw files stay untouched: put it back/
  );
});

it('stops the build where a raw file, a card or the corrections are missing', async () => {
  const errors = await errorsOf((imports) => {
    rmSync(join(imports, 'decp/raw_data.gouv.fr_pes.json.gz'));
    rmSync(join(imports, 'state-aid/corrections.yaml'));
  });
  expect(errors).toEqual([
    expect.stringContaining('data/imports/state-aid/corrections.yaml: this file is missing → add'),
    expect.stringContaining('data/imports/decp/raw_data.gouv.fr_pes.json.gz: the origin card names this file')
  ]);
});

it('stops the build where corrections or the rule name what does not exist', async () => {
  const errors = await errorsOf(() => undefined);
  expect(errors).toEqual(
    expect.arrayContaining([
      expect.stringContaining(
        'no source has the id "eu-state-aid-2020" → add data/sources/eu-state-aid-2020.yaml'
      ),
      expect.stringContaining('no organisation has the id "bull" → add data/organisations/bull.yaml')
    ])
  );
});

it('names an import that no register is made of, and no other', async () => {
  const { data, lines } = await buildWith((imports) => {
    mkdirSync(join(imports, 'demo'));
    mkdirSync(join(imports, 'cpv'));
  });
  expect(lines.filter((line) => line.includes('is read by'))).toEqual([
    `${join(data, 'imports/demo')} is read by no register: docs/registers.md says how to add one.`
  ]);
});
