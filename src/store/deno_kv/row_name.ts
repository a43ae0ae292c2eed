/** A row's key as one string; different keys have different names. */
export function rowName(key: Deno.KvKey): string {
  return key.map(partName).join("/");
}

/** The names of a row's key and of every prefix of it, the shortest first. */
export function prefixNames(key: Deno.KvKey): string[] {
  const names: string[] = [];
  for (const part of key) {
    const before = names.at(-1);
    names.push(before === undefined ? partName(part) : `${before}/${partName(part)}`);
  }
  return names;
}

function partName(part: Deno.KvKeyPart): string {
  const text = String(part);
  return `${typeof part}${text.length}:${text}`;
}
