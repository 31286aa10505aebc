// The figures of the home page say what the rows say, in every choice and both languages, on frozen data.
import { beforeAll, describe, expect, it } from 'vitest';
import { frozenDatabase } from '#build/fixture.ts';
import { languages, type Lang } from '#model/language.ts';
import { readSearch } from '../address/read-search.ts';
import { candidates } from '../db/compare.ts';
import { openDataset, type Dataset } from '../db/dataset.ts';
import { changedDataset } from '../db/fixture.ts';
import { homeFigures, type HomeFigure } from './figures.ts';
import { homeSearch } from './params.ts';

let path: string;
let frozen: Dataset;

beforeAll(async () => {
  path = await frozenDatabase();
  frozen = openDataset(path);
});

const figures = (search = '', lang: Lang = 'fr', dataset = frozen): HomeFigure[] =>
  homeFigures(dataset, lang, readSearch(homeSearch(dataset), new URLSearchParams(search)));
const figure = (id: HomeFigure['id'], search = '', lang: Lang = 'fr', dataset = frozen) =>
  figures(search, lang, dataset).find((one) => one.id === id);
const changed = (sql: string): Dataset => changedDataset(sql, { original: path });
const plain = (text = ''): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('the figures of the home page', () => {
  it.each(languages)('are five without a choice, each with its proof (%s)', (lang) => {
    const all = figures('', lang);
    expect(all.map(({ id }) => id)).toEqual(['committed', 'paid', 'promised', 'aid', 'announced']);
    for (const { href, value, text } of all) {
      expect(href).toMatch(new RegExp(`^/${lang}/(?:facts|charts)/`));
      expect(value).not.toBe('');
      expect(text).not.toMatch(/undefined|NaN|Infinity|null/);
    }
  });

  it('keep a range a range, and say which end is our own computation', () => {
    const paid = figure('paid');
    expect(plain(paid?.value)).toBe('50 M€ à environ 75 M€');
    expect(paid?.text).toContain('calculé par nous');
  });

  it('follow the fact behind them', () => {
    const more = changed(
      `UPDATE fact SET low = 512e6, high = 512e6 WHERE organisation_id = 'cloudwatt' AND indicator_id = 'turnover-target' AND low = 500e6`
    );
    expect(plain(figure('promised', '', 'en', more)?.value)).toBe('€512m');
  });

  it('say that a payment is not published rather than nothing', () => {
    const none = changed(
      `UPDATE fact SET confidence = 'low' WHERE organisation_id = 'andromede' AND indicator_id = 'public-funding' AND status = 'disbursed'`
    );
    expect(figure('paid', '', 'en', none)).toMatchObject({ value: 'not published', absent: true, basis: '' });
    expect(plain(figure('announced')?.text)).toContain('versés : non publié');
  });

  it('do not let a fact of low confidence decide', () => {
    const unsure = changed(
      `UPDATE fact SET confidence = 'low' WHERE organisation_id = 'andromede' AND indicator_id = 'public-funding' AND status = 'committed'`
    );
    expect(figure('committed', '', 'en', unsure)).toMatchObject({ value: 'not published', absent: true });
  });

  it('are those of the wave', () => {
    expect(figures('wave=first').map(({ id }) => id)).toEqual(['committed', 'paid', 'promised', 'aid']);
    expect(figures('wave=second').map(({ id }) => id)).toEqual(['aid', 'announced']);
    expect(figure('aid', 'wave=first')?.basis).toMatch(/20(?:09|1[0-6])/);
    expect(figure('aid', 'wave=first')?.basis).not.toMatch(/20(?:1[7-9]|2\d)/);
  });

  it('are those of the group and of the firms', () => {
    expect(figures('group=sme').map(({ id }) => id)).toEqual(['aid']);
    expect(figures('group=state-backed').map(({ id }) => id)).toContain('promised');
    expect(figure('promised', 'organisations=numergy')?.text).toContain('Numergy');
    expect(figure('promised', 'organisations=gandi')).toBeUndefined();
    expect(plain(figure('aid', 'organisations=gandi', 'en')?.value)).toBe('€367,016');
  });

  it('say where no money of the nature was found', () => {
    expect(figure('aid', 'nature=capital&group=sme', 'en')).toMatchObject({
      value: 'none found',
      absent: true
    });
    expect(figure('aid', 'nature=capital', 'en')?.text).toContain('public capital');
  });

  it('refuse what a setting does not have', () => {
    expect(() => figures('wave=third')).toThrow();
    expect(() => figures('organisations=gandy')).toThrow();
    const many = candidates(frozen).map(({ id }) => id);
    expect(() => figures(`organisations=${many.slice(0, 13).join(',')}`)).toThrow();
    expect(() => figures(`organisations=${many.slice(0, 12).join(',')}`)).not.toThrow();
  });
});
