import { describe, expect, it } from "vitest";
import { formatDate, formatDays, formatMoment, formatNumber } from "./format.ts";

describe("days and numbers in words", () => {
  it("are written as in France, Flanders and Britain", () => {
    expect(formatDate("fr", "2026-11-24")).toBe("24 novembre 2026");
    expect(formatDate("nl", "2026-11-24")).toBe("24 november 2026");
    expect(formatDate("en", "2026-11-24")).toBe("24 November 2026");
    expect(formatNumber("nl", 12345.5)).toBe("12.345,5");
    expect(formatNumber("en", 12345.5)).toBe("12,345.5");
  });

  it("call the first of a month by its name in French, and no other day", () => {
    expect(formatDate("fr", "2026-12-01")).toBe("1er décembre 2026");
    expect(formatDate("fr", "2026-12-21")).toBe("21 décembre 2026");
    expect(formatDays("fr", "2026-12-01", "2026-12-02")).toBe("1er–2 décembre 2026");
    expect(formatMoment("fr", "2026-12-01T00:15:00Z")).toBe("1er décembre 2026 à 01:15");
    expect(formatDate("nl", "2026-12-01")).toBe("1 december 2026");
  });
});
