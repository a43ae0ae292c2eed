import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newAuthority, serveHttps } from "./testing.ts";

const script = `
  import { guardedFetch } from "${new URL("./guarded_fetch.ts", import.meta.url)}";
  const policy = { allowPrivateAddresses: true };
  const { body } = await guardedFetch(Deno.args[0], {}, policy);
  console.log(new TextDecoder().decode(body));
`;

test("with the network as its only permission, https works and trusts the system's authorities", async () => {
  const authority = await newAuthority();
  const port = await serveHttps(
    await authority.certify("localhost"),
    (_, response) => void response.end("hello"),
  );
  const folder = await mkdtemp(join(tmpdir(), "requapass-net-"));
  try {
    await writeFile(join(folder, "ca.pem"), authority.ca);
    await writeFile(join(folder, "fetch.ts"), script);
    const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: [
        "run",
        "--no-prompt",
        "--allow-net",
        `--config=${new URL("../../deno.json", import.meta.url).pathname}`,
        `--cert=${join(folder, "ca.pem")}`,
        join(folder, "fetch.ts"),
        `https://localhost:${port}/`,
      ],
    }).output();
    const [said, complained] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes));
    expect(code, complained).toBe(0);
    expect(said).toBe("hello\n");
  } finally {
    await rm(folder, { recursive: true });
  }
});
