import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestServices, type TestServices } from "#platform/testing/services.ts";
import { system } from "../actor.ts";
import { newId } from "../id.ts";
import { setNoticeKinds } from "./notice-kinds.ts";
import { sendDigests } from "./send-digests.ts";

let services: TestServices;
let now = new Date("2026-11-20T12:00:00Z");

beforeAll(async () => {
	services = await createTestServices([], { clock: () => now });
	setNoticeKinds([
		{
			kind: "test.digest",
			delivery: "digest",
			label: { en: "Test", zh: "测试" },
			text: { en: ({ what }) => `News of ${what}`, zh: ({ what }) => `${what}的消息` },
		},
	]);
});
afterAll(() => services.close());

describe("the daily digest", () => {
	it("leaves once, at eight in the person's own morning, and not to somebody who was shut out", async () => {
		const { contexts } = services;
		const people = [
			{ email: "changsha@example.org", time_zone: "Asia/Shanghai" },
			{ email: "kathmandu@example.org", time_zone: "Asia/Kathmandu" },
			{ email: "shut-out@example.org", time_zone: "Asia/Shanghai" },
		].map((part) => ({ id: newId(), name: "P", locale: "en", email_verified: true, ...part }));
		await contexts.write(system, async (context) => {
			await context.tx.insertInto("person").values(people).execute();
			for (const { id } of people)
				for (const what of ["one", "two"])
					await context.notify({ personId: id, kind: "test.digest", params: { what }, page: "/" });
			await context.tx
				.updateTable("person")
				.set({ suspended_at: now })
				.where("email", "=", "shut-out@example.org")
				.execute();
		});
		const mails = () =>
			contexts.read(system, ({ tx }) =>
				tx.selectFrom("mail_message").select(["recipient", "body"]).orderBy("created_at").execute(),
			);

		now = new Date("2026-11-20T23:59:00Z");
		expect(await sendDigests(contexts)).toBe(0);
		now = new Date("2026-11-21T00:00:00Z");
		await sendDigests(contexts);
		await sendDigests(contexts);
		expect(await mails()).toEqual([{ recipient: "changsha@example.org", body: "• News of one\n• News of two" }]);
		now = new Date("2026-11-21T02:15:00Z");
		await sendDigests(contexts);
		expect((await mails()).map(({ recipient }) => recipient)).toEqual([
			"changsha@example.org",
			"kathmandu@example.org",
		]);
	});

	it("fails for one person and leaves for the others", async () => {
		const { contexts } = services;
		now = new Date("2026-11-22T00:30:00Z");
		const people = ["broken", "whole", "whole-too"].map((name) => ({
			id: newId(),
			name,
			email: `${name}@example.org`,
			time_zone: "Asia/Shanghai",
			email_verified: true,
		}));
		await contexts.write(system, async (context) => {
			await context.tx.insertInto("person").values(people).execute();
			for (const { id } of people)
				await context.notify({ personId: id, kind: "test.digest", params: { what: "it" }, page: "/" });
			// Of a kind that this version does not know any more.
			await context.tx
				.updateTable("notice")
				.set({ kind: "test.gone" })
				.where("person_id", "=", people[0]!.id)
				.execute();
		});
		now = new Date("2026-11-23T00:30:00Z");
		expect(await sendDigests(contexts)).toBe(2);
		const left = await contexts.read(system, ({ tx }) =>
			tx
				.selectFrom("notice")
				.select("person_id")
				.where("digest", "=", true)
				.where(
					"person_id",
					"in",
					people.map(({ id }) => id),
				)
				.execute(),
		);
		expect(left).toEqual([{ person_id: people[0]!.id }]);
	});
});
