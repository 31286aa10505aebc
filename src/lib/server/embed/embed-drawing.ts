// A drawing as light as an embed wants it: no repeated name, no repeated position, short numbers. It looks the same.

const positions = / (?:d|x|y|[xy][12]|c[xy]|r[xy]?|transform|points)="[^"]*"/g;

const tenths = (svg: string): string =>
  svg.replace(positions, (attribute) =>
    attribute.replace(/-?\d+\.\d{2,}(?!\d|em)/g, (number) => String(Math.round(Number(number) * 10) / 10))
  );

/** The name of a link is its own title, which browsers show on hover and say: no label need repeat it. */
const named = (svg: string): string =>
  svg.replace(/(<a\b[^>]*?) aria-label="[^"]*"([^>]*>)((?:(?!<\/a>).)*?)(<title>.*?<\/title>)/gs, '$1$2$4$3');

/** The place of a dot is written once, for the dot and for the area around it that a finger may touch. */
const placed = (svg: string): string =>
  svg.replace(
    /(<a [^>]*)>(<title>[^<]*<\/title>)(<circle [^>]*?) cy="([\d.]+)" cx="([\d.]+)"(?: ?\/>|><\/circle>)<circle fill="transparent" r="12" cy="\4" cx="\5" ?\/>/g,
    '$1 transform="translate($5,$4)">$2$3/><circle fill="transparent" r="12"/>'
  );

/** A stroke of a path that starts where the last one ended goes on from there. */
const unbroken = (d: string): string => d.replace(/(?<=L(-?[\d.]+,-?[\d.]+))M\1(?=L)/g, '');

/** Strokes of one look are one path; a stroke that starts where the last one ended goes on from there. */
const joined = (svg: string): string =>
  svg.replace(/(?<=<g [^>]*fill="none"[^>]*>)(?:<path [^>]*\/>)+(?=<\/g>)/g, (paths) => {
    const looks = new Map<string, string>();
    for (const [path] of paths.matchAll(/<path [^>]*\/>/g)) {
      const [, before = '', d = '', after = ''] = /^(<path .*?)(?<= d=")([^"]*)(".*)$/s.exec(path) ?? [];
      const drawn = looks.get(`${before}\n${after}`) ?? '';
      const [, start = '', rest = ''] = /^M([^A-Z]*)(.*)$/s.exec(d) ?? [];
      looks.set(`${before}\n${after}`, drawn.endsWith(`L${start}`) ? drawn + rest : drawn + d);
    }
    return [...looks].map(([look, d]) => look.replace('\n', () => unbroken(d))).join('');
  });

/** A horizontal or vertical stroke is written by the one number that changes. */
const straight = (svg: string): string =>
  svg.replace(/ d="[^"]*"/g, (d) =>
    d.replace(
      /(?<=[ML](-?[\d.]+),(-?[\d.]+))L(?:\1,(-?[\d.]+)|(-?[\d.]+),\2)(?![\d.])/g,
      (_, _x: string, _y: string, y?: string, x?: string) => (y === undefined ? `H${x}` : `V${y}`)
    )
  );

/** The lines of a grid are one path. */
const ruled = (svg: string): string =>
  svg.replace(
    /(?<=<g [^>]*>)(?:<line y2="[\d.]+" y1="[\d.]+" x2="[\d.]+" x1="[\d.]+" ?\/>)+(?=<\/g>)/g,
    (lines) => {
      const moves = [...lines.matchAll(/y2="(.*?)" y1="(.*?)" x2="(.*?)" x1="(.*?)"/g)].map(
        ([, y2, y1, x2, x1]) => `M${x1},${y1}${y1 === y2 ? `H${x2}` : x1 === x2 ? `V${y2}` : `L${x2},${y2}`}`
      );
      return `<path d="${moves.join('')}"/>`;
    }
  );

/**
 * A link of a drawing heeds no `<base target>`: inside the frame, the rest of the site may not show. Without `tips` no script
 * asks a mark for its series or its row.
 */
export const light = (svg: string, { tips = false }: { readonly tips?: boolean } = {}): string =>
  ruled(placed(straight(tips ? tenths(svg) : named(joined(tenths(svg))))))
    .replace(/(?<=^<svg [^>]*?) font-family="[^"]*"/, '')
    .replaceAll('&#160;', '\u00a0')
    .replaceAll(' />', '/>')
    .replaceAll(tips ? /(?!)/g : / data-(?:row|series)="[^"]*"/g, '')
    .replaceAll(' class="mark"', tips ? ' class="mark" target="_blank"' : ' target="_blank"');
