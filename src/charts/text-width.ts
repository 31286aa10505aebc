// How wide a text is, and how it breaks into lines, in the widest of the common system faces.

/**
 * Advance widths in hundredths of an em, of DejaVu Sans (its metrics are those of Verdana, the widest face that browsers
 * fall back on): a label that has room in it has room in Arial, Segoe UI, Roboto, San Francisco and Source Sans.
 */
const advances = {
  regular: {
    20: '\u202f',
    28: "'ijlîïí",
    32: 'IJÎÏ .,’‘·\u00a0',
    35: '/:;\\|f-',
    40: '()[]t!²³r',
    50: '"*_`–°sz“”',
    56: '?cçL',
    60: 'FkvxyÿPTYaoàâôŸáóöä«»',
    64: 'eéèêëESbdghnpquùûüÉÈÊËñúß0123456789${}€K',
    70: 'AVÀÂBRXZCÇ',
    77: 'UÙÛÜHNDG◇▲&',
    82: 'OQÔw',
    87: '#+<=>^~×≈≥≤→←↑↓−✕M●○',
    97: '■%mÆ½æ',
    107: '@…—WœŒ'
  },
  bold: {
    20: '\u202f',
    35: " 'ijlîïí\u00a0",
    38: '/IJ\\|ÎÏ,.’‘·',
    44: ':;-f²³',
    50: '!()[]tr_`–°',
    59: '"*?zcç',
    66: 'sLvxyÿ«»“”',
    70: 'akàâáäEFTeéèêëÉÈÊËoôóö0123456789$€',
    73: 'hnu{}ùûüñúSYbdgpqŸßCPZÇ',
    77: 'BAKRVXÀÂ◇▲',
    84: 'UÙÛÜGD#+<=>HN^~×≈≥≤→←↑↓−✕',
    92: 'OQÔ&●○w',
    105: '■%@M…—m½æ',
    117: 'ÆœWŒ'
  }
} as const;

export type Weight = keyof typeof advances;

const widthsOf = (groups: Readonly<Record<number, string>>): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(groups).flatMap(([width, signs]) =>
      [...signs].map((sign) => [sign, Number(width)] as const)
    )
  );
const widths = { regular: widthsOf(advances.regular), bold: widthsOf(advances.bold) };

/** A sign that the table does not know: as wide as the widest of a script that has capitals. */
const unknown = 107;

/** Returns the width in pixels of one line of text at a font size of `size` pixels. */
export const textWidth = (text: string, size: number, weight: Weight = 'regular'): number => {
  let sum = 0;
  for (const sign of text) sum += widths[weight].get(sign) ?? unknown;
  return (sum * size) / 100;
};

/** Returns lines of at most `width` pixels; a word that is longer stands on a line of its own. Signs stay with their word. */
export const wrapText = (text: string, width: number, size: number, weight: Weight = 'regular'): string[] => {
  const lines: string[] = [];
  for (const word of text.split(/(?<!«) (?![»:;!?€%])/)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, size, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
};
