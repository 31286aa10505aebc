// How long a search takes on the server: the median and the 95th percentile over real and hard questions.
import { it } from 'vitest';
import { searchView } from '#lib/server/search/search.ts';

const questions = [
  'cloudwatt',
  'combien l’État a-t-il versé à Cloudwatt et Numergy ?',
  'chiffre d’affaires',
  '« argent public »',
  'c',
  'le la les',
  'pétition des PME pour le dégroupage de la commande publique de cloud en 2013'
];

it('searches', async ({ bench }) => {
  await bench.compare(
    ...questions.map((q) => bench(q, () => void searchView('fr', new URLSearchParams({ q })))),
    { time: 500 }
  );
});
