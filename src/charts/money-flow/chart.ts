// Which way did money go? Funder, programme, project, kind of beneficiary; amounts of one status, a child's inside its parent's.
import { rect, text } from '@observablehq/plot';
import { groups } from 'd3';
import { boundColumn, evidenceColumns, fadedColumn, organisationColumns, statusColumn } from '../columns.ts';
import { defineChart } from '../chart-definition.ts';
import { groupColour, ink, muted } from '../palette.ts';
import { fontSize, lineHeight, pixelDrawing } from '../pixel-drawing.ts';
import { groupHeading, groupOrder } from '../group-legend.ts';
import { legendMarks, type Swatch } from '../legend.ts';
import { textLines, type Paragraph } from '../text-lines.ts';
import { textWidth, wrapText } from '../text-width.ts';
import { endsOf, mainRows, projectsOf, type Project } from './project.ts';
import { flow, type Box, type Stream } from './flow.ts';
import { ribbonMarks, ribbonOpacity } from './ribbons.ts';
import { kinds, params, row, type Row } from './data.ts';
import { sql } from './sql.ts';
import { words } from './words.ts';

const colours = {
  'state-backed': groupColour['state-backed'],
  sme: groupColour.sme,
  'group-owned': groupColour['group-owned'],
  larger: groupColour.larger,
  unsized: groupColour.unsized,
  consortium: groupColour.unsized,
  undivided: groupColour.unsized
} as const;
/** How wide the columns are, as shares of the drawing's width: names stand in them. */
const nameWidths = [0.18, 0.19, 0.25, 0.18] as const;
/** Of a column of numbers, in pixels, where names do not fit: they stand in a key below. */
const numberWidth = 26;
/** How many projects are drawn where not all are, at every width: sums on the boxes stay the same. */
const maxDrawn = 7;

const edgesOf = (width: number, named: boolean) => {
  const widths = nameWidths.map((share) => (named ? share * width : numberWidth));
  const gap = (width - widths.reduce((sum, one) => sum + one, 0)) / 3;
  let left = 0;
  return widths.map((own) => {
    const edge = { left, right: left + own };
    left += own + gap;
    return edge;
  });
};

const beneficiaries = Object.fromEntries(
  kinds.map((kind) => [kind, { fr: words.fr.beneficiary[kind], en: words.en.beneficiary[kind] }])
);

const unnamed = { fr: words.fr.unnamed, en: words.en.unnamed };

