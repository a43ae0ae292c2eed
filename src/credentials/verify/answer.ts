import type { Check, CheckId, CheckItem, CheckStatus } from "../types.ts";

export type Params = Readonly<Record<string, string | number>>;

/** What one question about a document was answered. */
export interface Answer {
  readonly status: CheckStatus;
  /** Stable, for machines. */
  readonly code: string;
  readonly params?: Params;
}

export interface Warning {
  readonly code: string;
  readonly params?: Params;
}

export const passed = (code: string, params?: Params): Answer => answer("passed", code, params);
export const failed = (code: string, params?: Params): Answer => answer("failed", code, params);
export const unknown = (code: string, params?: Params): Answer => answer("unknown", code, params);
export const absent = (code: string): Answer => answer("absent", code);

function answer(status: CheckStatus, code: string, params?: Params): Answer {
  return params ? { status, code, params } : { status, code };
}

/** An answer under the name of its check. */
export function check(id: CheckId, answer: Answer, items?: readonly CheckItem[]): Check {
  return items ? { id, ...answer, items } : { id, ...answer };
}
