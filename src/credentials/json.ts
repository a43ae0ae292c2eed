import type { Json, JsonObject } from "./types.ts";

/** What a builder hands to {@link compact}: a member may be undefined, a list may be empty. */
export type Sparse = { readonly [name: string]: Json | readonly Json[] | undefined };

/** Without undefined members and empty lists: a signed document never says nothing. */
export function compact(members: Sparse): JsonObject {
  const filled = Object.entries(members).filter(([, value]) =>
    value !== undefined && !(Array.isArray(value) && value.length === 0)
  );
  return Object.fromEntries(filled) as JsonObject;
}

/** A moment as Open Badges 3.0 writes it: UTC, to the second, with its zone. */
export function dateTime(moment: Date): string {
  return moment.toISOString().replace(/\.\d{3}Z$/, "Z");
}

/** Whether a JSON value is an object (and not a list). */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member's values, whether it holds one or a list (JSON-LD makes no difference). */
export function listOf(value: Json | undefined): Json[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

/** The object a member holds, or the first of several; an empty one where there is none. */
export function objectOf(value: Json | undefined): JsonObject {
  return listOf(value).find(isObject) ?? {};
}

/** A member's words, no longer than `most` characters; undefined where it says nothing. */
export function textOf(value: Json | undefined, most: number): string | undefined {
  return typeof value === "string" && value.trim() ? value.slice(0, most) : undefined;
}

/** The id of a party or thing given as an address or as an object. */
export function idOf(value: Json | undefined): string | undefined {
  const id = isObject(value) ? value.id : value;
  return typeof id === "string" ? id : undefined;
}

/** The types of a node. */
export function typesOf(value: Json | undefined): string[] {
  return isObject(value) ? listOf(value.type).filter((type) => typeof type === "string") : [];
}

/** A member's value, be it written alone or in a list, once or more often; undefined for several. */
export function onlyOf(value: Json | undefined): Json | undefined {
  const [first, ...others] = listOf(value);
  return others.every((other) => other === first) ? first : undefined;
}
