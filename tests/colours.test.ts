// Groups and countries are told apart in grey and by the colour-blind: by their shape or letters, or by how light they are.
import { describe, expect, it } from 'vitest';
import { countries, countryStyle } from '#charts/country-style.ts';
import { groupSymbol } from '#charts/group-symbol.ts';
import { groupColour } from '#charts/palette.ts';
import { colours, resolveColours, type Theme } from '#lib/server/draw/colours.ts';
import { languages } from '#model/language.ts';
import { vocabulary } from '#model/vocabulary.ts';
import { colourSeenAs, visions, type Vision } from './shots/colour-vision.ts';

/** The relative luminance of `#rrggbb`, from 0 to 1 (WCAG 2). */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};
/** The lightness L* of CIELAB, from 0 to 100. */
const lightness = (hex: string): number => {
  const light = luminance(hex);
  return light > 0.008856 ? 116 * Math.cbrt(light) - 16 : 903.3 * light;
};

interface Code {
  readonly name: string;
  readonly colour: string;
  /** What tells it apart without colour. */
  readonly shape: string;
}

/** State-backed ventures and other public bodies are one group to the eye: they count once. */
const groups: readonly Code[] = vocabulary['comparison-group']
  .filter((group) => group !== 'public')
  .map((group) => ({ name: group, colour: groupColour[group], shape: groupSymbol[group] }));

const countriesIn = (of: (country: (typeof countries)[number]) => string | undefined): readonly Code[] =>
  countries.map((country) => ({
    name: country,
    colour: countryStyle[country].colour,
    shape: of(country) ?? 'whole line'
  }));

const codes: Readonly<Record<string, readonly Code[]>> = {
  groups,
  'countries by their line': countriesIn((country) => countryStyle[country].dash),
  ...Object.fromEntries(
    languages.map((lang) => [
      `countries by their letters in ${lang}`,
      countriesIn((country) => countryStyle[country].code[lang])
    ])
  )
};

const seen = (colour: string, theme: Theme, vision: Vision): string =>
  colourSeenAs(resolveColours(colour, theme), vision);

const pairsOf = <One>(all: readonly One[]): [One, One][] =>
  all.flatMap((one, index) => all.slice(index + 1).map((other): [One, One] => [one, other]));

const themes = ['light', 'dark'] as const;

describe.each(themes.flatMap((theme) => visions.map((vision) => ({ theme, vision }))))(
  'in the $theme scheme, seen as $vision',
  ({ theme, vision }) => {
    it.each(Object.entries(codes))('%s differ by shape, or by 15 of lightness', (_, all) => {
      const alike = pairsOf(all).filter(
        ([a, b]) =>
          a.shape === b.shape &&
          Math.abs(lightness(seen(a.colour, theme, vision)) - lightness(seen(b.colour, theme, vision))) < 15
      );
      expect(alike.map(([a, b]) => `${a.name} and ${b.name}`)).toEqual([]);
    });

    it('French and American differ by lightness alone', () => {
      const [french, american] = (['FR', 'US'] as const).map((country) =>
        lightness(seen(countryStyle[country].colour, theme, vision))
      );
      expect(Math.abs((french ?? 0) - (american ?? 0))).toBeGreaterThanOrEqual(15);
    });

    it('every mark stands out from the paper, 3 to 1', () => {
      const faint = [...groups, ...countriesIn(() => undefined)].filter(
        ({ colour }) => contrast(seen(colour, theme, vision), colours[theme].paper) < 3
      );
      expect(faint.map(({ name }) => name)).toEqual([]);
    });
  }
);

describe.each(themes)('in the %s scheme', (theme) => {
  it('text, in a colour on paper or in paper on a colour, reads 4.5 to 1', () => {
    const { ink, muted, accent, paper } = colours[theme];
    const written = [
      ...Object.entries({ ink, muted, accent }),
      ...[...groups, ...countriesIn(() => undefined)].map(
        ({ name, colour }) => [name, resolveColours(colour, theme)] as const
      )
    ];
    expect(written.filter(([, colour]) => contrast(colour, paper) < 4.5).map(([name]) => name)).toEqual([]);
  });
});
