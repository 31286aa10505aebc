// The sentence of technology counts hosts alone, and gives what is known of each State-backed venture.
import { describe, expect, it } from 'vitest';
import { textContext } from '../fixtures.ts';
import chart from './chart.ts';
import type { Row } from './data.ts';
import { words } from './words.ts';

const firm = (changes: Partial<Row>): Row => ({
  technology: 'unknown',
  organisation_id: 'a',
  organisation_fr: 'A',
  organisation_en: 'A',
  comparison_group: 'sme',
  main_activity: 'hosting',
  closed: null,
  source_ids: 'page',
  backed: 0,
  ...changes
});

const sentencesOf = (rows: readonly Row[]) => ({
  fr: words.fr.takeaway(textContext('fr', rows, { activity: 'all' })),
  en: words.en.takeaway(textContext('en', rows, { activity: 'all' }))
});

describe('the takeaway of technology', () => {
  it('does not count publishers among those who wrote their own platform', () => {
    const { fr, en } = sentencesOf([
      firm({ technology: 'own' }),
      firm({ technology: 'own', main_activity: 'software' }),
      firm({ technology: 'own', main_activity: 'it-services' }),
      firm({ technology: 'openstack' }),
      firm({ technology: 'openstack' }),
      firm({})
    ]);
    expect(fr).toMatch(
      /^Parmi les .* \(4\), 1 dit avoir écrit sa propre plateforme, 2 s’appuient sur OpenStack ; pour 1,/
    );
    expect(en).toMatch(
      /^Among the .* \(4\), 1 says that it wrote its own platform, 2 build on OpenStack; for 1,/
    );
  });

  it('names the ventures of which something is known, and counts the others', () => {
    const venture = { backed: 1, main_activity: null } as const;
    const { fr, en } = sentencesOf([
      firm({ technology: 'own' }),
      firm({ ...venture, organisation_fr: 'Nuage', organisation_en: 'Nimbus', technology: 'openstack' }),
      firm(venture)
    ]);
    expect(fr).toContain('à une date : Nuage (OpenStack), inconnue pour 1.');
    expect(en).toContain('at some date: Nimbus (OpenStack), unknown for 1.');
  });

  it('says that nothing is known of the ventures only where nothing is', () => {
    const venture = { backed: 1, main_activity: 'cloud' } as const;
    expect(sentencesOf([firm(venture), firm(venture)])).toEqual({
      fr: expect.stringContaining('origine inconnue (2).'),
      en: expect.stringContaining('origin unknown (2).')
    });
    expect(sentencesOf([firm({ ...venture, technology: 'vmware' })]).fr).not.toContain('inconnue');
  });

  it('says whom it counts where no host is among them', () => {
    expect(sentencesOf([firm({ technology: 'own', main_activity: 'software' })])).toEqual({
      fr: expect.stringMatching(/^Parmi les .*\(logiciel, services, télécoms, noms de domaine\)/),
      en: expect.stringMatching(/^Among the .*\(software, services, telecoms, domain names\)/)
    });
  });
});

describe('the finding of technology', () => {
  const findingsOf = (rows: readonly Row[]) => ({
    fr: words.fr.finding(textContext('fr', rows, { activity: 'all' })),
    en: words.en.finding(textContext('en', rows, { activity: 'all' }))
  });

  it('counts hosts, in the singular where there is one, and says how many are unknown', () => {
    const publisher = firm({ technology: 'own', main_activity: 'software' });
    expect(findingsOf([publisher, firm({ technology: 'own' }), firm({})])).toEqual({
      fr: '1 hébergeur sur 2 dit avoir écrit sa plateforme ; pour 1, aucune source trouvée',
      en: '1 of 2 hosts says that it wrote its platform; for 1, no source found'
    });
    expect(findingsOf([firm({ technology: 'own' }), firm({ technology: 'own' })])).toEqual({
      fr: '2 hébergeurs sur 2 disent avoir écrit leur plateforme',
      en: '2 of 2 hosts say that they wrote their platform'
    });
  });

  it('says nothing of no host or of one', () => {
    for (const rows of [
      [],
      [firm({})],
      [firm({ main_activity: 'software' }), firm({ main_activity: 'telecom' })]
    ])
      expect(findingsOf(rows)).toEqual({ fr: undefined, en: undefined });
  });
});

describe('what technology counts', () => {
  const rows = [
    firm({ technology: 'own' }),
    firm({ technology: 'own', main_activity: 'software', organisation_fr: 'Éditeur' }),
    firm({}),
    firm({ main_activity: null })
  ];
  const drawn = (own: readonly Row[]) =>
    JSON.stringify(
      chart
        .plot({
          ...textContext('fr', own, { activity: 'all' }),
          lang: 'fr',
          width: 960,
          href: () => '#'
        })
        .marks.map((mark) => Object.assign({ data: [] }, mark).data)
    );

  it('is the same in the title, the subtitle, the headings and the text', () => {
    const context = textContext('fr', rows, { activity: 'all' as const });
    expect(words.fr.finding(context)).toMatch(/^1 hébergeur sur 2 .* pour 1,/);
    expect(words.fr.subtitle(context)).toContain('(2 des 4 entreprises suivies)');
    expect(words.fr.missing(context)).toMatch(/pour 1 des entreprises comptées \(2\)/);
    for (const written of [
      /"Technologie propre"[^}]*},{"text":"1"/,
      /"Aucune source trouvée"[^}]*},{"text":"1"/,
      /Hors du compte.*{"text":"2"/,
      /Éditeur/
    ])
      expect(drawn(rows)).toMatch(written);
  });

  it('is all firms where no host is among them', () => {
    const others = rows.filter((d) => d.main_activity !== 'hosting');
    expect(drawn(others)).not.toContain('Hors du compte');
    expect(words.en.subtitle(textContext('en', others, { activity: 'all' as const }))).toContain(
      'firm followed (2)'
    );
  });
});
