import type { Send } from "./keeper.ts";

/** Sends a log to the node. */
export const send: Send = async (path, sent) => {
  const body = JSON.stringify(sent);
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Accept": "application/problem+json" },
    body,
    // What is sent as the page goes away still arrives, unless it is very long.
    keepalive: body.length < 60_000,
  });
  const said = answer.ok ? {} : await answer.json().catch(() => ({}));
  return { status: answer.status, sentence: said.detail };
};
