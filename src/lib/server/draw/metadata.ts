// What a picture says of itself to machines: title, source, licence and version, in the metadata of an SVG and of a PNG.
import { crc32 } from 'node:zlib';
import { escape } from '#lib/escape.ts';

export interface PictureMetadata {
  readonly title: string;
  readonly description: string;
  /** Who publishes it. */
  readonly creator: string;
  /** The address of the licence. */
  readonly licence: string;
  /** The address of the chart, in this state. */
  readonly address: string;
  /** The version of the data. */
  readonly version: string;
}

/** Returns the `<metadata>` of an SVG, in Dublin Core. */
export const svgMetadata = ({ title, creator, licence, address, version }: PictureMetadata): string =>
  '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/terms/">' +
  `<rdf:Description rdf:about="${escape(address)}">` +
  `<dc:title>${escape(title)}</dc:title><dc:creator>${escape(creator)}</dc:creator>` +
  `<dc:source rdf:resource="${escape(address)}"/><dc:license rdf:resource="${escape(licence)}"/>` +
  `<dc:hasVersion>${escape(version)}</dc:hasVersion></rdf:Description></rdf:RDF></metadata>`;

/** The bytes of a PNG's signature and of its header: chunks of text follow them. */
const headerEnd = 8 + 25;

/** A chunk of UTF-8 text: keyword, no compression, no language, the text. */
const textChunk = (keyword: string, text: string): Buffer => {
  const data = Buffer.concat([Buffer.from(`iTXt${keyword}\0\0\0\0\0`, 'latin1'), Buffer.from(text, 'utf8')]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length - 4);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(data));
  return Buffer.concat([length, data, checksum]);
};

/** Returns a PNG with what it says of itself under the keywords of the PNG specification. */
export const pngWithMetadata = (
  png: Uint8Array,
  { title, description, creator, licence, address, version }: PictureMetadata
): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    Buffer.concat([
      png.subarray(0, headerEnd),
      textChunk('Title', title),
      textChunk('Description', description),
      textChunk('Author', creator),
      textChunk('Copyright', licence),
      textChunk('Source', address),
      textChunk('Version', version),
      png.subarray(headerEnd)
    ])
  );
