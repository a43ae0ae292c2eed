import { SMTPServer } from "smtp-server";
import type { AddressInfo } from "node:net";

/**
 * A mail server on this machine, which keeps what it is given, and refuses `refused@…`.
 * @param refusal what it answers to everyone instead
 */
export async function mailServer(refusal?: string) {
  /** Every letter as it came, in order. */
  const received: { readonly to: string[]; readonly raw: string }[] = [];
  const letters = new Map<string, PromiseWithResolvers<string>>();
  const letterTo = (address: string) => {
    const letter = letters.get(address) ?? Promise.withResolvers<string>();
    letters.set(address, letter);
    return letter;
  };
  const refuses = (address: string) =>
    refusal ?? (address.startsWith("refused") ? "no such mailbox" : undefined);
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, callback) {
      const reason = refuses(address);
      callback(reason ? Object.assign(new Error(reason), { responseCode: 550 }) : undefined);
    },
    onData(stream, session, callback) {
      const chunks: Uint8Array[] = [];
      stream.on("data", (chunk: Uint8Array) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const raw = Buffer.concat(chunks).toString();
        received.push({ to, raw });
        letterTo(to[0]).resolve(readable(raw));
        callback(null, "2.0.0 taken, thank you");
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}?from=badges@amis.example`,
    received,
    /** The first letter to somebody, once it is there. */
    to: (address: string): Promise<string> => letterTo(address).promise,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** Undoes quoted-printable, or base64 where the whole body is in it. */
function readable(raw: string): string {
  const [head, ...body] = raw.split("\r\n\r\n");
  const text = body.join("\r\n\r\n");
  if (/base64/i.test(head)) return Buffer.from(text, "base64").toString();
  const bytes = text.replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString();
}

/** What {@link mailServer} opens. */
export type MailServer = Awaited<ReturnType<typeof mailServer>>;
