import { createContext, useContext } from "hono/jsx";

/** What the fields of a form that was refused are called, for the summary above them. */
export const FieldNames = createContext<Map<string, string> | undefined>(undefined);

/** Tells the form around it what a field is called. @param name of its control, as in `fieldId` */
export function tellName(name: string, label: string): void {
  useContext(FieldNames)?.set(name, label);
}
