import { join, resolve } from "node:path";
import { z } from "zod";
import { type Language, LANGUAGES } from "./languages.ts";

/** Every setting of a node, parsed once, from the environment. */
export interface Config {
  /** The address people and other nodes know: no path, no trailing slash. */
  readonly origin: string;
  readonly port: number;
  /** Absolute path of the data folder. */
  readonly dataFolder: string;
  /** Empty: Deno KV in the data folder. */
  readonly storeUrl: string;
  /** Absolute path of the file with the wrapping key of all private keys. */
  readonly keyFile: string;
  readonly languages: readonly Language[];
  /** Empty: mail is off. */
  readonly smtpUrl: string;
  readonly logLevel: "debug" | "info" | "warning" | "error";
  /** Whether other nodes may be reached on this machine and over http (networks of one machine). */
  readonly allowPrivateAddresses: boolean;
}

/** A setting that cannot be used; the message names the variable and what it accepts. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Whether an origin's host is this machine itself. */
export function isLoopbackOrigin(origin: string): boolean {
  return LOOPBACK.test(new URL(origin).hostname);
}

const origin = z.string().trim().transform((value, context) => {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const bare = url && url.pathname === "/" && !url.search && !url.hash &&
    !url.username;
  const allowed = url && bare && (url.protocol === "https:" ||
    (url.protocol === "http:" && LOOPBACK.test(url.hostname)));
  if (!allowed) {
    context.addIssue({ code: "custom" });
    return z.NEVER;
  }
  return url.origin;
});

const languages = z.string().transform((value, context) => {
  const list = [
    ...new Set(value.split(",").map((part) => part.trim().toLowerCase())),
  ];
  const parsed = z.array(z.enum(LANGUAGES)).min(1).safeParse(list);
  if (!parsed.success) {
    context.addIssue({ code: "custom" });
    return z.NEVER;
  }
  return parsed.data as readonly Language[];
});

const smtpUrl = z.union([
  z.literal(""),
  z.url({ protocol: /^smtps?$/ }).refine((url) => new URL(url).hostname !== ""),
]);
const storeUrl = z.literal("");
/** A permission lists its paths with commas: one within a path would open two others. */
const path = z.string().trim().regex(/^[^,]*$/);
const flag = z.enum(["true", "false", "1", "0"]).transform((v) => v === "true" || v === "1");

/** Variable, default, what it accepts (for the sentence when it is wrong), and its schema. */
const SETTINGS = {
  REQUAPASS_ORIGIN: {
    default: "http://localhost:8000",
    accepts:
      "an https address without a path, such as https://badges.example.org (http only for localhost)",
    schema: origin,
  },
  REQUAPASS_PORT: {
    default: "8000",
    accepts: "a port number from 1 to 65535",
    schema: z.string().regex(/^\d{1,5}$/).transform(Number).pipe(
      z.number().min(1).max(65535),
    ),
  },
  REQUAPASS_DATA: {
    default: "./data",
    accepts: "the path of a folder this program may write to, without a comma",
    schema: path.min(1).transform((value) => resolve(value)),
  },
  REQUAPASS_STORE_URL: {
    default: "",
    accepts: "nothing (Deno KV in the data folder)",
    schema: storeUrl,
  },
  REQUAPASS_KEY_FILE: {
    default: "",
    accepts:
      "the path of the key file in a folder that is there, without a comma (nothing: wrapping.key in the data folder)",
    schema: path,
  },
  REQUAPASS_LANGUAGES: {
    default: LANGUAGES.join(","),
    accepts: `a list of ${LANGUAGES.join(", ")}, separated by commas, the first being the default`,
    schema: languages,
  },
  REQUAPASS_SMTP_URL: {
    default: "",
    accepts:
      "nothing (mail off) or an address such as smtps://user:password@mail.example.org:465?from=badges@example.org",
    schema: smtpUrl,
  },
  REQUAPASS_LOG_LEVEL: {
    default: "info",
    accepts: "debug, info, warning or error",
    schema: z.enum(["debug", "info", "warning", "error"]),
  },
  REQUAPASS_ALLOW_PRIVATE_ADDRESSES: {
    default: "false",
    accepts: "true or false, and true only with an origin on this machine",
    schema: flag,
  },
} as const;

/** The name of a setting: a variable of the environment. */
export type SettingName = keyof typeof SETTINGS;

function read<N extends SettingName>(
  name: N,
  env: Readonly<Record<string, string | undefined>>,
): z.output<(typeof SETTINGS)[N]["schema"]> {
  const setting = SETTINGS[name];
  const value = env[name] || setting.default;
  const result = setting.schema.safeParse(value);
  if (!result.success) throw wrong(name, value);
  return result.data as z.output<(typeof SETTINGS)[N]["schema"]>;
}

/** The sentence for a setting that cannot be used. What holds a password is not repeated. */
export function wrong(name: SettingName, value: string): ConfigError {
  const said = name === "REQUAPASS_SMTP_URL" ? "" : ` is "${value}", which`;
  return new ConfigError(
    `The setting ${name}${said} cannot be used. It accepts ${SETTINGS[name].accepts}.`,
  );
}

/**
 * Reads every setting.
 * @throws {ConfigError} on the first one that cannot be used
 */
export function parseConfig(
  env: Readonly<Record<string, string | undefined>>,
): Config {
  const dataFolder = read("REQUAPASS_DATA", env);
  const keyFile = read("REQUAPASS_KEY_FILE", env);
  const port = read("REQUAPASS_PORT", env);
  const config: Config = {
    // A node started on another port with no address of its own is reached on that port.
    origin: env.REQUAPASS_ORIGIN ? read("REQUAPASS_ORIGIN", env) : `http://localhost:${port}`,
    port,
    dataFolder,
    storeUrl: read("REQUAPASS_STORE_URL", env),
    keyFile: keyFile ? resolve(keyFile) : join(dataFolder, "wrapping.key"),
    languages: read("REQUAPASS_LANGUAGES", env),
    smtpUrl: read("REQUAPASS_SMTP_URL", env),
    logLevel: read("REQUAPASS_LOG_LEVEL", env),
    allowPrivateAddresses: read("REQUAPASS_ALLOW_PRIVATE_ADDRESSES", env),
  };
  if (config.allowPrivateAddresses && !isLoopbackOrigin(config.origin)) {
    throw wrong("REQUAPASS_ALLOW_PRIVATE_ADDRESSES", "true");
  }
  return config;
}
