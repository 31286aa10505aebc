// The map that counts firms writes every number of its title, at every width.
import { expect, it } from 'vitest';
import { textContext } from '../fixtures.ts';
import { countsMap } from './counts.ts';
import { row } from './data.ts';

const firms = ['75', '75', '92', '59', '59', '974', null].map((department, index) =>
  row.parse({
    organisation_id: `firm-${index}`,
    organisation_fr: 'A',
    organisation_en: 'A',
    comparison_group: index === 0 ? 'state-backed' : 'sme',
    main_activity: null,
    city: null,
    department,
    closed: null,
    source_ids: 'somewhere'
  })
);

it.each([330, 640, 960])(
  'counts firms in the capital’s region, elsewhere and nowhere read at %i pixels',
  (width) => {
    const { marks } = countsMap({
      ...textContext('fr', firms, { group: 'all' as const, show: 'main' as const }),
      lang: 'fr',
      width,
      href: () => '#'
    });
    const data = marks.map((mark) => JSON.stringify(Object.assign({ data: [] }, mark).data)).join('\n');
    expect(
      [...data.matchAll(/"count":(\d+),"r":12,"ground":"([a-z]+)"/g)].map(([, count, ground]) => [
        ground,
        count
      ])
    ).toEqual(
      expect.arrayContaining([
        ['capital', '3'],
        ['elsewhere', '3'],
        ['unknown', '1']
      ])
    );
    expect(data).toContain('Nord');
    expect(data).toContain('dont outre-mer 1');
    for (const { organisation_id: id } of firms) expect(data).toContain(`"series":"${id}"`);
  }
);
