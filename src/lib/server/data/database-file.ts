// The whole database as a file: named by its content, resumable, never compressed, and the very one that is being read.
import type { Dataset } from '../db/dataset.ts';
import { streamOf } from '../export/stream.ts';
import { type DataRequest, fileResponse } from '../http/file-response.ts';
import { describedBy } from './answer.ts';
import { fileName, releaseOf } from '../release.ts';
import { database } from './data-files.ts';

export const databaseFile = (dataset: Dataset, request: DataRequest): Promise<Response> =>
  fileResponse(request, async () => {
    const { file } = dataset;
    await file.check();
    return {
      type: database.type,
      save: { name: fileName(releaseOf(dataset), database.suffix), inline: false },
      modified: file.modified,
      links: describedBy(dataset, request.url.origin),
      content: {
        etag: `"${await file.sha256()}"`,
        size: file.size,
        read: (start, end) => streamOf(file.bytes(start, end))
      }
    };
  });
