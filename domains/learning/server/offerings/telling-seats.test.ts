import pg from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { buildMemberships, buildPersons } from "#domains/organisations/testing/builders.ts";
import { newId } from "#platform/server/id.ts";
import { type BuiltCourse, buildCourse, buildOffering } from "../../testing/builders.ts";
import { openLearningWorld, type TestPerson, type TestWorld } from "../../testing/world.ts";
import { askForSeat } from "../seats/ask-for-seat.ts";
import { enrolList } from "./enrol.ts";
import { joinByCode, removeLearner, setCode, withdraw } from "./join.ts";

let world: TestWorld;
let head: TestPerson;
let course: BuiltCourse;
beforeAll(async () => {
	world = await openLearningWorld();
	head = await world.person("school", "programme_head");
	course = await asSystem(world.contexts, (context) =>
		buildCourse(context, { organisationId: head.organisationId, regionId: world.regionId, state: "published" }),
	);
});
afterAll(() => world.close());

/** What statements are made of, of one person, in order. */
const told = (offeringId: string, { personId }: TestPerson) =>
	asSystem(world.contexts, async ({ tx }) => {
		const rows = await tx.selectFrom("outbox_event").select(["name", "payload", "actor_id"]).orderBy("id").execute();
		return rows
			.map(({ payload, ...row }) => ({ ...row, ...(payload as Record<string, unknown>) }) as Record<string, unknown>)
			.filter((one) => one.offeringId === offeringId && (one.personId ?? one.actor_id) === personId)
			.map(({ name, organisationId }) => [name, organisationId]);
	});

it("a seat is told however it was come to, and its end whoever ends it", async () => {
	const own = { organisationId: head.organisationId, regionId: world.regionId };
	const offeringId = await asSystem(world.contexts, (context) =>
		buildOffering(context, { course, ...own, openTo: "school" }),
	);
	const student = () => world.person("school", "student", head.organisationId);
	const [listed, joined, asked] = [await student(), await student(), await student()];
	await asSystem(world.contexts, ({ tx }) => tx.updateTable("person").set({ email_verified: true }).execute());
	const code = (await world.contexts.write(head, (context) => setCode(context, offeringId, true))).code as string;
	for (const _ of [1, 2]) {
		const text = `${listed.personId}@example.org`;
		await world.contexts.write(head, (context) => enrolList(context, offeringId, { text, exception: null }));
		await world.contexts.write(joined, (context) => joinByCode(context, code));
		await world.contexts.write(asked, (context) => askForSeat(context, offeringId));
	}
	const at = head.organisationId;
	for (const learner of [listed, joined, asked])
		expect(await told(offeringId, learner)).toEqual([["learning.course.joined", at]]);
	await world.contexts.write(head, (context) => removeLearner(context, offeringId, listed.personId));
	await world.contexts.write(joined, (context) => withdraw(context, offeringId));
	expect((await told(offeringId, listed)).at(-1)).toEqual(["learning.course.removed", at]);
	expect((await told(offeringId, joined)).at(-1)).toEqual(["learning.course.withdrew", at]);
});

it("a long list takes as many statements as one address, and each of it is told once", async () => {
	const { organisationId } = head;
	const offeringId = await asSystem(world.contexts, (context) =>
		buildOffering(context, { course, organisationId, regionId: world.regionId }),
	);
	const [one, ...many] = Array.from({ length: 301 }, () => newId()) as [string, ...string[]];
	await asSystem(world.contexts, async (context) => {
		await buildPersons(
			context,
			[one, ...many].map((id) => ({ id, email: `${id}@example.org` })),
		);
		await buildMemberships(
			context,
			[one, ...many].map((personId) => ({ id: newId(), personId, organisationId, roles: ["student"] })),
		);
	});
	const enrol = async (ids: readonly string[]) => {
		const text = ids.map((id) => `${id}@example.org`).join("\n");
		const query = vi.spyOn(pg.Client.prototype, "query");
		const { enrolled } = await world.contexts.write(head, (context) =>
			enrolList(context, offeringId, { text, exception: null }),
		);
		const { length } = query.mock.calls;
		query.mockRestore();
		return { enrolled, length };
	};
	const few = await enrol([one]);
	expect(few.enrolled).toBe(1);
	expect(await enrol(many)).toEqual({ enrolled: 300, length: few.length });
	const joined = await asSystem(world.contexts, ({ tx }) =>
		tx.selectFrom("outbox_event").select("payload").where("name", "=", "learning.course.joined").execute(),
	);
	const told = joined.map(({ payload }) => payload as Record<string, unknown>);
	expect(
		told
			.filter((payload) => payload.offeringId === offeringId)
			.map(({ personId }) => personId)
			.sort(),
	).toEqual([one, ...many].sort());
});
