import { generateKeyPairSync } from "node:crypto";
import { signMessage } from "../../tests/support/neighbour_signatures.ts";

const TYPE = "application/activity+json";

/** Somebody on another server who sends signed activities, with a key as Mastodon's (RSA, 2048). */
export interface Sender {
  readonly actor: string;
  /** Notes to an inbox, each an activity of its own, signed now. */
  notes(inbox: string, count: number): Request[];
  close(): Promise<void>;
}

/** Serves one actor's document on loopback. */
export function openSender(): Sender {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const publicKeyPem = publicKey.export({ type: "spki", format: "pem" });
  const server: Deno.HttpServer<Deno.NetAddr> = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen() {} },
    () =>
      new Response(
        JSON.stringify({
          "@context": [
            "https://www.w3.org/ns/activitystreams",
            "https://w3id.org/security/v1",
          ],
          id: actor,
          type: "Person",
          preferredUsername: "mina",
          inbox: `${actor}/inbox`,
          publicKey: { id: `${actor}#main-key`, owner: actor, publicKeyPem },
        }),
        { headers: { "content-type": TYPE } },
      ),
  );
  const actor: string = `http://localhost:${server.addr.port}/users/mina`;
  let number = 0;
  return {
    actor,
    notes: (inbox, count) =>
      Array.from({ length: count }, () => {
        const id = `${actor}/statuses/${Date.now()}-${++number}`;
        const published = new Date().toISOString();
        const to = ["https://www.w3.org/ns/activitystreams#Public"];
        const cc = [`${actor}/followers`];
        const content = "<p>Elle a tenu la buvette de la fête, trois soirs de suite.</p>";
        const body = JSON.stringify({
          "@context": "https://www.w3.org/ns/activitystreams",
          id: `${id}/activity`,
          type: "Create",
          actor,
          published,
          to,
          cc,
          object: { id, type: "Note", attributedTo: actor, content, published, to, cc },
        });
        const message = {
          method: "POST",
          url: inbox,
          headers: { "content-type": TYPE },
          body,
        };
        const key = { id: `${actor}#main-key`, privateKey };
        return new Request(inbox, {
          method: "POST",
          body,
          headers: signMessage("cavage", message, key, new Date()),
        });
      }),
    close: () => server.shutdown(),
  };
}
