/* What is used of the package lmdb. Its own types for `import` do not compile: they say `export =`. */

export type Key = string | readonly (string | number)[];

export interface Range {
  readonly start?: Key;
  /** Not itself in the range. */
  readonly end?: Key;
  readonly limit?: number;
}

export interface Database<Value, OwnKey extends Key> {
  get(key: OwnKey): Value | undefined;
  put(key: OwnKey, value: Value): Promise<boolean>;
  remove(key: OwnKey): Promise<boolean>;
  getRange(range: Range): Iterable<{ readonly key: OwnKey; readonly value: Value }>;
  getKeys(range: Range): Iterable<OwnKey>;
}

export interface RootDatabase {
  openDB<Value, OwnKey extends Key>(options: {
    readonly name: string;
    readonly encoding: "json" | "binary";
  }): Database<Value, OwnKey>;
  /** Commits what `action` does, or nothing of it when it throws. */
  childTransaction<Result>(action: () => Result): Promise<Result>;
  /** Reads see from now on what other processes have written. */
  resetReadTxn(): void;
  close(): Promise<void>;
}

export interface Lmdb {
  open(options: {
    readonly path: string;
    /** Whether `path` is the file itself. */
    readonly noSubdir: boolean;
    readonly maxDbs: number;
    readonly overlappingSync: boolean;
    readonly eventTurnBatching: boolean;
  }): RootDatabase;
}
