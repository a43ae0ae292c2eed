/** An address that goes on carrying the key of the link by which the reader came. */
export function withKey(path: string, linkKey: string | undefined): string {
  return linkKey ? `${path}?key=${encodeURIComponent(linkKey)}` : path;
}
