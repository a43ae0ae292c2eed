/** The library for passkeys: a large one, of which a node without passkeys never has need. */
export const webAuthn = () => import("@simplewebauthn/server");
