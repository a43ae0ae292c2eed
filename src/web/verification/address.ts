/** Whether what somebody pasted is an address, and not a document. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text);
}
