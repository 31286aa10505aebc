// What a newsroom may ask of an embed, beside the settings of its chart.
import { z } from 'zod';
import { choice, flag, integer } from '../address/parameters.ts';
import { readSearch } from '../address/read-search.ts';

export const embedSearch = z.object({
  theme: choice(['auto', 'light', 'dark']).default('auto'),
  /** The maximum height of the embed in pixels; what is beyond scrolls. */
  height: integer({ min: 200, max: 2000 }).optional(),
  title: flag().default(true),
  bg: choice(['transparent']).optional(),
  /** Whether the embed sends its height to the page around it. */
  resize: flag().default(false),
  /** Whether a script in the embed says what stands behind a mark, on hover, focus and tap. */
  tips: flag().default(false)
});

export type EmbedOptions = z.infer<typeof embedSearch>;

export const defaults: EmbedOptions = readSearch(embedSearch, new URLSearchParams());
