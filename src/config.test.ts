import { describe, expect, test } from "vitest";
import { ConfigError, parseConfig } from "./config.ts";

const refusal = (env: Record<string, string>) => {
  try {
    parseConfig(env);
    return "accepted";
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).message;
  }
};

test("without any setting a node runs on this machine, in three languages, without mail", () => {
  expect(parseConfig({})).toMatchObject({
    origin: "http://localhost:8000",
    port: 8000,
    storeUrl: "",
    languages: ["fr", "nl", "en"],
    smtpUrl: "",
    logLevel: "info",
    allowPrivateAddresses: false,
  });
});

test("a node on another port is reached on that port, unless it has an address of its own", () => {
  expect(parseConfig({ REQUAPASS_PORT: "8101" }).origin).toBe("http://localhost:8101");
  const origin = "https://badges.example.org";
  expect(parseConfig({ REQUAPASS_PORT: "8101", REQUAPASS_ORIGIN: `${origin}/` }).origin)
    .toBe(origin);
});

test("the key file lies in the data folder unless it is put elsewhere", () => {
  expect(parseConfig({ REQUAPASS_DATA: "/srv/node" }).keyFile).toBe("/srv/node/wrapping.key");
  expect(parseConfig({ REQUAPASS_KEY_FILE: "/keys/node.key" }).keyFile).toBe("/keys/node.key");
});

describe("a setting that cannot be used is refused with its name and what it accepts", () => {
  test.each([
    ["REQUAPASS_ORIGIN", "http://badges.example.org"],
    ["REQUAPASS_ORIGIN", "https://badges.example.org/path"],
    ["REQUAPASS_ORIGIN", "https://user@badges.example.org"],
    ["REQUAPASS_ORIGIN", "badges.example.org"],
    ["REQUAPASS_PORT", "0"],
    ["REQUAPASS_PORT", "65536"],
    ["REQUAPASS_PORT", "80a"],
    ["REQUAPASS_STORE_URL", "mysql://localhost"],
    ["REQUAPASS_LANGUAGES", "fr,de"],
    ["REQUAPASS_LANGUAGES", ","],
    ["REQUAPASS_SMTP_URL", "https://mail.example.org"],
    ["REQUAPASS_LOG_LEVEL", "loud"],
    ["REQUAPASS_ALLOW_PRIVATE_ADDRESSES", "maybe"],
  ])("%s=%s", (name, value) => {
    const sentence = refusal({ [name]: value });
    expect(sentence).toContain(name);
    expect(sentence).toContain("It accepts ");
  });

  test("private addresses are not for a node that the world can reach", () => {
    const sentence = refusal({
      REQUAPASS_ORIGIN: "https://badges.example.org",
      REQUAPASS_ALLOW_PRIVATE_ADDRESSES: "true",
    });
    expect(sentence).toContain("REQUAPASS_ALLOW_PRIVATE_ADDRESSES");
  });
});
