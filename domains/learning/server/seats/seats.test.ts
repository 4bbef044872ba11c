import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { countWaiting } from "#platform/server/waiting/registry.ts";
import { offeringChange } from "../../contract-offerings.ts";
import { type BuiltCourse, buildCourse, buildOffering, type NewOffering } from "../../testing/builders.ts";
import { openLearningWorld, type TestPerson, type TestWorld, untilSomebodyWaits } from "../../testing/world.ts";
import { enrolList } from "../offerings/enrol.ts";
import { giveUpSeats, joinByCode, removeLearner, withdraw } from "../offerings/join.ts";
import { getOffering, listOfferings } from "../offerings/offering-queries.ts";
import { editOffering, setOfferingState } from "../offerings/save-offering.ts";
import { addTeacher } from "../offerings/set-teachers.ts";
import { askForSeat, withdrawRequest } from "./ask-for-seat.ts";
import { decideSeat } from "./decide-seat.ts";
import { seatOffers } from "./seat-offers.ts";
import { listSeatRequests } from "./seat-queries.ts";

let world: TestWorld;
let head: TestPerson;
let teacher: TestPerson;
let course: BuiltCourse;
/** Of the school that offers, and of another one. */
let own: TestPerson[];
let foreign: TestPerson;

beforeAll(async () => {
	world = await openLearningWorld();
	head = await world.person("school", "programme_head");
	teacher = await world.person("school", "teacher", head.organisationId);
	course = await asSystem(world.contexts, (context) =>
		buildCourse(context, { organisationId: head.organisationId, regionId: world.regionId, state: "published" }),
	);
});
beforeEach(async () => {
	own = [];
	for (let count = 0; count < 3; count++) own.push(await world.person("school", "student", head.organisationId));
	foreign = await world.person("school", "student");
});
afterAll(() => world.close());

const write = <T>(actor: TestPerson, work: Parameters<typeof world.contexts.write<T>>[1]) =>
	world.contexts.write(actor, work);
const read = <T>(actor: TestPerson, work: Parameters<typeof world.contexts.read<T>>[1]) =>
	world.contexts.read(actor, work);
const offer = (part: Partial<NewOffering> = {}) =>
	asSystem(world.contexts, (context) =>
		buildOffering(context, {
			course,
			organisationId: head.organisationId,
			regionId: world.regionId,
			teacherIds: [teacher.personId],
			openTo: "region",
			...part,
		}),
	);
const ask = async (id: string, who: TestPerson) => (await write(who, (context) => askForSeat(context, id))).state;
const decide = async (id: string, who: TestPerson, accepted: boolean, by = teacher) =>
	(
		await write(by, (context) =>
			decideSeat(context, id, who.personId, accepted ? { accepted } : { accepted, reason: "for others" }),
		)
	).state;
const get = (id: string, by: TestPerson) => read(by, (context) => getOffering(context, id));
const requests = async (id: string, by = teacher) =>
	(await read(by, (context) => listSeatRequests(context, id, { limit: 50 }))).items;
const stateOf = async (id: string, { personId }: TestPerson) =>
	(await requests(id)).find((request) => request.id === personId)?.state;
const noticesOf = ({ personId }: TestPerson) =>
	asSystem(world.contexts, async ({ tx }) =>
		(
			await tx.selectFrom("notice").select("kind").where("person_id", "=", personId).orderBy("created_at").execute()
		).map(({ kind }) => kind),
	);
const notFound = { code: "not-found", status: 404 };

