/** A key on a person's device that lets them in; kept under the SHA-256 of its WebAuthn credential id. */
export interface Passkey {
  /** Public name, to rename and remove it: that SHA-256, in hex. */
  readonly id: string;
  readonly account: string;
  /** What its owner calls it. */
  readonly name: string;
  /** The WebAuthn credential id, in base64url. */
  readonly credential: string;
  /** COSE. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
  /** How often the device says it signed; stays 0 on devices that do not count. */
  readonly counter: number;
  readonly transports: readonly string[];
  readonly createdAt: string;
  readonly lastUsedAt?: string;
}

/** What a device was asked to sign, kept under its SHA-256 until it is answered, once. */
export interface PasskeyChallenge {
  /** Whose new passkey it is for; absent for a log-in, where nobody is known yet. */
  readonly account?: string;
  readonly expiresAt: string;
}
