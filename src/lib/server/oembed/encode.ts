// The fields of a resource as the two formats of oEmbed write them.
import { escape } from '#lib/escape.ts';
import type { Format } from './request.ts';
import type { Resource } from './resource.ts';

export interface Encoded {
  readonly body: string;
  readonly type: string;
}

const xml = (fields: Resource): string => {
  const lines = Object.entries(fields).map(
    ([name, value]) => `  <${name}>${escape(String(value))}</${name}>\n`
  );
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${lines.join('')}</oembed>\n`;
};

export const encode = (fields: Resource, format: Format): Encoded =>
  format === 'xml'
    ? { body: xml(fields), type: 'text/xml; charset=utf-8' }
    : { body: `${JSON.stringify(fields, null, 1)}\n`, type: 'application/json; charset=utf-8' };
