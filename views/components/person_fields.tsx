import { Field, type FieldProps } from "./field.tsx";

type Words = Pick<FieldProps, "t" | "form" | "label" | "help" | "optional">;

/** What somebody is called. */
export function NameField(props: Words) {
  return <Field {...props} name="name" autocomplete="name" maxlength={120} />;
}

/** What somebody's address on this site begins with; they may log in with it. */
export function HandleField(props: Words) {
  return (
    <Field
      {...props}
      name="handle"
      autocomplete="username"
      autocapitalize="none"
      spellcheck={false}
      maxlength={41}
    />
  );
}

/** Where somebody is written to. Nobody has to have an address. */
export function EmailField(props: Omit<Words, "optional">) {
  return <Field {...props} name="email" type="email" optional autocomplete="email" />;
}
