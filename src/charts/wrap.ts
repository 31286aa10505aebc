// Breaks text into lines for drawings, where nothing wraps by itself.

/** Returns lines of at most `width` pixels at a font size of `size` pixels, at about 0.52 em a character. */
export const wrap = (text: string, width: number, size: number): string[] => {
  const max = Math.max(10, Math.floor(width / (size * 0.52)));
  const lines: string[] = [];
  for (const word of text.split(/(?<!«) (?![»:;!?€%])/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= max)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};
