// Walks JSON text that comes in pieces and assembles one contract at a time, in bounded memory.
import { Assembler } from 'stream-json/assembler.js';
import { jsonParser, type Token } from 'stream-json/parser.js';
import { ImportError, messageOf } from '../error.ts';
import type { DecpFormat } from './contract.ts';

/** Characters one contract may take: a longer one is a string that never ends, or no DECP file. */
const longest = 8_000_000;

export interface Member {
  readonly place: string;
  readonly format: DecpFormat;
  /** The name of its list in the format of 2022. */
  readonly list: string;
  readonly value: unknown;
}

const expected =
  'expected {"marches": […]} (2018) or {"marches": {"marche": […], "contrat-concession": […]}} (2022)';
const opens = (name: Token['name']) => name === 'startObject' || name === 'startArray';
const closes = (name: Token['name']) => name === 'endObject' || name === 'endArray';

class Walk {
  /** For each open object or array, the key or the index reached; '' before an object's first key. */
  readonly #path: (string | number)[] = [];
  #assembler: Assembler | undefined;
  #depth = 0;
  #seen = false;
  #done = 0;

  /** Where the last whole contract ended. */
  get reached(): string {
    return this.#done === 0 ? 'before the first contract' : `after ${this.#done} whole contracts`;
  }
  get open(): boolean {
    return this.#path.length > 0;
  }
  get seen(): boolean {
    return this.#seen;
  }

  #place(): string {
    return this.#path.reduce<string>(
      (place, step) =>
        typeof step === 'number' ? `${place}[${step}]` : place === '' ? step : `${place}.${step}`,
      ''
    );
  }

  /** The list that the path stands in, where that is one of contracts. */
  #list(): { format: DecpFormat; list: string } | undefined {
    const [root, second, third] = this.#path;
    if (root !== 'marches') return undefined;
    if (this.#path.length === 2 && typeof second === 'number') return { format: '2018', list: '' };
    if (this.#path.length === 3 && typeof second === 'string' && typeof third === 'number')
      return { format: '2022', list: second };
    return undefined;
  }

  #step(): void {
    const last = this.#path.at(-1);
    if (typeof last === 'number') this.#path[this.#path.length - 1] = last + 1;
  }

  /** Takes one token; gives the contract that it ends. */
  take(token: Token): Member | undefined {
    const { name } = token;
    if (this.#assembler !== undefined) {
      this.#assembler.consume(token);
      if (opens(name)) this.#depth += 1;
      if (closes(name)) this.#depth -= 1;
      if (this.#depth > 0) return undefined;
      const value: unknown = this.#assembler.current;
      this.#assembler = undefined;
      const list = this.#list();
      if (list === undefined) return undefined;
      this.#done += 1;
      return { place: this.#place(), ...list, value };
    }
    if (name === 'keyValue') {
      this.#path[this.#path.length - 1] = token.value;
      if (this.#path.length === 1 && token.value === 'marches') this.#seen = true;
      return undefined;
    }
    if (closes(name)) {
      this.#path.pop();
      return undefined;
    }
    this.#step();
    if (this.#list() !== undefined) {
      if (name !== 'startObject') throw new ImportError(this.#place(), 'this is not a contract', expected);
      this.#assembler = new Assembler();
      this.#depth = 0;
      return this.take(token);
    }
    const inMarches = this.#path[0] === 'marches';
    const holds = this.#path.length === 1 ? name.startsWith('start') : name === 'startArray';
    if (inMarches && !holds) throw new ImportError(this.#place(), 'this is not a list', expected);
    if (name === 'startObject') this.#path.push('');
    else if (name === 'startArray') this.#path.push(-1);
    return undefined;
  }
}

/** Contracts of JSON text, in order. */
export async function* membersIn(text: AsyncIterable<string>): AsyncGenerator<Member> {
  const parse = jsonParser({ streamValues: false });
  const walk = new Walk();
  let since = 0;
  for await (const piece of text) {
    let tokens;
    try {
      tokens = parse(piece);
    } catch (thrown) {
      throw new ImportError(
        walk.reached,
        `the JSON is broken (${messageOf(thrown)})`,
        'download the file again'
      );
    }
    since += piece.length;
    for (const token of typeof tokens === 'symbol' ? [] : tokens.values) {
      const member = walk.take(token);
      if (member === undefined) continue;
      since = 0;
      yield member;
    }
    if (since > longest)
      throw new ImportError(
        walk.reached,
        `no contract ends within ${longest} characters`,
        `this is not a DECP file, or a string in it is never closed; ${expected}`
      );
  }
  if (walk.open)
    throw new ImportError(walk.reached, 'the JSON stops before its end', 'download the file again, whole');
  if (!walk.seen) throw new ImportError('', 'the file has no “marches”', expected);
}
