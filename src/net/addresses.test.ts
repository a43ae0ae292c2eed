import { describe, expect, test } from "vitest";
import { allowedAddresses, isPublicAddress } from "./addresses.ts";

describe("which addresses belong to the public Internet", () => {
  test.each(["9.9.9.9", "185.12.64.1", "2606:4700::1111", "2a00:1450:4007::1"])(
    "%s does",
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  test.each([
    ["0.0.0.0", "nowhere, which many systems take for themselves"],
    ["127.0.0.1", "this machine"],
    ["127.255.255.254", "this machine"],
    ["10.1.2.3", "a private network"],
    ["172.16.0.1", "a private network"],
    ["192.168.1.1", "a private network"],
    ["100.64.0.1", "a provider's network"],
    ["169.254.169.254", "a cloud's credentials"],
    ["192.0.0.192", "a cloud's credentials"],
    ["192.0.2.1", "documentation"],
    ["198.18.0.1", "benchmarks"],
    ["192.88.99.1", "6to4 relay"],
    ["224.0.0.1", "multicast"],
    ["240.0.0.1", "reserved"],
    ["255.255.255.255", "broadcast"],
    ["::", "nowhere"],
    ["::1", "this machine"],
    ["::127.0.0.1", "IPv4-compatible"],
    ["::ffff:127.0.0.1", "IPv4-mapped"],
    ["::ffff:9.9.9.9", "IPv4-mapped, public within"],
    ["::ffff:0:127.0.0.1", "IPv4-translated"],
    ["64:ff9b::7f00:1", "NAT64"],
    ["64:ff9b:1::1", "local NAT64"],
    ["2002:7f00:1::", "6to4"],
    ["2001::1", "Teredo"],
    ["2001:db8::1", "documentation"],
    ["3fff::1", "documentation"],
    ["fc00::1", "a private network"],
    ["fd00:ec2::254", "a cloud's credentials"],
    ["fe80::1", "link-local"],
    ["fe80::1%eth0", "link-local, with its interface"],
    ["fec0::1", "site-local"],
    ["ff02::1", "multicast"],
    ["100::1", "discarded"],
  ])("%s does not (%s)", (address) => expect(isPublicAddress(address)).toBe(false));
});

describe("under which addresses a host may be reached", () => {
  const answering = (...addresses: string[]) => () => Promise.resolve(addresses);
  const open = { allowPrivateAddresses: true };
  const closed = { allowPrivateAddresses: false };

  test("the public ones of a name, and none beside them", async () => {
    const resolve = answering("10.0.0.1", "9.9.9.9", "64:ff9b::1", "2606:4700::1111");
    expect(await allowedAddresses(new URL("https://example.org"), { ...closed, resolve }))
      .toEqual(["9.9.9.9", "2606:4700::1111"]);
  });

  test.each([
    "https://127.0.0.1/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://[::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[fe80::1]/",
    "https://localhost/",
  ])("%s, however it is written, is refused", async (address) => {
    await expect(allowedAddresses(new URL(address), closed)).rejects.toMatchObject({
      code: "address-not-allowed",
    });
  });

  test.each([
    ["http://example.org/", "not-https"],
    ["ftp://example.org/", "not-https"],
    ["file:///etc/passwd", "not-https"],
    ["data:application/json,{}", "not-https"],
  ])("%s is refused before anything is looked up", async (address, code) => {
    const resolve = () => {
      throw new Error("was looked up");
    };
    await expect(allowedAddresses(new URL(address), { ...closed, resolve })).rejects
      .toMatchObject({ code });
  });

  test("on one machine, http reaches this machine only and https private networks too", async () => {
    const resolve = answering("10.0.0.1", "127.0.0.1", "169.254.169.254", "9.9.9.9");
    const policy = { ...open, resolve };
    expect(await allowedAddresses(new URL("http://node.test"), policy)).toEqual(["127.0.0.1"]);
    expect(await allowedAddresses(new URL("https://node.test"), policy)).toEqual([
      "10.0.0.1",
      "127.0.0.1",
      "9.9.9.9",
    ]);
    await expect(allowedAddresses(new URL("https://169.254.169.254/"), open)).rejects
      .toMatchObject({ code: "address-not-allowed" });
  });

  test("a name without an address, or a resolver that fails, is a name not found", async () => {
    const url = new URL("https://example.org");
    const failing = () => Promise.reject(new Error("SERVFAIL"));
    for (const resolve of [answering(), answering("no address"), failing]) {
      await expect(allowedAddresses(url, { ...closed, resolve })).rejects.toMatchObject({
        code: "dns",
        params: { host: "example.org" },
      });
    }
  });
});
