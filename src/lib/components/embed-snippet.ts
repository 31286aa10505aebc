// The frame that other sites paste: titled, lazy, as wide as its column, tall enough for its drawing.
import type { FigureView } from '#lib/view.ts';

const escape = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? mark
  );

/** About what the title, takeaway, notes and source line take around the drawing, in a column of 600 px. */
const around = 400;

/** The height of the frame: that of the drawing made for its width, and what stands around it. */
export const frameHeight = ({ drawn }: Pick<FigureView, 'drawn'>): number => {
  const svg = drawn.find(({ size }) => size === 'medium')?.svg ?? '';
  return Math.round(Number(/ height="([\d.]+)"/.exec(svg)?.[1] ?? 400)) + around;
};

export const embedSnippet = (figure: Pick<FigureView, 'title' | 'drawn'>, address: string): string =>
  `<iframe title="${escape(figure.title)}" src="${escape(address)}" loading="lazy" width="100%" height="${frameHeight(figure)}" ` +
  `style="border:0;width:0;min-width:100%!important" referrerpolicy="strict-origin-when-cross-origin"></iframe>`;
