// Cleans one DECP file into Parquet, in a process of its own: `node tests/bench/clean-file.ts <file> <folder>`.
import { join } from 'node:path';
import { cleanDecp } from '#build/registers/clean-decp.ts';
import { openLake } from '#build/registers/lake.ts';

const [file = '', folder = ''] = process.argv.slice(2);
const lake = await openLake(join(folder, 'scratch.duckdb'));
console.log(await cleanDecp(lake, [file], { tests: [], order: [] }, folder));
lake.close();
