import { describe, expect, it } from 'vitest';
import { defaultValues, fill, templates, type CodeName } from './embed-codes.ts';

const facts = {
  slug: 'sales',
  lang: 'en',
  title: 'Who <sold> "how {much}"?',
  site: 'An open book',
  embed: 'https://example.org/en/embed/sales?from=2012&to=2014',
  page: 'https://example.org/en/charts/sales?from=2012&to=2014',
  picture: 'https://example.org/en/charts/sales.png?from=2012&to=2014',
  origin: 'https://example.org',
  search: 'from=2012&to=2014',
  height: 720,
  version: 'data version 0123456789ab',
  day: '[date]'
} as const;

const code = (name: CodeName): string => fill(templates(facts)[name], defaultValues(facts));

describe('the codes of a chart', () => {
  it('a frame has a title, a height, nothing between its tags, and is escaped', () => {
    expect(code('iframe')).toContain('title="Who &lt;sold&gt; &quot;how much&quot;?"');
    expect(code('iframe')).toContain('src="https://example.org/en/embed/sales?from=2012&amp;to=2014"');
    expect(code('iframe')).toMatch(/^<iframe [^>]*height="720"[^>]*><\/iframe>$/);
  });

  it('a component carries the settings as attributes and a real link inside', () => {
    expect(code('component')).toContain('slug="sales" lang="en" from="2012" to="2014">');
    expect(code('component')).toContain(
      '<a href="https://example.org/en/charts/sales?from=2012&amp;to=2014">'
    );
  });

  it('the oEmbed address holds the page’s, encoded', () => {
    expect(new URL(code('oembed')).searchParams.get('url')).toBe(facts.page);
  });

  it('leave no brace unfilled but BibTeX’s own', () => {
    for (const name of ['iframe', 'component', 'oembed', 'markdown', 'picture', 'text', 'ris'] as const)
      expect(code(name)).not.toMatch(/[{}]/);
    expect(code('bibtex')).toContain('url = {https://example.org/en/charts/sales?from=2012&to=2014}');
    expect(code('bibtex')).toContain('title = {{Who <sold> "how much"?}}');
  });
});
