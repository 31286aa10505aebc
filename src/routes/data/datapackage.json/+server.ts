// The description of the tables, as a Data Package.
import { version as build } from '$app/environment';
import { datapackage } from '#lib/server/data/datapackage.ts';
import { withVersion } from '#lib/server/address/version.ts';
import { documentAnswer } from '#lib/server/data/document.ts';
import { weigher } from '#lib/server/data/digests.ts';
import { urls } from '#lib/urls.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, request, locals: { lang, dataset } }) =>
  documentAnswer(
    dataset,
    { url, request, lang, build },
    {
      type: 'application/json; charset=utf-8',
      write: (release, origin) =>
        datapackage(dataset, release, origin, ({ name }) => {
          const path = urls.table(name, 'csv');
          return {
            path: `${origin}${withVersion(dataset, path)}`,
            weight: weigher(dataset, build, origin)(path)
          };
        })
    }
  );
