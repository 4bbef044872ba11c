import { expect, it } from "vitest";
import { endOfDay } from "./end-of-day.ts";

it("a day ends when the clocks of the zone say so, also where they change", () => {
	expect(endOfDay("2026-11-21", "UTC")).toBe("2026-11-21T23:59:59.999Z");
	expect(endOfDay("2026-11-21", "Asia/Shanghai")).toBe("2026-11-21T15:59:59.999Z");
	expect(endOfDay("2026-03-28", "Europe/Berlin")).toBe("2026-03-28T22:59:59.999Z");
	expect(endOfDay("2026-03-29", "Europe/Berlin")).toBe("2026-03-29T21:59:59.999Z");
	expect(endOfDay("2026-10-25", "Europe/Berlin")).toBe("2026-10-25T22:59:59.999Z");
	expect(endOfDay("soon", "UTC")).toBeUndefined();
});
