// Takes out of an answer what differs between two builds of the same site: each rule says why.
import type { SiteAnswer } from './ask-site.ts';
import type { Release } from './recorded-answer.ts';
import { databaseText, zipText } from './unpack.ts';

/** As long as what they stand for: a length that a binary file gives stays right. */
const placeholders = { version: 'DATA_VERSION', day: 'DATA_DAY__' } as const;

/** What comes before a value in Turtle, JSON-LD or JSON. */
const valueStart = String.raw`"?[\s:[{]*(?:"@value":\s*)?"`;
const lastChange = new RegExp(`modified${valueStart}$`, 'i');
const checksum = new RegExp(`(?<=checksumValue${valueStart})[0-9a-f]{64}`, 'g');

/** How far from the day its version or its name stands, in letters. */
const nearby = 90;

/**
 * Data that were not published bear the day of their build. A source may bear the same day: only the day that stands beside
 * the version, or as that of the last change in what describes the data, is that of the build.
 */
const withoutDay = (text: string, day: string): string =>
  text.replaceAll(day, (found, at: number) => {
    const before = text.slice(Math.max(0, at - nearby), at);
    const after = text.slice(at + day.length, at + day.length + nearby);
    const isOfBuild = (before + after).includes(placeholders.version) || lastChange.test(before);
    return isOfBuild ? placeholders.day : found;
  });

/** Writes placeholders for what names the build or its data, in a text, a header or a path. */
export const normalizeText = (text: string, { version, day }: Release): string =>
  withoutDay(text.replaceAll(version, placeholders.version), day)
    // Assets and scripts are named by their content, which is recorded at their own address.
    .replaceAll(/(\/_app\/immutable\/\w+\/[\w.-]+?)\.[\w-]{8}(?=\.\w)/g, '$1.HASH')
    .replaceAll(/(\/scripts\/[\w-]+)\.[0-9a-f]{10}(?=\.js\b)/g, '$1.HASH')
    // Every build has a number of its own.
    .replaceAll(/(?<="build":\s?")\d+(?=")/g, 'BUILD')
    // The catalogue gives the checksum of the database, which holds the version. Its rows are recorded at its own address.
    .replaceAll(checksum, 'SHA256');

/** Svelte marks where components and blocks begin and end. No reader sees it, and moving a component changes it. */
const withoutMarkers = (html: string): string =>
  html.replaceAll(/<!--(?:\[-?\d*!?|\]|[0-9a-z]{5,7})?-->/g, '');

/** The letters of a picture are outlines: those of the line that names the version spell it. */
const withoutOutlinedVersion = (svg: string): string =>
  svg.replaceAll(
    new RegExp(`(<g [^>]*data-text="[^"]*${placeholders.version}[^"]*"[^>]*>).*?</g>`, 'g'),
    '$1</g>'
  );

/** Every error that nobody expected has an id of its own. */
const withoutErrorId = (text: string): string => text.replaceAll(/\b[0-9a-f]{8}\b/g, 'ERROR_ID');

const textTypes = /^text\/|json|xml|javascript|calendar|\/sql\b/;
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const parquet = 'application/vnd.apache.parquet';
const database = 'application/vnd.sqlite3';

const toText = (type: string, body: Buffer): string | undefined => {
  if (body.byteLength === 0) return undefined;
  if (type === 'application/zip' || type === workbook) return zipText(body);
  if (type === database) return databaseText(body);
  return textTypes.test(type) ? body.toString('utf8') : undefined;
};

const normalizeBinary = ({ status, body }: SiteAnswer, type: string, release: Release): Buffer => {
  // A part of the database may hold its version, or how often it was written to.
  if (status === 206 && type === database) return Buffer.from(`${body.byteLength} bytes`);
  // The metadata of Parquet are plain text among bytes. Other files are compared as they are.
  if (type !== parquet) return body;
  return Buffer.from(normalizeText(body.toString('latin1'), release), 'latin1');
};

export interface NormalizedBody {
  readonly body: Buffer;
  readonly isText: boolean;
}

export const normalizeBody = (answer: SiteAnswer, release: Release): NormalizedBody => {
  const { status } = answer;
  const type = answer.headers['content-type'] ?? '';
  const text = status === 206 ? undefined : toText(type, answer.body);
  if (text === undefined) return { body: normalizeBinary(answer, type, release), isText: false };
  const steps = [
    ...(type.startsWith('text/html') ? [withoutMarkers] : []),
    ...(type.startsWith('image/svg') ? [withoutOutlinedVersion] : []),
    ...(status >= 500 ? [withoutErrorId] : [])
  ];
  const normalized = steps.reduce((current, step) => step(current), normalizeText(text, release));
  return { body: Buffer.from(normalized), isText: true };
};

/** Of the connection and of the moment. */
const dropped = new Set(['connection', 'date', 'keep-alive', 'transfer-encoding']);

/** Lengths, validators and times of change follow from bodies that were normalised: whether they are sent counts. */
const presentOnly: Readonly<Record<string, (value: string) => string>> = {
  'content-length': () => 'present',
  'last-modified': () => 'present',
  etag: (value) => (value.startsWith('W/') ? 'weak' : 'strong')
};

export const normalizeHeaders = (headers: SiteAnswer['headers'], release: Release): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !dropped.has(name))
      .map(([name, value]) => [name, (presentOnly[name] ?? ((text) => normalizeText(text, release)))(value)])
  );
