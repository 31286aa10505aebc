// What every importer yields: records as they stand in the public file, each with its place in it.

/** `place` is 'line 12' in a CSV file, 'marches[3]' in a JSON one. */
export interface Read<T> {
  readonly place: string;
  readonly record: T;
}

export interface Watch {
  /** Called for a row whose shape is not the format's; without it, such a row ends the reading. */
  readonly refuse: (place: string, why: string) => void;
  /** Called with each piece of the raw file, before it is unzipped. */
  readonly bytes: (piece: Uint8Array) => void;
}

export type Reader<T> = (file: string, watch?: Partial<Watch>) => AsyncGenerator<Read<T>>;
