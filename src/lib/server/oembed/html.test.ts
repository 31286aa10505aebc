import { expect, it } from 'vitest';
import { bareFrame, wordPressFrame } from './html.ts';

const frame = {
  title: 'Who <sold> "what"?',
  text: 'Who <sold> "what"? – 3 & 4',
  embed: 'https://site.example/en/embed/x',
  page: 'https://site.example/en/charts/x?a=1&b=2',
  width: 600,
  height: 460
};

it('is one frame, with nothing inside or around', () => {
  expect(bareFrame(frame)).toMatch(/^<iframe [^<>]+><\/iframe>$/);
  expect(bareFrame(frame)).toContain(
    'title="Who &lt;sold&gt; &quot;what&quot;?" src="https://site.example/en/embed/x"'
  );
});

it('begins with a bare quotation for WordPress, and asks the embed to tell its height', () => {
  expect(wordPressFrame(frame)).toBe(
    '<blockquote><a href="https://site.example/en/charts/x?a=1&amp;b=2">Who &lt;sold&gt; &quot;what&quot;? – 3 &amp; 4</a></blockquote>' +
      '<iframe src="https://site.example/en/embed/x?resize=1" width="600" height="460" frameborder="0" marginwidth="0" marginheight="0" title="Who &lt;sold&gt; &quot;what&quot;?"></iframe>'
  );
  expect(wordPressFrame({ ...frame, embed: `${frame.embed}?a=1` })).toContain('x?a=1&amp;resize=1"');
});
