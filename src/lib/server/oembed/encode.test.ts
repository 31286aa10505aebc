import { expect, it } from 'vitest';
import { encode } from './encode.ts';

const fields = { type: 'rich', version: '1.0', html: '<iframe title="a & b"></iframe>', width: 600 };

it('keeps the version a text and the sides numbers in JSON', () => {
  const { body, type } = encode(fields, 'json');
  expect(JSON.parse(body)).toEqual(fields);
  expect(type).toMatch(/^application\/json\b/);
});

it('escapes each value in XML', () => {
  const { body, type } = encode(fields, 'xml');
  expect(body).toBe(`<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<oembed>
  <type>rich</type>
  <version>1.0</version>
  <html>&lt;iframe title=&quot;a &amp; b&quot;&gt;&lt;/iframe&gt;</html>
  <width>600</width>
</oembed>
`);
  expect(type).toMatch(/^text\/xml\b/);
});
