/** A change of one row. */
export type Write =
  | {
    readonly type: "set";
    readonly key: Deno.KvKey;
    readonly value: unknown;
    readonly expireIn?: number;
  }
  | { readonly type: "delete"; readonly key: Deno.KvKey }
  | { readonly type: "sum"; readonly key: Deno.KvKey; readonly value: bigint };

/** A row that has to be as it was read. */
export interface Check {
  readonly key: Deno.KvKey;
  readonly versionstamp: string | null;
}

/** What the effects of one group add to it. */
export interface Staging {
  readonly checks: Check[];
  readonly writes: Write[];
}

/** A change whose rows depend on the state in which it is committed. */
export interface Effect<S extends Staging> {
  /** The message it acts on: no two effects on one message share a group. */
  readonly message?: string;
  /** Whether it still can happen; if not, its whole operation is refused. */
  applies(): boolean;
  /** Adds its rows to the group. */
  stage(staging: S): void;
}

/** Checks and changes that happen together or not at all. */
export interface Operation<S extends Staging> {
  readonly checks: readonly Check[];
  readonly writes: readonly Write[];
  readonly effects: readonly Effect<S>[];
  /** At most so many bytes. */
  readonly bytes: number;
}
