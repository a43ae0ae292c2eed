import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { guideContext } from "../../scripts/style_guide.tsx";
import { FewerActions } from "./fewer.ts";
import { Actions, Button } from "./button.tsx";
import { ChoiceGroup } from "./choice_group.tsx";
import { Field } from "./field.tsx";
import { Form } from "./form.tsx";

const { t } = guideContext();
const MISSING = "Il manque cette réponse. Écrivez-la ici.";

function drawn() {
  const form = { values: {}, errors: { name: MISSING, kind: MISSING, form: "Trop tard." } };
  const { document } = parseHTML(String(
    <FewerActions.Provider value="Autres actions">
      <Form t={t} id="join" action="/join" form={form}>
        <Field t={t} form={form} name="name" label="Votre nom" />
        <ChoiceGroup
          t={t}
          form={form}
          name="kind"
          label="Genre d’association"
          options={[{ value: "sport", label: "Sport" }]}
        />
        <Actions>
          <Button>Demander</Button>
          <Button kind="quiet">Passer</Button>
        </Actions>
      </Form>
    </FewerActions.Provider>,
  ));
  return document;
}

test("two answers that are missing are told apart by the names of their fields", () => {
  const lines = [...drawn().querySelectorAll(".form-errors li")];
  expect(lines.map((line) => line.textContent)).toEqual([
    `Votre nom – ${MISSING}`,
    `Genre d’association – ${MISSING}`,
    "Trop tard.",
  ]);
  expect(lines[1]!.querySelector("a")?.getAttribute("href")).toBe("#field-kind");
});

test("a form that was refused still folds away what its reader asked to have folded", () => {
  expect(drawn().querySelector("details summary")?.textContent).toBe("Autres actions");
});
