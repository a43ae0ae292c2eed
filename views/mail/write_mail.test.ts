import { expect, test } from "vitest";
import { LANGUAGES } from "../../src/languages.ts";
import { mailWriter } from "./write_mail.ts";

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

test("a welcome carries the association's own words, and a silent one no empty heading", () => {
  const welcome = { kind: "join-welcomed", language: "nl", organisation, name: "Anke" } as const;
  const { text } = write({ ...welcome, secret: "abc", answer: "Tot dinsdag!" });
  expect(text).toContain("De vereniging schrijft:\nTot dinsdag!");
  expect(text.split("\n")).toContain("https://mda.example/invitations/abc");
  expect(write({ ...welcome, secret: "abc" }).text).not.toContain("schrijft");
});

test.each(LANGUAGES)("every kind of mail is whole in %s: nothing left to fill in", (language) => {
  const common = { language, organisation, name: "Anke" } as const;
  for (
    const content of [
      { ...common, kind: "test" },
      { ...common, kind: "recovery", secret: "abc" },
      { ...common, kind: "join-welcomed", secret: "abc", answer: "Oui" },
      { ...common, kind: "join-declined", answer: "Non" },
    ] as const
  ) {
    const { subject, text } = write(content);
    expect(`${subject}${text}`).not.toMatch(/\{\{|mail\.|undefined/);
    expect(subject).not.toContain("\n");
  }
});
