// A small graph of things and their properties, written as Turtle or as JSON-LD: the same triples either way.
import { DataFactory, Writer, type NamedNode, type Literal } from 'n3';

export type Term =
  | { readonly iri: string }
  | { readonly text: string; readonly lang: string }
  | { readonly text: string; readonly datatype: string };

export interface Thing {
  readonly iri: string;
  /** Names in short form: `dcat:Dataset`. */
  readonly types: readonly string[];
  /** By property in short form: `dct:title`. */
  readonly properties: Readonly<Record<string, readonly Term[]>>;
}

export type Prefixes = Readonly<Record<string, string>>;

const { namedNode, literal, quad } = DataFactory;

const spelt = (prefixes: Prefixes, name: string): NamedNode => {
  const [prefix = '', local = ''] = name.split(/:(.*)/s);
  const { [prefix]: namespace } = prefixes;
  if (namespace === undefined) throw new Error(`the prefix of ${name} is not declared`);
  return namedNode(`${namespace}${local}`);
};

const termOf = (prefixes: Prefixes, term: Term): NamedNode | Literal => {
  if ('iri' in term) return namedNode(term.iri);
  return literal(term.text, 'lang' in term ? term.lang : spelt(prefixes, term.datatype));
};

export const turtle = (prefixes: Prefixes, things: readonly Thing[]): string => {
  const writer = new Writer({ prefixes: { ...prefixes } });
  for (const { iri, types, properties } of things) {
    const subject = namedNode(iri);
    for (const type of types)
      writer.addQuad(quad(subject, spelt(prefixes, 'rdf:type'), spelt(prefixes, type)));
    for (const [property, terms] of Object.entries(properties))
      for (const term of terms)
        writer.addQuad(quad(subject, spelt(prefixes, property), termOf(prefixes, term)));
  }
  let text = '';
  // Without a stream to write to, the writer calls back at once.
  writer.end((_, made: string) => (text = made));
  return text;
};

const valueOf = (term: Term): object => {
  if ('iri' in term) return { '@id': term.iri };
  return {
    '@value': term.text,
    ...('lang' in term ? { '@language': term.lang } : { '@type': term.datatype })
  };
};

export const jsonLd = (prefixes: Prefixes, things: readonly Thing[]) => ({
  '@context': prefixes,
  '@graph': things.map(({ iri, types, properties }) => ({
    '@id': iri,
    '@type': types,
    ...Object.fromEntries(
      Object.entries(properties).map(([property, terms]) => [property, terms.map(valueOf)])
    )
  }))
});
