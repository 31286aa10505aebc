// How tall the frame of an embed has to be where nothing sizes it.
import type { FigureView } from '#lib/view.ts';

/** About what the title, takeaway, notes and source line take around the drawing, in a column of 600 px. */
const around = 400;

/** That of the drawing made for its width, and what stands around it. */
export const frameHeight = ({ drawn }: Pick<FigureView, 'drawn'>): number => {
  const svg = drawn.find(({ size }) => size === 'medium')?.svg ?? '';
  return Math.round(Number(/ height="([\d.]+)"/.exec(svg)?.[1] ?? 400)) + around;
};
