import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestServices, type TestServices } from "#platform/testing/services.ts";
import { system } from "../actor.ts";
import { newId } from "../id.ts";
import { keysetPage, sortOf } from "./keyset.ts";

let services: TestServices;

beforeAll(async () => {
	services = await createTestServices([]);
	await services.contexts.write(system, async ({ tx }) => {
		for (const code of ["a", "b", "c"])
			await tx.insertInto("region").values({ id: newId(), code, name_en: code }).execute();
	});
});
afterAll(() => services.close());

const page = (cursor?: string) =>
	services.contexts.read(system, ({ tx }) =>
		keysetPage(tx.selectFrom("region").select(["id", "code"]), {
			sorts: { code: "code", length: "length(code)" },
			defaultSort: "code",
			id: "id",
			limit: 2,
			cursor,
		}),
	);
const cursorOf = (content: unknown): string => Buffer.from(JSON.stringify(content)).toString("base64url");

describe("a page by keyset", () => {
	it("goes on and back without a row twice", async () => {
		const first = await page();
		const second = await page(first.nextCursor ?? "");
		expect([first, second].flatMap(({ items }) => items.map(({ code }) => code))).toEqual(["a", "b", "c"]);
		expect((await page(second.previousCursor ?? "")).items).toEqual(first.items);
	});

	it("goes on by an id that is a number", async () => {
		const numbered = (cursor?: string) =>
			services.contexts.read(system, ({ tx }) =>
				keysetPage(tx.selectFrom("region").select("code"), {
					sorts: { name: "name_zh is null" },
					defaultSort: "name",
					id: "ascii(code)",
					limit: 2,
					cursor,
				}),
			);
		const first = await numbered();
		const second = await numbered(first.nextCursor ?? "");
		expect([first, second].flatMap(({ items }) => items.map(({ code }) => code))).toEqual(["a", "b", "c"]);
	});

	it.each(["code", "-code"])("counts and pages in one pass alike: %s", async (sort) => {
		const pageBy = (once: boolean, cursor?: string) =>
			services.contexts.read(system, ({ tx }) =>
				keysetPage(tx.selectFrom("region").select(["id", "code"]), {
					sorts: { code: "code" },
					defaultSort: "code",
					id: "id",
					sort,
					limit: 2,
					once,
					cursor,
				}),
			);
		const first = await pageBy(true);
		expect(first).toEqual(await pageBy(false));
		const second = await pageBy(true, first.nextCursor ?? "");
		expect(second).toEqual(await pageBy(false, first.nextCursor ?? ""));
		expect(await pageBy(true, second.previousCursor ?? "")).toEqual(await pageBy(false, second.previousCursor ?? ""));
		const past = cursorOf({ s: sort, v: sort === "code" ? "z" : "", id: newId(), back: false });
		expect(await pageBy(true, past)).toEqual({ items: [], total: 3, nextCursor: null, previousCursor: null });
		expect(await pageBy(false, past)).toEqual(await pageBy(true, past));
	});

	const id = newId();
	it.each([
		["no cursor at all", "%%%"],
		["an id that is none", cursorOf({ s: "code", v: "a", id: "x", back: false })],
		["a text for a number", cursorOf({ s: "length", v: "a", id, back: false })],
		["a number beyond the type", cursorOf({ s: "length", v: 1e30, id, back: true })],
		["a text that the database cannot hold", cursorOf({ s: "code", v: "\u0000", id, back: false })],
		["a sort that is not offered", cursorOf({ s: "constructor", v: "a", id, back: false })],
	])("refuses a cursor made by hand: %s", async (_what, cursor) => {
		await expect(page(cursor)).rejects.toMatchObject({ status: 422, code: "platform/cursor-invalid" });
	});
});

describe("the sort of an export", () => {
	it.each(["constructor", "-__proto__", "name; drop table person"])(
		"takes only what is offered, not %s",
		async (sort) => {
			const { column, direction } = sortOf({ code: "code" }, sort, "-code");
			const rows = await services.contexts.read(system, ({ tx }) =>
				tx.selectFrom("region").select("code").orderBy(column).execute(),
			);
			expect(rows).toHaveLength(3);
			expect(direction).toEqual(sortOf({ code: "code" }, "-code", "-code").direction);
		},
	);
});
