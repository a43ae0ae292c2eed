import { createPrivateKey, generateKeyPairSync, sign } from "node:crypto";
import { deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as node from "../src/credentials/primitives.ts";
import * as device from "./primitives.ts";

const MOST = 4096;

/** What either gives: its bytes, or nothing. */
function read(unpack: () => Uint8Array): number[] | undefined {
  try {
    return Array.from(unpack());
  } catch {
    return undefined;
  }
}

test("the device asks for nothing that the node does not have, and the other way round", () => {
  const here: typeof node = device;
  expect(Object.keys(here).sort()).toEqual(Object.keys(node).sort());
});

test("hashes and checksums are the same, whatever they are of", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (data) => {
    expect(Array.from(device.sha256(data))).toEqual(Array.from(node.sha256(data)));
    expect(device.crc32(data)).toBe(node.crc32(data));
  }));
});

describe("what is packed", () => {
  test.each(["gunzip", "inflate"] as const)("%s reads or refuses alike", (name) => {
    const pack = name === "gunzip" ? gzipSync : deflateSync;
    const lengths = fc.integer({ min: 0, max: MOST + 2 });
    const change = fc.record({
      cut: fc.nat(4),
      at: fc.nat(),
      by: fc.oneof(fc.constant(0), fc.nat(255)),
    });
    fc.assert(
      fc.property(lengths, fc.nat(3), change, (length, noise, { cut, at, by }) => {
        const data = Uint8Array.from({ length }, (_, index) => index * noise);
        const packed = new Uint8Array(pack(data)).slice(0, -cut || undefined);
        packed[at % packed.length]! ^= by;
        expect(read(() => device[name](packed, MOST)))
          .toEqual(read(() => node[name](packed, MOST)));
      }),
      { numRuns: 300 },
    );
  });

  test.each([node, device])("is given up as too much one byte after the limit", ({ gunzip }) => {
    const packed = (length: number) => gzipSync(new Uint8Array(length));
    expect(gunzip(packed(MOST), MOST)).toHaveLength(MOST);
    expect(() => gunzip(packed(MOST + 1), MOST)).toThrow(RangeError);
    expect(() => gunzip(packed(64 * 1024 * 1024), MOST)).toThrow(RangeError);
  });
});

describe("signatures", () => {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const key = new Uint8Array(publicKey.export({ format: "der", type: "spki" })).slice(-32);
  const secret = createPrivateKey(privateKey.export({ format: "pem", type: "pkcs8" }));

  test("hold on both, and on neither once a bit differs", () => {
    fc.assert(fc.property(fc.uint8Array(), fc.nat(63), fc.nat(7), (data, byte, bit) => {
      const signature = new Uint8Array(sign(null, data, secret));
      expect(device.verifySignature(key, data, signature)).toBe(true);
      signature[byte]! ^= 1 << bit;
      const changed = () => device.verifySignature(key, data, signature);
      expect(changed()).toBe(node.verifySignature(key, data, signature));
    }));
  });

  test("of another length, or by no point of the curve, hold on neither", () => {
    const data = Uint8Array.of(1, 2, 3);
    const said = (
      verify: typeof node.verifySignature,
      signer: Uint8Array,
      signature: Uint8Array,
    ) => {
      try {
        return verify(signer, data, signature);
      } catch {
        return false;
      }
    };
    const nowhere = new Uint8Array(32).fill(0xff);
    for (const verify of [node.verifySignature, device.verifySignature]) {
      expect(said(verify, key, new Uint8Array(63))).toBe(false);
      expect(said(verify, key, new Uint8Array(65))).toBe(false);
      expect(said(verify, nowhere, new Uint8Array(64))).toBe(false);
    }
  });
});
