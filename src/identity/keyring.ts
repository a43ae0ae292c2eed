/** Seals private keys under the node's wrapping key, which lies in a file of its own. */
export interface Keyring {
  /** @param context what the bytes belong to (`actor/key id`); opening with another one fails */
  seal(plain: Uint8Array, context: string): Promise<Uint8Array>;
  open(sealed: Uint8Array, context: string): Promise<Uint8Array>;
}
