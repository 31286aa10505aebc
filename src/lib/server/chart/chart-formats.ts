// The kinds of file that a chart is offered as: pictures of it, and its rows in every format that tables have.
import type { FileType } from '../export/define-format.ts';
import { formats } from '../export/formats.ts';
import type { PictureFormat } from './image.ts';

export const pictureTypes = {
  svg: {
    suffix: 'svg',
    type: 'image/svg+xml; charset=utf-8',
    inline: true,
    label: { fr: 'Image vectorielle (SVG)', en: 'Vector picture (SVG)' }
  },
  png: {
    suffix: 'png',
    type: 'image/png',
    inline: true,
    label: { fr: 'Image (PNG)', en: 'Picture (PNG)' }
  }
} as const satisfies Readonly<Record<PictureFormat, FileType>>;

export const isPicture = (suffix: string): suffix is PictureFormat => Object.hasOwn(pictureTypes, suffix);

export const chartFileTypes: readonly FileType[] = [...Object.values(pictureTypes), ...formats];
