import { describe, expect, it } from "vitest";
import { dayFrom, dayTo, estimatedHours } from "./hours.ts";

const now = new Date("2026-11-24T12:00:00Z");
const total = (period: { from: string; to?: string } | null, rhythm: [number, string, number]) => {
  const [times, per, hours] = rhythm;
  return estimatedHours({ period, rhythm: { times, per: per as "week", hours } }, now);
};

describe("about how many hours that is", () => {
  it("adds up over years, months and days, as well as one remembers them", () => {
    expect(total({ from: "2025", to: "2025" }, [1, "year", 6])).toBe(6);
    expect(total({ from: "2025-01", to: "2025-12" }, [2, "month", 4])).toBe(96);
    expect(total({ from: "2026-03-02", to: "2026-03-15" }, [3, "week", 1.5])).toBe(9);
  });

  it("goes up to today, for what still goes on and for a year that is not over", () => {
    const still = total({ from: "2026-01-01" }, [1, "week", 2]);
    expect(still).toBe(94);
    expect(total({ from: "2026", to: "2026" }, [1, "week", 2])).toBe(still);
  });

  it("needs no period for what was once, and cannot be told without a rhythm or a period", () => {
    expect(total(null, [3, "once", 8])).toBe(24);
    expect(total(null, [1, "week", 2])).toBeUndefined();
    expect(estimatedHours({ period: { from: "2020" }, rhythm: null }, now)).toBeUndefined();
  });

  it("is never none", () => {
    expect(total({ from: "2026-11-24" }, [1, "year", 0.5])).toBe(0.5);
  });
});

describe("the days of what one remembers", () => {
  it("are the first and the last, a leap year's too", () => {
    expect([dayFrom("2024"), dayTo("2024")]).toEqual(["2024-01-01", "2024-12-31"]);
    expect([dayFrom("2024-02"), dayTo("2024-02")]).toEqual(["2024-02-01", "2024-02-29"]);
    expect([dayFrom("2024-02-29"), dayTo("2024-02-29")]).toEqual(["2024-02-29", "2024-02-29"]);
  });
});
