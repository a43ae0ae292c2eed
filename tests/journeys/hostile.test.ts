import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningNode, startNode } from "../support/node.ts";
import { inviteMember, PASSWORD, setUpNode } from "../support/setup.ts";
import type { Visit, Visitor } from "../support/visitor.ts";

let node: RunningNode;
let samira: Visitor;
let admin: Visitor;
let ines: Visitor;
beforeAll(async () => {
  node = await startNode();
  admin = await setUpNode(node, { name: "Les Ajoncs", administrator: { name: "Ada" } });
  samira = await inviteMember(admin, { name: "Samira Ben", handle: "samira" });
  ines = await inviteMember(admin, { name: "Ines", roles: ["issuer"] });
});
afterAll(() => node.dispose());

interface Sent {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: BodyInit;
  /** Whose cookies go along; a stranger has none. */
  readonly as?: Visitor;
}

/** What no page offers: sent by hand. */
async function send(path: string, { as, headers, ...rest }: Sent = {}): Promise<Response> {
  const cookies = as?.cookies().map(({ name, value }) => `${name}=${value}`).join("; ");
  const response = await fetch(node.origin.replace("localhost", "127.0.0.1") + path, {
    redirect: "manual",
    ...rest,
    headers: { ...(cookies ? { Cookie: cookies, Origin: node.origin } : {}), ...headers },
  });
  await response.body?.cancel();
  return response;
}

/** Opens a line to the node and says something. */
async function open(text: string): Promise<Deno.TcpConn> {
  const line = await Deno.connect({
    hostname: "127.0.0.1",
    port: Number(new URL(node.origin).port),
  });
  await line.write(new TextEncoder().encode(text));
  return line;
}

/** The first line of the answer. */
async function speak(text: string): Promise<string> {
  using line = await open(text);
  const bytes = new Uint8Array(4096);
  const length = await line.read(bytes) ?? 0;
  return new TextDecoder().decode(bytes.subarray(0, length)).split("\r\n")[0];
}

/** The association's own address, as WebFinger tells it. */
async function organisation(): Promise<string> {
  const resource = encodeURIComponent(`acct:les-ajoncs@${new URL(node.origin).host}`);
  const origin = node.origin.replace("localhost", "127.0.0.1");
  const answer = await fetch(`${origin}/.well-known/webfinger?resource=${resource}`);
  const { links } = await answer.json() as { links: { rel: string; href: string }[] };
  return links.find(({ rel }) => rel === "self")!.href;
}

const post = (path: string, fields: Record<string, string>, more: Sent = {}) =>
  send(path, { method: "POST", body: new URLSearchParams(fields), ...more });

describe("an address to come back to", () => {
  test.each([
    ["a control character", "/\u0001"],
    ["a deleted character", "/\u007f"],
    ["nothing at all", "/\0"],
    ["a line of its own", "/\r\nSet-Cookie: session=mine"],
    ["a wide space", "/\u2028"],
    ["another host", "//example.org"],
    ["another host, as old browsers read it", "/\\example.org"],
    ["another host behind a tabulator", "/\t/example.org"],
  ])("with %s leads home, and the node lives on", async (_, back) => {
    const answer = await post("/language", { language: "fr", back });
    expect(answer.headers.get("Location")).toBe("/");
    const login = await send(`/login?back=${encodeURIComponent(back)}`, { as: samira });
    expect(login.headers.get("Location")).toBe("/parcours");
    expect((await send("/healthz")).status).toBe(200);
  });
});

describe("what is sent to a page", () => {
  test("is not read when it is larger than the page needs", async () => {
    const large = { text: "x".repeat(1024 * 1024) };
    for (const path of ["/language", "/login", "/logout", "/join", "/recover", "/invitations/x"]) {
      expect((await post(path, large)).status, path).toBe(413);
    }
    for (const path of ["/account", "/admin", "/awards/new", "/nowhere"]) {
      expect((await post(path, large)).status, path).toBe(413);
    }
    for (const path of ["/account/contact", "/awards/x/accept", "/credentials/x/visibility"]) {
      expect((await post(path, large, { as: samira })).status, path).toBe(413);
    }
  });

  test("is counted as it comes where its size is not said", async () => {
    const bytes = new Uint8Array(64 * 1024);
    let chunks = 0;
    const body = new ReadableStream({
      pull: (out) => ++chunks > 32 ? out.close() : out.enqueue(bytes),
    });
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    expect((await send("/login", { method: "POST", headers, body })).status).toBe(413);
  });

  test("and arrived cut off is told as such, not as a fault of the node", async () => {
    const cutOff = '--x\r\nContent-Disposition: form-data; name="login"\r\n\r\nsami';
    for (const type of ["multipart/form-data", "multipart/form-data; boundary=x"]) {
      for (const path of ["/language", "/login", "/join", "/verify", "/account", "/teams"]) {
        const headers = { "Content-Type": type };
        const as = path === "/teams" ? admin : samira;
        const answer = await send(path, { method: "POST", headers, body: cutOff.slice(1), as });
        expect(answer.status, `${path} ${type}`).toBe(422);
      }
    }
  });

  test("by another site's page is refused, also when it would log a stranger in", async () => {
    const form = { login: "samira", password: PASSWORD };
    for (const headers of [{ Origin: "https://example.org" }, { Origin: "null" }]) {
      const answer = await post("/login", form, { headers });
      expect(answer.status).toBe(403);
      expect(answer.headers.get("Set-Cookie")).toBeNull();
    }
    const crossSite = { "Sec-Fetch-Site": "cross-site" };
    expect((await post("/login", form, { headers: crossSite })).status).toBe(403);
    expect((await post("/login", form)).headers.get("Set-Cookie")).toContain("__Host-session");
  });
});

