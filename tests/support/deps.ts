import { join } from "node:path";
import { type Config, parseConfig } from "../../src/config.ts";
import type { Deps } from "../../src/deps.ts";
import { openKeyring } from "../../src/identity/keyring.ts";
import { renewSetupKey, setUpNode } from "../../src/identity/setup.ts";
import type { Account, Actor, OrganisationKind } from "../../src/identity/types.ts";
import { openMemory } from "../../src/store/open.ts";

/** What a node's domain functions are handed, over real memory in a folder of its own. */
export interface TestDeps extends Deps {
  /** The moment it is; a test moves it. */
  now: Date;
  /** Closes the memory and opens it again, as a restart does. */
  restart(): Promise<TestDeps>;
  /** Closes the memory and leaves its folder. */
  close(): Promise<void>;
  /** Closes the memory and removes its folder. */
  dispose(): Promise<void>;
}

/** Settings beside the ones every test has. */
export interface TestDepsOptions {
  readonly origin?: string;
  readonly now?: Date;
  readonly env?: Readonly<Record<string, string>>;
}

/** The moment at which every test begins. */
export const START = new Date("2026-11-24T12:00:00Z");

/** Opens real memory, keyring and settings in a new temporary folder. */
export async function openDeps(options: TestDepsOptions = {}): Promise<TestDeps> {
  const config = parseConfig({
    REQUAPASS_ORIGIN: options.origin ?? "http://localhost:8000",
    REQUAPASS_DATA: options.env?.REQUAPASS_DATA ??
      await Deno.makeTempDir({ prefix: "requapass-deps-" }),
    REQUAPASS_ALLOW_PRIVATE_ADDRESSES: options.origin?.startsWith("https:") ? "false" : "true",
    ...options.env,
  });
  return await openAt(config, { now: options.now ?? START });
}

async function openAt(config: Config, moment: { now: Date }): Promise<TestDeps> {
  const clock = () => moment.now;
  const memory = await openMemory({ dataFolder: config.dataFolder, clock });
  const keyring = await openKeyring({ keyFile: config.keyFile, store: memory.store });
  return {
    ...memory,
    keyring,
    config,
    clock,
    get now() {
      return moment.now;
    },
    set now(date) {
      moment.now = date;
    },
    async restart() {
      await memory.close();
      return await openAt(config, moment);
    },
    async dispose() {
      await memory.close();
      await Deno.remove(config.dataFolder, { recursive: true });
    },
  };
}

/**
 * Real memory of a node that was set up ({@link setUp}). RSA keys take their time, so the first call
 * of a process sets one up and every call opens a copy of it.
 */
export async function openSetUp(
  options: Omit<TestDepsOptions, "now"> & { readonly kind?: OrganisationKind } = {},
): Promise<{ readonly deps: TestDeps; readonly node: TestNode }> {
  const origin = options.origin ?? "http://localhost:8000";
  const name = `${origin} ${options.kind}`;
  const template = templates.get(name) ?? makeTemplate(origin, options.kind);
  templates.set(name, template);
  const { files, node } = await template;
  const copy = await Deno.makeTempDir({ prefix: "requapass-deps-" });
  for (const [name, content] of files) await Deno.writeFile(join(copy, name), content);
  return { deps: await openDeps({ origin, env: { ...options.env, REQUAPASS_DATA: copy } }), node };
}

/** What lies in the data folder of a node that was just set up: no blobs yet. */
interface Template {
  readonly files: readonly [name: string, content: Uint8Array][];
  readonly node: TestNode;
}

const templates = new Map<string, Promise<Template>>();

async function makeTemplate(origin: string, kind?: OrganisationKind): Promise<Template> {
  const deps = await openDeps({ origin });
  const node = await setUp(deps, kind);
  await deps.close();
  const folder = deps.config.dataFolder;
  const files: [string, Uint8Array][] = [];
  for await (const { name, isFile } of Deno.readDir(folder)) {
    if (isFile) files.push([name, await Deno.readFile(join(folder, name))]);
  }
  await Deno.remove(folder, { recursive: true });
  return { files, node };
}

/** A later moment. */
export function after(moment: Date, amount: { seconds?: number; minutes?: number; days?: number }) {
  const { seconds = 0, minutes = 0, days = 0 } = amount;
  return new Date(moment.getTime() + ((days * 24 * 60 + minutes) * 60 + seconds) * 1000);
}

/** A node that was set up, with its organisation and first administrator. */
export interface TestNode {
  readonly organisation: Actor;
  readonly application: string;
  readonly administrator: Account;
}

/** Odile, as she logs in. */
export const ADMINISTRATOR = { login: "odile@example.org", password: "une grande braderie" };

/** Sets the node up as the House of Associations of Tourcoing, administrated by Odile. */
export async function setUp(
  deps: Deps,
  kind: OrganisationKind = "association",
): Promise<TestNode> {
  const key = await renewSetupKey(deps);
  const { organisation, account, settings } = await setUpNode(deps, {
    key: key ?? "",
    caller: "192.0.2.1",
    kind,
    name: "Maison des Associations de Tourcoing",
    summary: "Nous accompagnons 300 associations.",
    place: { commune: "Tourcoing", postalCode: "59200", country: "FR" },
    languages: ["fr", "nl"],
    administrator: {
      name: "Odile Vandamme",
      email: "Odile@example.org",
      password: ADMINISTRATOR.password,
      language: "fr",
    },
  });
  return { organisation, application: settings.application, administrator: account };
}