describe("asking for a seat", () => {
	it("is a seat at once at the own school, and once however often one asks", async () => {
		const id = await offer({ capacity: 2, openTo: "school" });
		expect(await get(id, own[0]!)).toMatchObject({ asking: "seat", abilities: ["join", "ask"], request: null });
		expect(await ask(id, own[0]!)).toBe("given");
		expect(await ask(id, own[0]!)).toBe("given");
		expect(await get(id, own[0]!)).toMatchObject({ learning: true, taken: 1, request: { state: "given" } });
		const [row] = await asSystem(world.contexts, ({ tx }) =>
			tx.selectFrom("enrolment").select(["via", "enrolled_by", "state"]).where("offering_id", "=", id).execute(),
		);
		expect(row).toEqual({ via: "request", enrolled_by: null, state: "active" });
	});

	it("is refused where the offering is not open to whoever asks", async () => {
		const closedTo = { code: "learning/seats-not-open" };
		await expect(ask(await offer({ openTo: "invited" }), own[0]!)).rejects.toMatchObject(closedTo);
		await expect(ask(await offer({ openTo: "school" }), foreign)).rejects.toMatchObject(closedTo);
		await expect(ask(await offer({ state: "closed" }), own[0]!)).rejects.toMatchObject(closedTo);
		await expect(ask(await offer({ endsAt: new Date(0), startsAt: new Date(0) }), own[0]!)).rejects.toMatchObject(
			closedTo,
		);
		await expect(ask(await offer({ state: "draft" }), own[0]!)).rejects.toMatchObject(notFound);
		for (const nobody of [teacher, head]) await expect(ask(await offer(), nobody)).rejects.toMatchObject(notFound);
	});

	it("is no way into a course that one teaches", async () => {
		const student = await world.person("school", "student", head.organisationId);
		await asSystem(world.contexts, ({ tx }) =>
			tx
				.updateTable("membership")
				.set({ roles: ["student", "teacher"] })
				.where("person_id", "=", student.personId)
				.execute(),
		);
		const id = await offer();
		await write(head, (context) => addTeacher(context, id, { personId: student.personId, role: "teacher" }));
		await expect(ask(id, student)).rejects.toMatchObject({ code: "learning/teaches-here" });
	});

	it("waits where it is full, and seats are passed on in the order of asking", async () => {
		const id = await offer({ capacity: 1 });
		const [first, second, third] = own as [TestPerson, TestPerson, TestPerson];
		await ask(id, first);
		expect([await ask(id, second), await ask(id, third)]).toEqual(["waiting", "waiting"]);
		expect((await get(id, third)).request).toMatchObject({ state: "waiting", ahead: 1 });
		expect(await get(id, third)).toMatchObject({ waiting: 2, abilities: ["join", "unask"] });
		await write(first, (context) => withdraw(context, id));
		expect(await stateOf(id, second)).toBe("given");
		expect(await noticesOf(second)).toEqual(["learning.enrolled"]);
		expect((await get(id, third)).request).toMatchObject({ ahead: 0 });
		// Who left and asks again stands behind those who wait.
		expect(await ask(id, first)).toBe("waiting");
		await write(teacher, (context) => removeLearner(context, id, second.personId));
		expect([await stateOf(id, third), await stateOf(id, first)]).toEqual(["given", "waiting"]);
		await expect(ask(id, second)).rejects.toMatchObject({ code: "learning/seat-refused" });
	});

	it("is given with more seats or a closed one that opens again, and passes over who studies no more", async () => {
		const id = await offer({ capacity: 1 });
		for (const student of own) await ask(id, student);
		await asSystem(world.contexts, ({ tx, now }) =>
			tx.updateTable("membership").set({ ended_at: now }).where("person_id", "=", own[1]!.personId).execute(),
		);
		await write(head, (context) => setOfferingState(context, id, "closed"));
		const { revision, section } = await asSystem(world.contexts, ({ tx }) =>
			tx.selectFrom("offering").select(["revision", "section"]).where("id", "=", id).executeTakeFirstOrThrow(),
		);
		await write(head, (context) => setOfferingState(context, id, "open"));
		expect(await stateOf(id, own[2]!)).toBe("waiting");
		const change = offeringChange.parse({
			revision: revision + 1,
			term: "2026 autumn",
			section,
			startsOn: "2026-01-01",
			endsOn: "2099-12-31",
			capacity: 2,
			openTo: "region",
		});
		await write(head, (context) => editOffering(context, id, change));
		expect([await stateOf(id, own[1]!), await stateOf(id, own[2]!)]).toEqual(["waiting", "given"]);
	});

	it("gives the last seat to one of two who ask at once", async () => {
		const id = await offer({ capacity: 1 });
		let goOn = (): void => undefined;
		const held = new Promise<void>((resolve) => {
			goOn = resolve;
		});
		const first = write(own[0]!, async (context) => {
			const { state } = await askForSeat(context, id);
			await held;
			return state;
		});
		const second = ask(id, own[1]!);
		await untilSomebodyWaits(world);
		goOn();
		expect(await Promise.all([first, second])).toEqual(["given", "waiting"]);
	});

	it("gives none to who takes the request back at the same moment", async () => {
		const id = await offer({ capacity: 1 });
		const [first, second] = own as [TestPerson, TestPerson];
		await ask(id, first);
		await ask(id, second);
		let goOn = (): void => undefined;
		const held = new Promise<void>((resolve) => {
			goOn = resolve;
		});
		let begun = (): void => undefined;
		const taking = new Promise<void>((resolve) => {
			begun = resolve;
		});
		const taken = write(second, async (context) => {
			await withdrawRequest(context, id);
			begun();
			await held;
		});
		// The other waits for it, whichever connection is faster.
		await taking;
		const freed = write(first, (context) => withdraw(context, id));
		await untilSomebodyWaits(world);
		goOn();
		await Promise.all([taken, freed]);
		expect(await stateOf(id, second)).toBe("withdrawn");
		expect(await get(id, second)).toMatchObject({ learning: false, taken: 0 });
	});

	it("keeps the seats of a school to its own, whoever left it while they waited", async () => {
		const id = await offer({ capacity: 1, openTo: "school" });
		const [first, second] = own as [TestPerson, TestPerson];
		await ask(id, first);
		await ask(id, second);
		await asSystem(world.contexts, ({ tx }) =>
			tx
				.updateTable("membership")
				.set({ organisation_id: foreign.organisationId })
				.where("person_id", "=", second.personId)
				.execute(),
		);
		await write(first, (context) => withdraw(context, id));
		expect(await stateOf(id, second)).toBe("waiting");
	});

	it("is passed on when whoever has it is erased", async () => {
		const id = await offer({ capacity: 1 });
		const [first, second] = own as [TestPerson, TestPerson];
		await ask(id, first);
		await ask(id, second);
		await asSystem(world.contexts, (context) => giveUpSeats(context, first.personId));
		expect(await stateOf(id, second)).toBe("given");
		expect(await get(id, second)).toMatchObject({ learning: true, taken: 1 });
	});

	it("is not offered to whom it would be refused", async () => {
		const id = await offer();
		const [student] = own as [TestPerson];
		await ask(id, student);
		await write(teacher, (context) => removeLearner(context, id, student.personId));
		await asSystem(world.contexts, ({ tx }) => tx.deleteFrom("seat_request").where("offering_id", "=", id).execute());
		expect(await get(id, student)).toMatchObject({ asking: null, abilities: [] });
		const offers = await read(student, (context) => seatOffers(context, [course.id]));
		expect(offers.find(({ offeringId }) => offeringId === id)).toMatchObject({ asking: null });
	});

	it("of an offering in preparation is told of when it opens", async () => {
		const id = await offer({ state: "draft" });
		const [student] = own as [TestPerson];
		await asSystem(world.contexts, ({ tx }) =>
			tx.updateTable("person").set({ email_verified: true }).where("id", "=", student.personId).execute(),
		);
		await write(teacher, (context) =>
			enrolList(context, id, { text: `${student.personId}@example.org`, exception: null }),
		);
		expect(await noticesOf(student)).toEqual([]);
		await write(head, (context) => setOfferingState(context, id, "open"));
		expect(await noticesOf(student)).toEqual(["learning.enrolled"]);
	});

	it("follows the other ways to a seat, and can be taken back before", async () => {
		const id = await offer({ capacity: 1, code: "JOINSEAT" });
		await ask(id, foreign);
		await write(foreign, (context) => joinByCode(context, "JOINSEAT"));
		expect(await stateOf(id, foreign)).toBe("given");
		await ask(id, own[0]!);
		await write(own[0]!, (context) => withdrawRequest(context, id));
		expect(await stateOf(id, own[0]!)).toBe("withdrawn");
		await expect(write(own[0]!, (context) => withdrawRequest(context, id))).rejects.toMatchObject(notFound);
	});
});

