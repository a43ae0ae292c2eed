import { z } from "zod";
import { optionalText } from "../fields.ts";

/** The form by which a recipient says yes: which name is shown, what of the evidence they agree to. */
export const acceptance = z.object({
  shown: z.enum(["real", "none", "other"], "choose"),
  name: optionalText(120),
  evidence: z.preprocess(
    (value) => value === undefined ? [] : [value].flat(),
    z.array(z.string("invalid")),
  ),
}).refine(({ shown, name }) => shown !== "other" || name, { path: ["name"], error: "required" });

/** The name they chose to show, if any. @param real the one they are known by */
export function chosenName(
  { shown, name }: z.output<typeof acceptance>,
  real: string,
): string | undefined {
  return { real, none: undefined, other: name }[shown];
}
