import { describe, expect, it } from 'vitest';
import { embedSnippet, frameHeight } from './embed-snippet.ts';

const figure = {
  title: 'Who <sold> "how much"?',
  drawn: [{ size: 'medium', svg: '<svg width="640" height="320.6">' }]
} as const;

describe('embedSnippet', () => {
  it('escapes what it is given, has a title and nothing between its tags', () => {
    const code = embedSnippet(figure, 'https://example.org/en/embed/x?a=1&b=2');
    expect(code).toContain('title="Who &lt;sold&gt; &quot;how much&quot;?"');
    expect(code).toContain('src="https://example.org/en/embed/x?a=1&amp;b=2"');
    expect(code).toMatch(/^<iframe [^>]*loading="lazy"[^>]*><\/iframe>$/);
  });

  it('is as tall as the drawing and its words', () => {
    expect(frameHeight(figure)).toBe(721);
    expect(frameHeight({ drawn: [] })).toBe(800);
  });
});