describe("an application", () => {
	it("of another school's student is decided by who runs the offering, and both are told", async () => {
		const id = await offer();
		expect(await get(id, foreign)).toMatchObject({ asking: "apply" });
		expect(await ask(id, foreign)).toBe("applied");
		expect(await noticesOf(teacher)).toContain("learning.seat-applied");
		expect((await requests(id))[0]).toMatchObject({ school: { id: foreign.organisationId }, state: "applied" });
		const counted = await read(teacher, countWaiting);
		expect(counted["learning.seats"]).toBeGreaterThan(0);
		const { items } = await read(teacher, (context) => listOfferings(context, { limit: 50, mine: true }));
		expect(items.find((offering) => offering.id === id)).toMatchObject({ applied: 1 });
		expect(await decide(id, foreign, true)).toBe("given");
		expect(await noticesOf(foreign)).toEqual(["learning.enrolled"]);
		await expect(decide(id, foreign, false)).rejects.toMatchObject({ code: "learning/seat-decided" });
	});

	it("is refused with a reason that its learner reads, and a refusal can be taken back", async () => {
		const id = await offer();
		await ask(id, foreign);
		expect(await decide(id, foreign, false)).toBe("refused");
		expect(await noticesOf(foreign)).toEqual(["learning.seat-refused"]);
		expect((await get(id, foreign)).request).toMatchObject({ state: "refused", reason: "for others" });
		await expect(ask(id, foreign)).rejects.toMatchObject({ code: "learning/seat-refused" });
		expect(await decide(id, foreign, true, head)).toBe("given");
	});

	it("that is accepted waits by when it was made", async () => {
		const id = await offer({ capacity: 1 });
		await ask(id, own[0]!);
		await ask(id, foreign);
		await ask(id, own[1]!);
		expect(await decide(id, foreign, true)).toBe("waiting");
		expect(await noticesOf(foreign)).toEqual(["learning.seat-awaited"]);
		await write(own[0]!, (context) => withdraw(context, id));
		expect([await stateOf(id, foreign), await stateOf(id, own[1]!)]).toEqual(["given", "waiting"]);
	});

	it("is seen and decided by nobody else", async () => {
		const id = await offer();
		await ask(id, foreign);
		const stranger = await world.person("school", "programme_head");
		for (const nobody of [own[0]!, foreign, stranger]) {
			await expect(requests(id, nobody)).rejects.toMatchObject(notFound);
			await expect(decide(id, foreign, true, nobody)).rejects.toMatchObject(notFound);
		}
		const rows = (by: TestPerson) =>
			read(by, ({ tx }) => tx.selectFrom("seat_request").select("person_id").where("offering_id", "=", id).execute());
		expect(await rows(stranger)).toEqual([]);
		expect(await rows(foreign)).toHaveLength(1);
	});
});

it("offers of courses say what asking would be, and what became of it", async () => {
	const id = await offer({ capacity: 1 });
	await offer({ state: "draft" });
	const seen = async (by: TestPerson) =>
		(await read(by, (context) => seatOffers(context, [course.id]))).find(({ offeringId }) => offeringId === id);
	expect(await seen(own[0]!)).toMatchObject({ asking: "seat", free: 1, mine: null });
	await ask(id, own[0]!);
	expect(await seen(own[0]!)).toMatchObject({ asking: null, free: 0, mine: "learning" });
	expect(await seen(own[1]!)).toMatchObject({ asking: "wait", mine: null });
	await ask(id, own[1]!);
	expect(await seen(own[1]!)).toMatchObject({ asking: null, mine: "waiting", ahead: 0 });
	expect(await seen(foreign)).toMatchObject({ asking: "apply", waiting: 1 });
	expect(await read(foreign, (context) => seatOffers(context, []))).toEqual([]);
});
