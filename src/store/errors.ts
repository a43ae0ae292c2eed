/** A value that no adapter could keep. Put it in {@link Blobs} and keep its key. */
export class ValueTooLargeError extends Error {
  override readonly name = "ValueTooLargeError";
  constructor(readonly key: readonly unknown[], readonly bytes: number) {
    super(
      `The value under ${JSON.stringify(key.map(String))} has ${bytes} bytes encoded, over 60 KiB.`,
    );
  }
}

/** Another process has this data open. */
export class DataInUseError extends Error {
  override readonly name = "DataInUseError";
  constructor(readonly folder: string) {
    super(
      `Another node is already running on the data in ${folder}. Stop it first, or give this one its own folder with REQUAPASS_DATA.`,
    );
  }
}

/** The data was written by a version of the program whose layout this one does not know. */
export class SchemaVersionError extends Error {
  override readonly name = "SchemaVersionError";
  constructor(readonly found: number, readonly expected: number) {
    super(
      found > expected
        ? `The data was written by a newer version (layout ${found}; this program knows ${expected}). Start the newer version.`
        : `The data has layout ${found} and this program needs ${expected}. Start the version that wrote it, or restore a backup made for this one.`,
    );
  }
}
