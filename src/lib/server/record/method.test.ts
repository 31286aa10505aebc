// The method page says what was measured in the version that it shows, and nothing of what that version does not hold.
import { expect, it } from 'vitest';
import { messages } from '#lib/i18n/messages.ts';
import { languages } from '#model/language.ts';
import { publishedDataset } from '../db/datasets.ts';
import { builtDataset, changedDataset } from '../db/fixture.ts';
import { versions } from '../db/versions.ts';
import { methodView } from './method.ts';

it.each(languages)('gives the measures of the cloud rule in %s, where there are any', (lang) => {
  const texts = methodView(builtDataset(), lang).registers;
  const unmeasured = methodView(changedDataset("DELETE FROM meta WHERE key LIKE '%rule%'"), lang).registers;
  expect(texts.length).toBe(unmeasured.length + 3);
  expect(texts).toEqual(expect.arrayContaining([...unmeasured]));
  expect(unmeasured).toContain(messages[lang].registers.rule.written);
});

it('says nothing of registers that the version does not hold', () => {
  const without = changedDataset('PRAGMA foreign_keys = OFF; DELETE FROM register');
  expect(methodView(without, 'fr').registers).toEqual([]);
});

it.each(versions())('speaks of what was published on $date', (version) => {
  for (const lang of languages) {
    const text = JSON.stringify(methodView(publishedDataset(version), lang));
    expect(text).toContain(version.version);
    expect(text).not.toMatch(/undefined|NaN|Infinity/);
  }
});
