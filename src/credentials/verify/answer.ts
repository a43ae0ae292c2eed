import type { Check, CheckId, CheckItem, CheckStatus } from "../types.ts";
import type { Code, WarningCode } from "./codes.ts";

/** What a code speaks of, for its sentence to name. */
export type Params = Readonly<Record<string, string | number>>;

/** What one question about a document was answered. */
export interface Answer {
  readonly status: CheckStatus;
  readonly code: Code;
  readonly params?: Params;
}

/** What a reader should know of a badge that is verified all the same. */
export interface Warning {
  readonly code: WarningCode;
  readonly params?: Params;
}

/** What was asked holds. */
export const passed = (code: Code, params?: Params): Answer => answer("passed", code, params);
/** What was asked does not hold. */
export const failed = (code: Code, params?: Params): Answer => answer("failed", code, params);
/** Nothing here can tell: a host does not answer, a form is not read. */
export const unknown = (code: Code, params?: Params): Answer => answer("unknown", code, params);
/** The document says nothing that could be asked about. */
export const absent = (code: Code): Answer => answer("absent", code);

function answer(status: CheckStatus, code: Code, params?: Params): Answer {
  return params ? { status, code, params } : { status, code };
}

/** Something to know beside the answers. */
export function warning(code: WarningCode, params?: Params): Warning {
  return params ? { code, params } : { code };
}

/** An answer under the name of its check. */
export function check(id: CheckId, answer: Answer, items?: readonly CheckItem[]): Check {
  return items ? { id, ...answer, items } : { id, ...answer };
}
