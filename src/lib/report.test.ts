import { expect, it } from 'vitest';
import { reportHref, type Reported } from './report.ts';

const reported: Reported = {
  kind: 'chart',
  title: 'Qui a reçu l’argent ?',
  address: 'https://site.example/fr/charts/money-flow?wave=first&v=59b3488bec78',
  version: '59b3488bec78'
};
const mail = { kind: 'mail', address: 'errors@site.example' } as const;
const form = { kind: 'form', address: 'https://forge.example/issues/new?labels=data#top' } as const;
const fieldsOf = (href: string) => Object.fromEntries(new URL(href).searchParams);

it('fills in a message with what the page is, its title, its address and its version', () => {
  const href = reportHref('fr', reported, mail);
  expect(href).toMatch(/^mailto:errors@site\.example\?subject=[^&]*&body=[^&]*$/);
  const { subject, body } = fieldsOf(href);
  expect(subject).toBe('Erreur (graphique)\u00a0: Qui a reçu l’argent ?');
  expect(body).toContain(`\r\nAdresse\u00a0: ${reported.address}\r\n`);
  expect(body).toContain('59b3488bec78');
  expect(body).not.toContain('Fichier');
  const { body: filed } = fieldsOf(reportHref('fr', { ...reported, file: 'data/sources/a.yaml' }, mail));
  expect(filed).toContain('Fichier\u00a0: data/sources/a.yaml\r\n');
});

it('fills in a form, whose own parameters and fragment stay', () => {
  const href = reportHref('en', { ...reported, kind: 'register', title: 'State aid' }, form);
  const url = new URL(href);
  expect(`${url.origin}${url.pathname}${url.hash}`).toBe('https://forge.example/issues/new#top');
  const { labels, title, body } = fieldsOf(href);
  expect([labels, title]).toEqual(['data', 'Error (register): State aid']);
  expect(body).toContain(`Address: ${reported.address}\r\n`);
});

it('leads to where to write where no address is set', () => {
  expect(reportHref('fr', reported, undefined)).toBe('/fr/about#contact');
  expect(reportHref('en', reported, undefined)).toBe('/en/about#contact');
});

it.each([
  ['another header', 'a\r\nBcc: x@evil.example\u2028b', 'a Bcc: x@evil.example b'],
  ['other fields', 'a&body=b&cc=c?#d%0Ae', 'a&body=b&cc=c?#d%0Ae'],
  ['markup', '"><script>alert(1)</script>', '"><script>alert(1)</script>'],
  ['half a character', 'a\ud83db', 'a\ufffdb'],
  ['a long text', '€'.repeat(5_000), `${'€'.repeat(199)}…`]
])('takes a title that holds %s for a title', (_, title, shown) => {
  const sent = { ...reported, title };
  const message = reportHref('en', sent, mail);
  expect(Object.keys(fieldsOf(message))).toEqual(['subject', 'body']);
  expect(fieldsOf(message)['subject']).toBe(`Error (chart): ${shown}`);
  expect(message.slice('mailto:'.length)).not.toMatch(/[\s"<>]/);
  const filled = reportHref('en', sent, form);
  expect(Object.keys(fieldsOf(filled))).toEqual(['labels', 'title', 'body']);
  expect(fieldsOf(filled)['title']).toBe(`Error (chart): ${shown}`);
});

it('encodes an address of mail, which can hold signs of an address of the web', () => {
  const href = reportHref('en', reported, { kind: 'mail', address: 'a+b?c&d@site.example' });
  expect(href).toMatch(/^mailto:a%2Bb%3Fc%26d@site\.example\?subject=/);
});
