import { expect, test } from "vitest";
import { LANGUAGES } from "../src/languages.ts";
import { mailWriter } from "./mail.ts";

const write = mailWriter("https://mda.example");
const organisation = "L’Amicale & les Géants";

test("a recovery mail has its link alone on a line, and says what to do if it was not you", () => {
  const { subject, text } = write({
    kind: "recovery",
    language: "fr",
    organisation,
    name: "Zoé <Nguyễn>",
    secret: "abc",
  });
  expect(subject).toContain(organisation);
  expect(text.split("\n")).toContain("https://mda.example/recover/abc");
  expect(text).toContain("Bonjour Zoé <Nguyễn>,");
  expect(text).toContain("ne faites rien");
});

test("a welcome carries the association's own words, and a silent one leaves no gap", () => {
  const welcome = { kind: "join-welcomed", language: "nl", organisation, name: "Anke" } as const;
  const { text } = write({ ...welcome, secret: "abc", answer: "Tot dinsdag!" });
  expect(text.split("\n")).toContain("Tot dinsdag!");
  expect(text.split("\n")).toContain("https://mda.example/invitations/abc");
  expect(write({ ...welcome, secret: "abc" }).text).not.toMatch(/\n{3}/);
});

test("a name that looks like a placeholder gets no secret written into it", () => {
  const name = "{{link}} $t(common.languageName)";
  const { text } = write({ kind: "recovery", language: "en", organisation, name, secret: "abc" });
  expect(text).toContain(`Hello ${name},`);
  expect(text.match(/abc/g)).toHaveLength(1);
});

test.each(LANGUAGES)("every kind of mail is whole in %s: nothing left to fill in", (language) => {
  const common = { language, organisation, name: "Anke" } as const;
  for (
    const content of [
      { ...common, kind: "test" },
      { ...common, kind: "recovery", secret: "abc" },
      { ...common, kind: "join-welcomed", secret: "abc", answer: "Oui" },
      { ...common, kind: "join-declined", answer: "Non" },
      { ...common, kind: "award-proposed", award: "abc" },
      { ...common, kind: "claim-made", claimant: "Zoé", claim: "abc" },
      { ...common, kind: "claim-refused", claim: "abc" },
    ] as const
  ) {
    const { subject, text } = write(content);
    expect(`${subject}${text}`).not.toMatch(/\{\{|mail\.|undefined/);
    expect(subject).not.toContain("\n");
  }
});
