import type { Seat } from "../../seats/types.ts";
import type { KeyOf } from "../ports.ts";

/** The places of people without an account. */
export const keysOfSeats = {
  seat: (id: string): KeyOf<Seat> => ["seat", id],
  seats: () => ["seat"] as const,
  /** Which seat a browser's secret opens. */
  seatBySecret: (secretHash: string): KeyOf<string> => ["seat-by-secret", secretHash],
  seatSecret: (seat: string, secretHash: string): KeyOf<true> => ["seat-secret", seat, secretHash],
  seatSecrets: (seat: string) => ["seat-secret", seat] as const,
  /** Which seat a return code opens. */
  seatByCode: (codeHash: string): KeyOf<string> => ["seat-by-code", codeHash],
};
