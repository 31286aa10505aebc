import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'built-'));
mkdirSync(join(folder, 'server/chunks/pages [a]'), { recursive: true });
writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
writeFileSync(
  join(folder, 'handler.js'),
  `export const handler = async (page) => (await import('./server/chunks/pages [a]/' + page + '.js')).said;`
);
for (const page of ['one', 'two'])
  writeFileSync(
    join(folder, 'server/chunks/pages [a]', `${page}.js`),
    `import { shared } from '../shared.js'; export const said = '${page}' + shared;`
  );
writeFileSync(join(folder, 'server/chunks/shared.js'), `export const shared = '!';`);

it('a page that nobody asked before its folder was gone is served', () => {
  const script = `
    import { rmSync } from 'node:fs';
    import { loadSite } from ${JSON.stringify(fileURLToPath(new URL('load.ts', import.meta.url)))};
    const handler = await loadSite(${JSON.stringify(folder)});
    const before = await handler('one');
    rmSync(${JSON.stringify(folder)}, { recursive: true });
    console.log(before, await handler('one'), await handler('two'));
    await handler('three').catch(({ code }) => console.log(code));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8'
  });
  expect([stdout, stderr]).toEqual(['one! one! two!\nENOENT\n', '']);
});
