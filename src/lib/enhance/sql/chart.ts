// The chart under an answer: its settings, its drawing at the width of the page, what it says to who doesn't see it.
import { firstChoice, kindsOf, type Choice, type Mark } from './columns.ts';
import { make, part } from './dom.ts';
import { draw, type Drawn } from './drawing.ts';
import type { Result } from './messages.ts';
import { fill, type Texts } from './texts.ts';

const select = (root: ParentNode, name: string): HTMLSelectElement => {
  const found = part(root, name);
  if (!(found instanceof HTMLSelectElement)) throw new Error(`${name} is not a list`);
  return found;
};

const isMark = (value: string): value is Mark => ['dot', 'line', 'bar'].includes(value);

const spanOf = (result: Result, at: number, speech: Texts): string => {
  const kind = kindsOf(result)[at];
  const values = result.rows.map((row) => row[at] ?? null).filter((value) => value !== null);
  const sorted =
    kind === 'number' || kind === 'year'
      ? values.toSorted((a, b) => Number(a) - Number(b))
      : values.toSorted();
  const low = sorted[0];
  const high = sorted.at(-1);
  if (kind === 'text' || kind === 'id' || low === undefined || high === undefined) return '';
  const name = result.columns[at] ?? '';
  return fill(speech.live.span, { name, low: speech.text(low), high: speech.text(high) });
};

const describe = (result: Result, choice: Choice, drawn: Drawn, mark: string, speech: Texts): string => {
  const { columns } = result;
  const { live } = speech;
  const name = (at: number): string => columns[at] ?? '';
  return fill(live.alt, {
    mark,
    n: speech.number(drawn.rows),
    x: name(choice.x),
    y: name(choice.y),
    colour: choice.colour === undefined ? '' : fill(live.altColour, { name: name(choice.colour) }),
    spans: [choice.x, choice.y]
      .map((at) => spanOf(result, at, speech))
      .join(' ')
      .trim()
  });
};

const legendOf = (drawn: Drawn, name: string, { live, number }: Texts): HTMLElement => {
  const items = drawn.legend.map(({ text, colour, shape }) => {
    const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    for (const [attribute, value] of Object.entries({
      viewBox: '-8 -8 16 16',
      width: '14',
      height: '14',
      'aria-hidden': 'true'
    }))
      picture.setAttribute(attribute, value);
    const outline = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    outline.setAttribute('d', shape);
    outline.setAttribute('fill', colour);
    picture.append(outline);
    return make('li', {}, picture, text);
  });
  if (drawn.others > 0)
    items.push(
      make('li', {}, fill(drawn.others === 1 ? live.other : live.others, { n: number(drawn.others) }))
    );
  return make('ul', { class: 'sql-legend', 'aria-label': fill(live.legend, { name }) }, ...items);
};

export const chartIn = (section: HTMLElement, speech: Texts) => {
  const x = select(section, 'x');
  const y = select(section, 'y');
  const colour = select(section, 'colour');
  const mark = select(section, 'mark');
  const settings = part(section, 'settings');
  const note = part(section, 'note');
  const place = part(section, 'drawing');
  const none = colour.options[0]?.text ?? '';
  let shown: Result | undefined;
  let drawnAt = 0;

  const chosen = (): Choice => ({
    x: Number(x.value),
    y: Number(y.value),
    colour: colour.value === '' ? undefined : Number(colour.value),
    mark: isMark(mark.value) ? mark.value : 'dot'
  });
  const redraw = (): void => {
    if (shown === undefined || settings.hidden) return;
    drawnAt = section.clientWidth;
    const choice = chosen();
    const drawn = draw(shown, choice, speech, Math.min(Math.max(drawnAt, 240), 1_000));
    if (drawn === undefined) {
      place.replaceChildren();
      note.textContent = speech.live.noPoint;
      return;
    }
    drawn.svg.setAttribute('role', 'img');
    drawn.svg.setAttribute(
      'aria-label',
      describe(shown, choice, drawn, mark.selectedOptions[0]?.text ?? '', speech)
    );
    const name = choice.colour === undefined ? undefined : (shown.columns[choice.colour] ?? '');
    place.replaceChildren(...(name === undefined ? [] : [legendOf(drawn, name, speech)]), drawn.svg);
    note.textContent = drawn.whole ? '' : fill(speech.live.firstRows, { n: speech.number(drawn.rows) });
  };
  settings.addEventListener('change', redraw);
  new ResizeObserver(() => section.clientWidth !== drawnAt && redraw()).observe(section);

  /** Shows an answer, with the chart that it starts with. */
  return (result: Result): void => {
    const first = firstChoice(result);
    shown = result;
    settings.hidden = first === undefined;
    note.textContent = '';
    place.replaceChildren();
    if (first === undefined) {
      note.textContent = speech.live.noNumber;
      return;
    }
    const options = (): HTMLOptionElement[] =>
      result.columns.map((name, at) => make('option', { value: String(at) }, name));
    x.replaceChildren(...options());
    y.replaceChildren(...options());
    colour.replaceChildren(make('option', { value: '' }, none), ...options());
    x.value = String(first.x);
    y.value = String(first.y);
    colour.value = first.colour === undefined ? '' : String(first.colour);
    mark.value = first.mark;
    redraw();
  };
};
