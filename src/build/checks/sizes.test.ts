import { expect, it } from 'vitest';
import { errorsWith, organisation } from '../fixture.ts';

const basis = { fr: 'x', en: 'x' };
const sized = (...spans: { class: string; from: string; to: string | null }[]) =>
  errorsWith({
    'organisations/gandi.yaml': organisation('gandi', {
      size_classes: spans.map((span) => ({ ...span, basis, deduced: true }))
    })
  });

it('refuses two size classes at once', () => {
  expect(sized({ class: 'ETI', from: '2021', to: null }, { class: 'PME', from: '2004', to: null })).toEqual([
    'organisations/gandi.yaml size_classes[1]: it is PME and ETI at once → end the earlier class (to:) in the year that its basis speaks of'
  ]);
});

it('lets one class end in the year that the next begins', () => {
  expect(sized({ class: 'PME', from: '2001', to: '2019' }, { class: 'GE', from: '2019', to: null })).toEqual(
    []
  );
});
