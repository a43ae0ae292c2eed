import { Button, ButtonLink } from "../components/button.tsx";
import { Actions } from "../components/button.tsx";
import { Checkbox, ChoiceGroup } from "../components/choice_group.tsx";
import { Field, Select, TextArea } from "../components/field.tsx";
import { FileField } from "../components/file_field.tsx";
import { Form } from "../components/form.tsx";
import type { FormState } from "../components/form_state.ts";
import { Icon } from "../components/icon.tsx";
import type { PageContext } from "../context.ts";

const REFUSED: FormState = {
  values: { name: "Samira", level: "2", languages: ["fr", "nl"], country: "BE" },
  errors: {
    email: "Cette adresse n’a pas de @. Écrivez-la comme prenom@exemple.org.",
    narrative: "Dites en une phrase ce que la personne a fait.",
  },
};

/** A form that came back with two errors, with every kind of field. */
export function GuideForm({ context }: { context: PageContext }) {
  const common = { t: context.t, form: REFUSED };
  return (
    <Form t={context.t} id="specimen" action="/guide" form={REFUSED} multipart>
      <Field {...common} name="name" label="Votre nom" autocomplete="name" />
      <Field
        {...common}
        name="email"
        label="Votre adresse e-mail"
        help="Pour retrouver votre compte si vous perdez votre mot de passe."
        type="email"
        autocomplete="email"
      />
      <TextArea
        {...common}
        name="narrative"
        label="Ce que la personne a fait"
        help="Une ou deux phrases que d’autres comprendront dans cinq ans."
      />
      <Field {...common} name="hours" label="Heures" type="number" min="1" optional />
      <Select
        {...common}
        name="country"
        label="Pays"
        options={[{ value: "FR", label: "France" }, { value: "BE", label: "Belgique" }]}
      />
      <ChoiceGroup
        {...common}
        name="level"
        label="À quel niveau ?"
        help="Choisissez ce que vous avez vu, pas ce que vous espérez."
        options={[
          { value: "1", label: "Avec aide", help: "Quelqu’un montre et accompagne." },
          { value: "2", label: "En autonomie", help: "La personne fait seule ce qu’elle connaît." },
          { value: "3", label: "Avec assurance", help: "Elle s’adapte quand les choses changent." },
        ]}
      />
      <ChoiceGroup
        {...common}
        name="languages"
        label="Langues de l’association"
        multiple
        grid
        optional
        options={[
          { value: "fr", label: "Français", picture: <Icon name="language" /> },
          { value: "nl", label: "Nederlands", picture: <Icon name="language" /> },
          { value: "en", label: "English", picture: <Icon name="language" /> },
        ]}
      />
      <FileField
        {...common}
        name="file"
        label="Un fichier qui l’appuie"
        help="Une photo, une attestation : 2 Mo au plus."
        accept="image/png,application/pdf"
        optional
        large
      />
      <Checkbox {...common} name="agree" label="J’accepte que mon nom figure sur le badge" />
      <Actions>
        <Button icon="send">Envoyer la reconnaissance</Button>
        <ButtonLink kind="quiet" href="#form">Revenir en arrière</ButtonLink>
      </Actions>
    </Form>
  );
}
