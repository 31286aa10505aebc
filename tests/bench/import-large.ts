// Writes DECP files of any length, contracts like those of the kept file, none of them true.
import { createWriteStream, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

const rawFile = 'data/imports/decp/raw_marches-publics.info.json.gz';

/** As many contracts of the kept file as asked, over and over, each with an id of its own. */
export const largeDecp = async (file: string, rows: number): Promise<void> => {
  const { marches } = z
    .object({ marches: z.array(z.looseObject({ id: z.string() })) })
    .parse(JSON.parse(gunzipSync(readFileSync(rawFile)).toString()));
  const texts = marches.map((contract) => JSON.stringify({ ...contract, id: '#' }));
  function* pieces(): Generator<string> {
    yield '{"marches": [';
    for (let row = 0; row < rows; row += 1)
      yield `${row === 0 ? '' : ',\n'}${texts[row % texts.length]?.replace('"#"', `"${row}"`) ?? ''}`;
    yield ']}';
  }
  await pipeline(Readable.from(pieces(), { objectMode: true }), createWriteStream(file));
};
