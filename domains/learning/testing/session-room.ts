import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { learningModule } from "../server/module.ts";
import { setOfferingState } from "../server/offerings/save-offering.ts";
import { bookSeat, giveSeatBack } from "../server/sessions/book-seat.ts";
import { cancelSession } from "../server/sessions/save-session.ts";
import { type BuiltContent, buildContent, buildCourse, buildOffering, buildSession, publishBuilt } from "./builders.ts";
import { BEGIN } from "./quiz-room.ts";
import { openLearningWorld, type TestPerson } from "./world.ts";

export { learningModule };
export type SessionRoom = Awaited<ReturnType<typeof openSessionRoom>>;

/** An offering in Shanghai with a teacher, a mentor of a firm and learners, on a clock that is moved by hand. */
export async function openSessionRoom(learners = 3) {
	const clock = new Date(BEGIN);
	const world = await openLearningWorld(clock);
	const head = await world.person("school", "programme_head");
	const teacher = await world.person("school", "teacher", head.organisationId);
	const mentor = await world.person("enterprise", "mentor");
	const stranger = await world.person("school", "student", head.organisationId);
	const people: TestPerson[] = [];
	for (let count = 0; count < learners; count++)
		people.push(await world.person("school", "student", head.organisationId));
	const owned = { organisationId: head.organisationId, regionId: world.regionId };
	const built = await asSystem(world.contexts, async (context) => {
		const course = await buildCourse(context, owned);
		const content: BuiltContent = await buildContent(context, course, head.organisationId);
		await publishBuilt(context, course);
		return { course, content };
	});
	return {
		world,
		clock,
		head,
		teacher,
		mentor,
		stranger,
		learners: people,
		...built,
		at: (instant: string) => clock.setTime(Date.parse(instant)),
		read: <T>(actor: TestPerson, work: Parameters<typeof world.contexts.read<T>>[1]) =>
			world.contexts.read(actor, work),
		write: <T>(actor: TestPerson, work: Parameters<typeof world.contexts.write<T>>[1]) =>
			world.contexts.write(actor, work),
		/** The offering of which all of them are, from 1 November to 31 December. */
		offer: (part: { learnerIds?: readonly string[]; timeZone?: string } = {}) =>
			asSystem(world.contexts, async (context) => {
				const id = await buildOffering(context, {
					course: built.course,
					...owned,
					startsAt: new Date("2026-10-31T16:00:00Z"),
					endsAt: new Date("2026-12-31T16:00:00Z"),
					teacherIds: [teacher.personId, mentor.personId],
					learnerIds: part.learnerIds ?? people.map(({ personId }) => personId),
				});
				if (part.timeZone)
					await context.tx.updateTable("offering").set({ time_zone: part.timeZone }).where("id", "=", id).execute();
				return id;
			}),
		/** An offering of another school over the same days, learned by one of them. */
		async offerElsewhere(part: { teacherIds?: readonly string[]; code?: string } = {}) {
			const other = await world.person("school", "programme_head");
			const offeringId = await asSystem(world.contexts, async (context) => {
				const elsewhere = { organisationId: other.organisationId, regionId: world.regionId };
				const course = await buildCourse(context, elsewhere);
				await publishBuilt(context, course);
				return buildOffering(context, {
					course,
					...elsewhere,
					startsAt: new Date("2026-10-31T16:00:00Z"),
					endsAt: new Date("2026-12-31T16:00:00Z"),
					learnerIds: [people[0]!.personId],
					...part,
				});
			});
			return { other, offeringId };
		},
		session: (offeringId: string, startsAt: string, capacity?: number) =>
			asSystem(world.contexts, (context) =>
				buildSession(context, {
					offeringId,
					organisationId: head.organisationId,
					startsAt: new Date(startsAt),
					...(capacity !== undefined && { capacity }),
				}),
			),
		book: (id: string, by: TestPerson) =>
			world.contexts.write(by, async (context) => void (await bookSeat(context, id))),
		giveBack: (id: string, by: TestPerson) => world.contexts.write(by, (context) => giveSeatBack(context, id)),
		close: (offeringId: string) =>
			world.contexts.write(head, (context) => setOfferingState(context, offeringId, "closed")),
		cancel: (id: string, by = teacher) =>
			world.contexts.write(by, (context) => cancelSession(context, id, "Flooded hall")),
		noticesOf: (personId: string) =>
			asSystem(world.contexts, async ({ tx }) =>
				(
					await tx
						.selectFrom("notice")
						.select(["kind", "params"])
						.where("person_id", "=", personId)
						.orderBy("created_at")
						.orderBy("id")
						.execute()
				).map(({ kind, params }) => ({ kind, params: params as Record<string, string> })),
			),
		events: (name: string) =>
			asSystem(world.contexts, async ({ tx }) =>
				(await tx.selectFrom("outbox_event").select("payload").where("name", "=", name).orderBy("id").execute()).map(
					({ payload }) => payload as Record<string, unknown>,
				),
			),
	};
}
