import "./no_eval.ts";
import { extract } from "../src/credentials/bake/unbake.ts";
import { verifyDocument } from "../src/credentials/verify.ts";
import { verifyFile } from "../src/credentials/verify_file.ts";
import { DomainError } from "../src/errors.ts";
import type { Language } from "../src/languages.ts";
import { describe } from "../src/web/verification/describe.ts";
import { readingSentence } from "../src/web/verification/sentences.ts";
import type { PageContext } from "../views/context.ts";
import { translator } from "../views/locales/translate.ts";
import { VerifyForm } from "../views/pages/verify/verify_form.tsx";
import { headingOf, VerifyResultMain } from "../views/pages/verify/verify_result.tsx";
import { DeviceLookups } from "./lookups.ts";

export { extract, verifyDocument };

/** How the page speaks to its reader. */
export interface Reader {
  readonly language: Language;
  readonly comfort: PageContext["comfort"];
}

/** What somebody asks about: a file, or a text. */
export interface Asked {
  readonly field: "file" | "text";
  readonly bytes: Uint8Array;
  /** What stands in the field for texts, to be kept where the form is refused. */
  readonly text: string;
}

/** What takes the place of the main part, or of the form. */
export type Shown =
  | { readonly heading: string; readonly main: string }
  | { readonly form: string };

/** Verifies on this device, and shows the answer as the site would. */
export async function check(reader: Reader, asked: Asked): Promise<Shown> {
  const { language, comfort } = reader;
  const lookups = new DeviceLookups();
  try {
    const verification = await verifyFile(asked.bytes, lookups);
    const props = {
      context: { t: translator(language), language, comfort, fragment: false },
      by: "device" as const,
      cut: lookups.cut,
      ...describe(language, verification),
    };
    return { heading: headingOf(props), main: await written(<VerifyResultMain {...props} />) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return await refuse(reader, asked, error.code, error.params);
  }
}

/** The form again, with the reason beside its field. */
export async function refuse(
  { language }: Reader,
  { field, text }: Pick<Asked, "field" | "text">,
  code: string,
  params?: DomainError["params"],
): Promise<Shown> {
  const sentence = readingSentence(language, code, params) ?? code;
  const form = { values: { text }, errors: { [field]: sentence } };
  return { form: await written(<VerifyForm t={translator(language)} form={form} />) };
}

async function written(view: { toString(): string | Promise<string> }): Promise<string> {
  return await view.toString();
}
