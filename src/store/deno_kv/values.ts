import { serialize } from "node:v8";
import { ValueTooLargeError } from "../errors.ts";
import { type Key, MAX_VALUE_BYTES, type StoreValue } from "../ports.ts";
import type { Envelope } from "./layout.ts";

/** A value made ready to be kept: a copy of its own, and how many bytes it takes at most. */
export interface Encoded {
  readonly value: StoreValue;
  readonly bytes: number;
}

/**
 * Takes a copy of a value, so that a later change by the caller does not reach the commit, and so
 * that a view on a larger buffer does not drag the whole buffer along.
 * @throws {TypeError} for what is neither JSON nor bytes
 * @throws {ValueTooLargeError} when it has over {@link MAX_VALUE_BYTES} encoded
 */
export function encode(key: Key, input: unknown): Encoded {
  let bound = 0;
  const copy = (value: unknown): StoreValue => {
    switch (typeof value) {
      case "boolean":
        bound += 1;
        return value;
      case "number":
        if (!Number.isFinite(value)) break;
        bound += 9;
        return value;
      case "string":
        bound += 6 + 2 * value.length;
        return value;
      case "object":
        if (value === null) {
          bound += 1;
          return null;
        }
        if (value instanceof Uint8Array) {
          bound += 24 + value.byteLength;
          return new Uint8Array(value);
        }
        bound += 12;
        if (Array.isArray(value)) return value.map(copy);
        if (isPlain(value)) {
          const result: Record<string, StoreValue> = {};
          for (const [name, part] of Object.entries(value)) {
            if (part === undefined) continue;
            bound += 6 + 2 * name.length;
            Object.defineProperty(result, name, {
              value: copy(part),
              enumerable: true,
              writable: true,
              configurable: true,
            });
          }
          return result;
        }
    }
    throw new TypeError(
      `Under ${JSON.stringify(key.map(String))} only JSON and bytes can be kept, not ${
        Object.prototype.toString.call(value)
      }.`,
    );
  };
  const value = copy(input);
  if (bound <= MAX_VALUE_BYTES) return { value, bytes: bound };
  const bytes = serialize(value).byteLength;
  if (bytes > MAX_VALUE_BYTES) throw new ValueTooLargeError(key, bytes);
  return { value, bytes };
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** Whether an entry of the file counts as absent at `now` (ms since 1970). */
export function hasExpired(envelope: unknown, now: number): boolean {
  const { e } = envelope as Envelope;
  return e !== undefined && e <= now;
}
