// The command `npm run import -- <name> <file-or-url>`: brings a public file into data/imports, or says what is wrong with it.
import { parseArgs } from 'node:util';
import { bring } from './bring.ts';
import { ImportError } from './error.ts';
import { importers } from './importers.ts';
import { askRegister } from './recherche-entreprises/ask-register.ts';

const register = 'recherche-entreprises';

const options = {
  from: { type: 'string' },
  as: { type: 'string' },
  publisher: { type: 'string' },
  license: { type: 'string' },
  retrieved: { type: 'string' },
  home: { type: 'string', default: 'data/imports' },
  organisations: { type: 'string', default: 'data/organisations' },
  'max-bytes': { type: 'string', default: '4000000000' },
  silence: { type: 'string', default: '30' }
} as const;

const usage = `Usage: npm run import -- <name> <file-or-url> [--from <address>] [--as <file name>] [--publisher …] [--license …] [--retrieved YYYY-MM-DD]
       npm run import -- ${register} [<address of the API>]
Names: ${[...Object.keys(importers), register].join(', ')}`;

const numberOf = (option: string, text: string): number => {
  const number = Number(text);
  if (number > 0) return number;
  throw new ImportError('', `--${option} ${text} is not a number over 0`, usage);
};

const run = async (): Promise<void> => {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [name = '', source, ...others] = positionals;
  const { 'max-bytes': maxBytes, silence, home, organisations, ...cardFields } = values;
  if (others.length > 0) throw new ImportError('', `“${others.join(' ')}” is one thing too many`, usage);
  if (name === register)
    return askRegister({ home, organisations, ...(source === undefined ? {} : { server: source }) });
  const importer = Object.hasOwn(importers, name) ? importers[name] : undefined;
  if (importer === undefined)
    throw new ImportError('', name === '' ? 'no importer is named' : `there is no importer “${name}”`, usage);
  if (source === undefined) throw new ImportError('', 'no file or address is named', usage);
  if (/^[a-z][a-z+.-]+:\/\//i.test(source) && !/^https?:/i.test(source))
    throw new ImportError('', `${source} is not an http or https address`, 'download the file, then name it');
  if (cardFields.retrieved !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(cardFields.retrieved))
    throw new ImportError('', `--retrieved ${cardFields.retrieved} is not a day`, 'write it YYYY-MM-DD');
  const bounds = { bytes: numberOf('max-bytes', maxBytes), silence: numberOf('silence', silence) * 1000 };
  await bring({ name, importer, source, home, bounds, ...cardFields });
};

try {
  await run();
} catch (thrown) {
  const bad =
    thrown instanceof TypeError && 'code' in thrown && String(thrown.code).startsWith('ERR_PARSE_ARGS');
  if (!(thrown instanceof ImportError) && !bad) throw thrown;
  const where = thrown instanceof ImportError && thrown.place !== '' ? `${thrown.place}: ` : '';
  console.error(`${where}${thrown.message}\n  → ${thrown instanceof ImportError ? thrown.fix : usage}`);
  // Answers of the register are kept as they come, whatever happens to the next.
  if (!process.argv.includes(register)) console.error('Nothing was imported.');
  process.exitCode = 1;
}
