import { FieldError } from "../errors.ts";
import { oneLine } from "../identity/actors.ts";

/**
 * A name that somebody typed, on one line.
 * @param most its length, in characters
 * @throws {FieldError} `name`: `required`, `too-long`
 */
export function parseName(typed: string, most: number): string {
  const name = oneLine(typed);
  if (!name) throw new FieldError("name", "required");
  if (name.length > most) throw new FieldError("name", "too-long");
  return name;
}