describe("a piece of evidence", () => {
  async function awardForm(): Promise<Visit> {
    const list = await ines.get("/awards/new?q=Samira");
    const link = list.document.querySelector('a[href*="recipient="]')!;
    const form = await ines.get(link.getAttribute("href")!);
    const filled = { badge: "oral", level: "2", narrative: "Elle a raconté la fête." };
    return await ines.submit(form, "#award-form", filled, { name: "step", value: "add:file" });
  }
  const send = { name: "step", value: "send" };

  test("whose file's name is long and cut within a character can be downloaded", async () => {
    const file = new File(["La fête"], `${"🎉".repeat(70)}.txt`);
    const form = await awardForm();
    const sent = await ines.submit(form, "#award-form", { "evidence-1-file": file }, send);
    expect(sent.path).toMatch(/^\/awards\/[a-z2-7]{26}$/);
    const link = sent.document.querySelector('a[href^="/evidence/"]')!.getAttribute("href")!;
    expect(new TextDecoder().decode(await samira.bytes(link))).toBe("La fête");
  });

  test("that the form kept too long is asked for again, and not left out in silence", async () => {
    const form = await awardForm();
    const kept = form.document.createElement("input");
    for (const [name, value] of [["name", "evidence-1-upload"], ["value", "a".repeat(26)]]) {
      kept.setAttribute(name, value);
    }
    form.document.querySelector("#award-form")!.append(kept);
    const sent = await ines.submit(form, "#award-form", {}, send);
    expect(sent.status).toBe(422);
    expect(sent.text).toContain("Une des preuves n’existe plus");
    const again = await ines.submit(sent, "#award-form", {}, send);
    expect(again.path).toMatch(/^\/awards\/[a-z2-7]{26}$/);
  });
});

describe("a name", () => {
  const call = async (name: string) => {
    const form = await samira.get("/account");
    const saved = await samira.submit(form, "#profile", { name, visibility: "public" });
    return { status: saved.status, kept: await samira.get("/account") };
  };

  test("of nothing that is seen is no name", async () => {
    for (const name of ["\u200b", "\u2060\ufeff", "\u202e", "\ufffe"]) {
      expect((await call(name)).status, JSON.stringify(name)).toBe(422);
    }
  });

  test("does not turn the writing around, and its picture is whole XML", async () => {
    const { kept } = await call("Samira \u202eneB\u202c <b>\ufffe & 👩‍🎨");
    const name = kept.document.querySelector('input[name="name"]')!.getAttribute("value");
    expect(name).toBe("Samira  neB  <b>  & 👩‍🎨");
    const { actor } = JSON.parse((await samira.get("/account/export")).text);
    const svg = new TextDecoder().decode(await samira.bytes(`/actors/${actor.id}/picture`));
    expect(svg).toContain("&lt;b&gt;  &amp; 👩‍🎨");
    // deno-lint-ignore no-control-regex -- what XML has not is what is looked for
    expect(svg).not.toMatch(/[\x00-\x08\ufffe\uffff]/);
  });
});

describe("who speaks HTTP by hand", () => {
  test("calls this host by no name, and is told so", async () => {
    for (const host of ["a b", "[::1", "<script>", "localhost:99999999"]) {
      expect(await speak(`GET /login HTTP/1.1\r\nHost: ${host}\r\n\r\n`)).toContain(" 400 ");
    }
  });

  test("finds nobody of this host under another host's name", async () => {
    const at = (host: string) =>
      speak(
        `GET /.well-known/webfinger?resource=acct:les-ajoncs@${host} HTTP/1.1\r\n` +
          `Host: ${host}\r\n\r\n`,
      );
    expect(await at("example.org")).toContain(" 404 ");
    expect(await at(new URL(node.origin).host)).toContain(" 200 ");
  });

  test("and goes away in the middle leaves no fault in the log", async () => {
    for (const more of ["Content-Length: 500\r\n", "Transfer-Encoding: chunked\r\n"]) {
      const path = more.startsWith("C") ? "/login" : "/verify";
      const type = "Content-Type: application/x-www-form-urlencoded\r\n";
      using line = await open(`POST ${path} HTTP/1.1\r\nHost: x\r\n${type}${more}\r\n`);
      await line.write(new TextEncoder().encode("5\r\ntext="));
    }
    await send("/login");
    await node.stop();
    expect(node.output()).not.toMatch(/ERR|BadResource/);
    await node.restart();
  });

  test("and never ends does not keep the node from stopping", async () => {
    using _ = await open("POST /login HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\nlogin=");
    await send("/login");
    await node.stop();
    await node.restart();
    expect((await send("/account", { as: samira })).status).toBe(200);
  });
});

test("a name longer than any there can be is a name of nothing", async () => {
  const long = "a".repeat(3000);
  for (const area of ["actors", "credentials", "evidence", "join", "status", "achievements"]) {
    for (const as of [undefined, samira]) {
      expect((await send(`/${area}/${long}`, { as })).status, area).toBe(404);
    }
  }
  const { pathname } = new URL(await organisation());
  expect((await send(`${pathname}/outbox?from=${long}`)).status).toBe(404);
  for (const path of [`/awards/${long}`, `/awards/new?recipient=${long}`, `/timeline/${long}`]) {
    expect((await send(path, { as: admin })).status, path).toBe(404);
  }
});
