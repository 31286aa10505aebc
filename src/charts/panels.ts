// Small multiples laid out in pixels: a head per section, panels in columns under it. Marks then use the panel's own x and y.

export interface Panel {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Section<D> {
  /** Words above the section's panels; none, no head. */
  readonly head?: string;
  readonly items: readonly D[];
  /** Where a section's panels differ from the drawing's. */
  readonly columns?: number;
  readonly panelHeight?: number;
}

export interface PanelOptions {
  readonly width: number;
  readonly columns: number;
  readonly panelHeight: number;
  /** Pixels above each panel for its name, and between panels. */
  readonly nameHeight: number;
  readonly gap: number;
  /** Where the first section starts, below a legend for instance. */
  readonly top?: number;
}

const headHeight = 34;

export const layOut = <D>(sections: readonly Section<D>[], options: PanelOptions) => {
  const { width, nameHeight, gap } = options;
  let height = options.top ?? 0;
  const heads: { text: string; y: number }[] = [];
  const placed = sections.flatMap((section) => {
    if (section.head !== undefined) {
      heads.push({ text: section.head, y: height + headHeight - 16 });
      height += headHeight;
    }
    const { columns = options.columns, panelHeight = options.panelHeight } = section;
    const panelWidth = (width - gap * (columns - 1)) / columns;
    const start = height;
    const lines = Math.ceil(section.items.length / columns);
    height += lines * (nameHeight + panelHeight + gap);
    return section.items.map((of, index) => {
      const column = index % columns;
      const line = Math.floor(index / columns);
      const panel: Panel = {
        left: column * (panelWidth + gap),
        top: start + line * (nameHeight + panelHeight + gap) + nameHeight,
        width: panelWidth,
        height: panelHeight
      };
      return { of, panel };
    });
  });
  return { placed, heads, height };
};

/** Where values stand in a panel, in pixels of the whole drawing, clear of its sides by `inset`. */
export const scalesOf = (
  { left, top, width, height }: Panel,
  [x0, x1]: readonly [number, number],
  [y0, y1]: readonly [number, number],
  inset = 6
) => ({
  x: (value: number) => left + inset + ((value - x0) / (x1 - x0)) * (width - 2 * inset),
  y: (value: number) => top + (1 - (value - y0) / (y1 - y0)) * height
});
