import { expect, it } from "vitest";
import { fileName } from "./export-rows.ts";

it("takes the file's name from the server, in Chinese too", () => {
	expect(fileName(`attachment; filename="list.csv"; filename*=UTF-8''%E7%9B%AE%E5%BD%95.csv`)).toBe("目录.csv");
	expect(fileName('attachment; filename="orders 2027.xlsx"')).toBe("orders 2027.xlsx");
	expect(fileName("attachment; filename=a.csv")).toBe("a.csv");
	expect(fileName("attachment; filename*=UTF-8''%E7%9")).toBeNull();
	expect(fileName("inline")).toBeNull();
	expect(fileName(null)).toBeNull();
});
