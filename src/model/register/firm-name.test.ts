import { describe, expect, it } from 'vitest';
import { isNamed, nameWords } from './firm-name.ts';

const named = (name: string, typed: string): boolean => isNamed(nameWords(name), nameWords(typed));

describe('a firm’s name', () => {
  it.each([
    ['GANDI', 'Gandi SAS'],
    ['Gandi SAS', 'GANDI'],
    ['GANDI', 'gandi s.a.s.'],
    ['ECONOCOM FRANCE SA', 'Éconocom'],
    ['Éconocom', 'ECONOCOM'],
    ['ATOS INTEGRATION', 'intégration atos'],
    ['ATOS Int·gration', 'Atos Intégration'],
    ['Soci·t· Fran·aise Radiot·l·phone', 'société française radio'],
    ['I.B.M. FRANCE', 'IBM'],
    ['MEDIAS PLUS ; BULL SAS', 'bull'],
    ['SAS INSTITUTE', 'SAS'],
    ['SAS INSTITUTE', 'SAS Institute SAS']
  ])('%s is found by %s', (name, typed) => {
    expect(named(name, typed)).toBe(true);
  });

  it.each([
    ['GANDI', 'andi'],
    ['GANDI', 'gandi hosting'],
    ['ATOS INTEGRATION', 'SAS'],
    ['GANDI', '?!'],
    ['GANDI', ''],
    ['·', 'a']
  ])('%s is not found by %s', (name, typed) => {
    expect(named(name, typed)).toBe(false);
  });
});
