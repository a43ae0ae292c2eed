import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ConfigError, parseConfig } from "./config.ts";
import { launch } from "./launch.ts";

describe("a start that cannot be", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await Deno.makeTempDir({ prefix: "requapass-launch-" });
    await Deno.writeTextFile(join(folder, "file"), "");
  });
  afterAll(() => Deno.remove(folder, { recursive: true }));

  it("for want of a folder is told in a sentence that names the setting", async () => {
    const inFile = { REQUAPASS_DATA: join(folder, "file") };
    await expect(launch(inFile)).rejects.toThrow(/^The setting REQUAPASS_DATA is .*file/);
    const noFolder = {
      REQUAPASS_DATA: join(folder, "data"),
      REQUAPASS_KEY_FILE: join(folder, "nowhere", "key"),
    };
    await expect(launch(noFolder)).rejects.toThrow(/^The setting REQUAPASS_KEY_FILE is .*nowhere/);
  });

  it("for a comma in a path, which would open other folders, is refused", () => {
    for (const name of ["REQUAPASS_DATA", "REQUAPASS_KEY_FILE"]) {
      const start = () => parseConfig({ [name]: "/srv/data,/etc" });
      expect(start).toThrow(new RegExp(`^The setting ${name} is .*without a comma`));
    }
  });

  it("never shows the password of the mail server", () => {
    for (const url of ["smpt://me:secret@mail.example.org", "smtp://", "smtps:///me:secret"]) {
      const start = () => parseConfig({ REQUAPASS_SMTP_URL: url });
      expect(start, url).toThrow(ConfigError);
      expect(start).toThrow(/REQUAPASS_SMTP_URL cannot be used/);
      expect(start).not.toThrow(/secret/);
    }
  });
});
