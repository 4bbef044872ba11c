import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { createTestServices, type TestServices } from "#platform/testing/services.ts";
import { system } from "../actor.ts";
import { newId } from "../id.ts";
import { setNoticeKinds } from "./notice-kinds.ts";

let services: TestServices;
const now = new Date("2026-11-20T12:00:00Z");
const notice = { kind: "test.instant", params: { what: "“it”" }, page: "/it" };

beforeAll(async () => {
	services = await createTestServices([], { clock: () => now });
	const text = {
		en: ({ what }: Record<string, string>) => `News of\n${what}`,
		zh: ({ what }: Record<string, string>) => `${what}的消息`,
	};
	setNoticeKinds([{ kind: "test.instant", delivery: "instant", label: { en: "Test", zh: "测试" }, text }]);
});
afterAll(() => services.close());
beforeEach(() =>
	services.contexts.write(system, async ({ tx }) => {
		await tx.deleteFrom("mail_message").execute();
		await tx.deleteFrom("notice").execute();
	}),
);

const person = (part: { locale?: string; email_verified?: boolean; suspended_at?: Date; erased_at?: Date } = {}) => {
	const id = newId();
	return { id, name: "P", email: `${id}@example.org`, locale: "en", email_verified: true, ...part };
};
const add = (people: ReturnType<typeof person>[]) =>
	services.contexts.write(system, ({ tx }) => tx.insertInto("person").values(people).execute());
const tell = (people: readonly { id: string }[]) =>
	services.contexts.write(system, ({ notifyAll }) => notifyAll({ ...notice, personIds: people.map(({ id }) => id) }));

it("tells each in the way they chose and in their language, and nobody who is shut out or erased", async () => {
	const [english, chinese, daily, never] = [person(), person({ locale: "zh-CN" }), person(), person()];
	const unverified = person({ email_verified: false });
	const gone = [person({ suspended_at: now }), person({ erased_at: now }), { id: newId() }];
	await add([english, chinese, daily, never, unverified, ...(gone.slice(0, 2) as ReturnType<typeof person>[])]);
	await services.contexts.write(system, ({ tx }) =>
		tx
			.insertInto("notice_preference")
			.values([
				{ person_id: daily.id, kind: notice.kind, delivery: "digest" },
				{ person_id: never.id, kind: notice.kind, delivery: "off" },
				{ person_id: english.id, kind: "test.other", delivery: "off" },
			])
			.execute(),
	);
	await tell([english, chinese, daily, never, unverified, ...gone]);
	const { notices, mails } = await services.contexts.read(system, async ({ tx }) => ({
		notices: await tx.selectFrom("notice").select(["person_id", "kind", "params", "page", "digest"]).execute(),
		mails: await tx.selectFrom("mail_message").select(["recipient", "person_id", "kind", "subject", "body"]).execute(),
	}));
	const told = [english, chinese, daily, never, unverified];
	expect(new Map(notices.map(({ person_id, ...rest }) => [person_id, rest]))).toEqual(
		new Map(told.map((one) => [one.id, { ...notice, digest: one === daily }])),
	);
	expect(new Map(mails.map(({ recipient, ...rest }) => [recipient, rest]))).toEqual(
		new Map([
			[
				english.email,
				{ person_id: english.id, kind: "notice.test.instant", subject: "News of “it”", body: "News of\n“it”" },
			],
			[
				chinese.email,
				{ person_id: chinese.id, kind: "notice.test.instant", subject: "“it”的消息", body: "“it”的消息" },
			],
		]),
	);
});

it("takes as many statements for hundreds as for one", async () => {
	const people = Array.from({ length: 300 }, () => person());
	await add(people);
	const statements = async (some: readonly { id: string }[]) => {
		const query = vi.spyOn(pg.Client.prototype, "query");
		await tell(some);
		const { length } = query.mock.calls;
		query.mockRestore();
		return length;
	};
	expect(await statements(people)).toBe(await statements(people.slice(0, 1)));
	const { told } = await services.contexts.read(system, ({ tx }) =>
		tx
			.selectFrom("mail_message")
			.select((is) => is.fn.countAll<number>().as("told"))
			.executeTakeFirstOrThrow(),
	);
	expect(Number(told)).toBe(301);
});
