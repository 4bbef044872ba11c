import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { createTestServices, type TestServices } from "#platform/testing/services.ts";
import { system } from "../actor.ts";
import { newId } from "../id.ts";
import { deliverEvents } from "./deliver-events.ts";
import { setListeners } from "./listeners.ts";

let services: TestServices;
const now = new Date("2026-11-20T12:00:00Z");
const heard: Record<string, unknown[]> = {};

beforeAll(async () => {
	services = await createTestServices([], { clock: () => now });
	setListeners(
		["test.first", "test.second"].map((name) => ({
			name,
			events: ["test.happened"],
			handle: async (_, { payload, actorId, organisationId, at }) =>
				void heard[name]?.push({ ...payload, actorId, organisationId, at: new Date(at) }),
		})),
	);
});
afterAll(() => services.close());
beforeEach(async () => {
	heard["test.first"] = [];
	heard["test.second"] = [];
	await services.contexts.write(system, ({ tx }) => tx.deleteFrom("outbox_event").execute());
});

const count = (table: "outbox_event" | "outbox_delivery") =>
	services.contexts.read(system, async ({ tx }) => {
		const { n } = await tx
			.selectFrom(table)
			.select((is) => is.fn.countAll<string>().as("n"))
			.executeTakeFirstOrThrow();
		return Number(n);
	});

it("many events come to each listener as one by one they would: in their order, whole, with who acted", async () => {
	const [personId, organisationId] = [newId(), newId()];
	const odd = [`"quoted", \\ {braces}`, "数据", null, { deep: [1, "NULL"] }];
	const acting = { ...system, personId, organisationId };
	await services.contexts.write(acting, async ({ emit, emitAll }) => {
		await emit("test.happened", { n: -1 });
		await emitAll(
			"test.happened",
			odd.map((what, n) => ({ n, what })),
		);
	});
	expect(await deliverEvents(services.contexts)).toBe(10);
	const came = [{ n: -1 }, ...odd.map((what, n) => ({ n, what }))];
	const whole = came.map((payload) => ({ ...payload, actorId: personId, organisationId, at: now }));
	expect(heard).toEqual({ "test.first": whole, "test.second": whole });
});

it("takes as many statements for thousands as for one, and none for nothing", async () => {
	const statements = async (payloads: readonly Record<string, unknown>[] | null) => {
		const query = vi.spyOn(pg.Client.prototype, "query");
		await services.contexts.write(system, async ({ emitAll }) => {
			if (payloads) await emitAll("test.happened", payloads);
		});
		const { length } = query.mock.calls;
		query.mockRestore();
		return length;
	};
	const many = Array.from({ length: 8000 }, (_, n) => ({ n }));
	expect(await statements([])).toBe(await statements(null));
	expect(await statements(many)).toBe(await statements([{ n: -1 }]));
	expect([await count("outbox_event"), await count("outbox_delivery")]).toEqual([8001, 16002]);
});

it("what nobody listens to is kept and delivered to nobody", async () => {
	await services.contexts.write(system, ({ emitAll }) => emitAll("test.unheard", [{}, {}]));
	expect([await count("outbox_event"), await count("outbox_delivery")]).toEqual([2, 0]);
});