export default defineChart({
  row,
  columns: {
    ...organisationColumns,
    purse: { kind: 'hidden', label: { fr: 'Origine', en: 'Origin' } },
    payer_ids: { kind: 'hidden', label: { fr: 'Identifiants des financeurs', en: 'Funder ids' } },
    payer_fr: { kind: 'text', label: { fr: 'Financeur', en: 'Funder (French)' }, absent: unnamed },
    payer_en: { kind: 'text', label: { fr: 'Financeur (anglais)', en: 'Funder' }, absent: unnamed },
    programme_id: { kind: 'hidden', label: { fr: 'Identifiant du programme', en: 'Programme id' } },
    programme_fr: { kind: 'text', label: { fr: 'Programme', en: 'Programme (French)' } },
    programme_en: { kind: 'text', label: { fr: 'Programme (anglais)', en: 'Programme' } },
    parent_id: {
      kind: 'hidden',
      label: { fr: 'Montant compris dans celui de', en: 'Amount inside that of' }
    },
    beneficiary: {
      kind: 'text',
      label: { fr: 'Bénéficiaire', en: 'Beneficiary' },
      values: beneficiaries
    },
    status: statusColumn,
    year_from: { kind: 'year', label: { fr: 'De', en: 'From' } },
    year_to: { kind: 'year', label: { fr: 'À', en: 'To' } },
    chosen: {
      kind: 'number',
      label: { fr: 'Projets ou entreprises', en: 'Projects or firms' },
      description: {
        fr: 'Projets ou entreprises retenus, selon la page qui donne le montant.',
        en: 'Projects or firms chosen, by the page that gives the amount.'
      }
    },
    low: { kind: 'money', label: { fr: 'Plus bas montant', en: 'Lowest amount' } },
    high: { kind: 'money', label: { fr: 'Plus haut montant', en: 'Highest amount' } },
    bound: boundColumn,
    faded: fadedColumn,
    disputed: {
      kind: 'text',
      label: { fr: 'Contesté', en: 'Disputed' },
      values: { 0: { fr: 'non', en: 'no' }, 1: { fr: 'oui', en: 'yes' } }
    },
    derived_fr: { kind: 'text', label: { fr: 'Notre calcul', en: 'Computed by us (French)' } },
    derived_en: { kind: 'text', label: { fr: 'Notre calcul (anglais)', en: 'Computed by us' } },
    ...evidenceColumns
  },
  params,
  query: ({ status }) => ({ sql, values: { status } }),
  plot: ({ rows: all, params: { show }, width, lang, format, href }) => {
    const texts = words[lang];
    const isNamed = width >= 500;
    const { shown: rows, leftOut } = mainRows(all, show === 'all' ? Infinity : maxDrawn);
    const projects = projectsOf(rows);
    const shortOf = ({ readings, row: d }: Project): string =>
      texts.drawn(readings, d.disputed === 1, format);
    const amounts = (box: Box): string[] => {
      const own = projects.filter((project) => project.row.organisation_id === box.id);
      return own.length > 0 ? own.map(shortOf) : [format.pair(texts.inAll, format.money(box.total))];
    };
    const name = ({ what, row: d, beneficiary }: Box): string => {
      if (what === 'beneficiary') return texts.beneficiary[beneficiary];
      if (what === 'payer') return d[`payer_${lang}`] ?? texts.unnamed;
      return what === 'programme' && d.programme_id !== null
        ? (d[`programme_${lang}`] ?? '')
        : d[`organisation_${lang}`];
    };
    const titles = new Map(
      projects.map(({ row: { organisation_id, purse }, readings }) => [
        `${organisation_id} ${purse}`,
        texts.course(readings, format)
      ])
    );
    const edges = edgesOf(width, isNamed);
    const label = (box: Box): string[] => {
      if (box.what === 'via') return [];
      // Its number, then its amount.
      if (!isNamed) return ['0', '0'];
      const available = box.x1 - box.x0;
      const one = `${name(box)}, ${amounts(box).join(', ')}`;
      return textWidth(one, fontSize) <= available
        ? [one]
        : [name(box), ...amounts(box)].flatMap((part) => wrapText(part, available, fontSize));
    };
    const colourOf = (beneficiary: Row['beneficiary']): string => colours[beneficiary];
    /** The colour of all that an amount ends with; that of unpublished shares where it ends with several. */
    const through = (d: Row): string => {
      const project = projects.find((one) => one.row === d);
      const ends = new Set(project === undefined ? [d.beneficiary] : endsOf(projects, project));
      const [only, ...others] = new Set([...ends].map(colourOf));
      return others.length > 0 || only === undefined ? groupColour.unsized : only;
    };
    const tone = ({ to, row: d }: Stream): string =>
      to.what === 'beneficiary' ? colourOf(to.beneficiary) : through(d);
    const ended = [...new Set(projects.flatMap((project) => endsOf(projects, project)))];
    const hasRange = projects.some(({ latest, latestHigh }) => latest < latestHigh);
    const status = ({ text: words, colour }: { text: string; colour: string }): Swatch => ({
      text: words,
      status: 'committed',
      colour
    });
    const legend = legendMarks(
      [
        groupHeading({ format, lang, time: 'year' }),
        ...(ended.some((one) => colourOf(one) === groupColour.unsized)
          ? [status({ text: texts.legend.unpublished, colour: groupColour.unsized })]
          : []),
        ...groupOrder.flatMap((group) =>
          group !== 'unsized' && ended.includes(group)
            ? [status({ text: format.term('comparison-group', group), colour: groupColour[group] })]
            : []
        ),
        ...(hasRange
          ? [{ text: texts.legend.range, status: 'disputed' as const, colour: groupColour.unsized }]
          : [])
      ],
      { width, top: 0 }
    );
    const top = legend.height + (isNamed ? 24 : 40);
    const { boxes, streams, bottom } = flow(rows, {
      edges,
      height: isNamed ? 150 : 200,
      top,
      above: (box) => label(box).length * lineHeight + (box.what === 'via' ? 4 : 10)
    });
    const columns = groups(boxes, ({ column }) => column);
    const named = boxes.filter(({ what }) => what !== 'via');
    const numbers = new Map(named.map(({ id }, index) => [id, String(index + 1)]));
    const ribbons = streams.map((stream) => {
      const { from, to, row: d } = stream;
      const path = [from, to].filter(({ what }) => what !== 'via').map(name);
      return {
        stream,
        colour: tone(stream),
        href: href(d),
        title: format.pair(
          [...new Set([...path, d[`organisation_${lang}`]])].join(' → '),
          `${titles.get(`${d.organisation_id} ${d.purse}`) ?? ''}, ${format.term('status', d.status)}`
        )
      };
    });
    // A flow that goes past a column runs on as one: what crosses it is no box.
    const passing = boxes.flatMap((box) => {
      const stream = streams.find(({ to }) => to.id === box.id);
      return box.what === 'via' && stream !== undefined ? [{ ...box, colour: tone(stream) }] : [];
    });
    const labels = named.flatMap((box) => {
      const lines = isNamed ? label(box) : [numbers.get(box.id) ?? '', format.money(box.total)];
      // Beside numbers, the last column ends at the side of the drawing.
      const isLast = !isNamed && box.column === edges.length - 1;
      return lines.map((line, index) => ({
        line,
        x: isLast ? box.x1 - textWidth(line, fontSize) : box.x0,
        y: box.y0 - 4 - (lines.length - index - 0.5) * lineHeight,
        series: box.row.organisation_id
      }));
    });
    const key = isNamed
      ? []
      : texts.heads.flatMap((head, column): Paragraph[] => {
          const own = named.filter((box) => box.column === column);
          const entries = own.map(
            (box) => `${numbers.get(box.id) ?? ''} ${[name(box), ...amounts(box)].join(', ')}`
          );
          return own.length === 0 ? [] : [{ text: head, bold: true }, ...entries];
        });
    const others = leftOut.map((project) => `${project.row[`organisation_${lang}`]} (${shortOf(project)})`);
    const foot = textLines(
      [...key, others.length === 0 ? '' : texts.leftOut(others.length, isNamed ? format.list(others) : '')],
      {
        width,
        top: bottom + 10
      }
    );
    const line = { textAnchor: 'start', lineAnchor: 'middle' } as const;
    return pixelDrawing(width, bottom + 12 + foot.height, [
      ...legend.marks,
      text(
        texts.heads.flatMap((head, column) => {
          const edge = edges[column];
          return edge === undefined || columns.every(([own]) => own !== column)
            ? []
            : [{ ...edge, head, column }];
        }),
        {
          ...line,
          // The last heading is wider than its column where that holds numbers.
          x: ({ left, head, column }) =>
            column === 3 && !isNamed ? width - textWidth(head, fontSize, 'bold') : left,
          // Headings of neighbouring columns of numbers stand on two lines.
          y: ({ column }) => legend.height + 10 + (isNamed ? 0 : (column % 2) * lineHeight),
          text: 'head',
          fontWeight: 600,
          fill: muted
        }
      ),
      ...ribbonMarks(ribbons),
      ...groups(passing, ({ colour }) => colour).map(([colour, own]) =>
        rect(own, {
          x1: 'x0',
          x2: 'x1',
          y1: 'y0',
          y2: ({ y0, y1 }: Box) => Math.max(y1, y0 + 1),
          fill: colour,
          fillOpacity: ribbonOpacity
        })
      ),
      rect(named, {
        x1: 'x0',
        x2: 'x1',
        y1: 'y0',
        y2: ({ y0, y1 }: Box) => Math.max(y1, y0 + 1),
        fill: ink,
        fillOpacity: 0.14
      }),
      text(labels, { ...line, x: 'x', y: 'y', text: 'line', fill: ink, ariaLabel: ({ series }) => series }),
      ...foot.marks
    ]);
  },
  words
});
