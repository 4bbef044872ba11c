import { buildPerson } from "#domains/organisations/testing/builders.ts";
import { newId } from "#platform/server/id.ts";
import type { AccessEntry, AccessTarget } from "#platform/testing/access.ts";
import { uploadedFile } from "#platform/testing/uploaded-file.ts";
import { courseWriters } from "./access.ts";
import { type Learns, taughtOffering } from "./taught-offering.ts";

/* From the product's table of who may do what; not from the policies. */

/**
 * An offering of the owner's with a quiz, taught by the actor where they teach and it is their own; its learner, for whom
 * somebody proposed another total, and a table of the actor's that changes one mark.
 */
async function graded(target: AccessTarget, learns: Learns = "somebody") {
	const { world, personId } = target;
	const built = await world.write(async (context) => {
		const { tx, now } = context;
		const {
			id,
			learnerId,
			enrolmentId,
			added: quizId,
		} = await taughtOffering(context, target, learns, async (_, content) => content.quizId);
		const changeId = newId();
		await tx
			.insertInto("grade_change")
			.values({
				id: changeId,
				offering_id: id,
				enrolment_id: enrolmentId,
				person_id: learnerId,
				score_after: 0.5,
				reason: "Because",
				state: "proposed",
				asked_by: await buildPerson(context),
				asked_at: now,
			})
			.execute();
		return { id, quizId, learnerId, enrolmentId, changeId };
	});
	const text = `Learner number,1 · Quiz\n${built.enrolmentId},50\n`;
	return { ...built, fileId: await uploadedFile(target, { name: "marks.csv", text, personId }) };
}
type Graded = Awaited<ReturnType<typeof graded>>;

const of =
	(body?: (built: Graded) => object, query?: (built: Graded) => Record<string, string>) =>
	async (target: AccessTarget) => {
		const built = await graded(target);
		return { params: { id: built.id }, ...(body && { body: body(built) }), ...(query && { query: query(built) }) };
	};
const why = { reason: "Because" };
const rules = ({ quizId }: Graded) => ({
	...why,
	revision: 0,
	missing: "ignored",
	categories: [{ name: { en: "All", zh: null }, weight: 1, drop: 0 }],
	columns: [{ activityId: quizId, category: 0, points: 1, excluded: false }],
});

/** Who teaches it, mentors in it or answers for it. */
const running: readonly AccessEntry[] = [
	{ route: "learning.gradebook.get", request: of() },
	{ route: "learning.gradebook.rows", request: of() },
	{ route: "learning.gradebook.history", request: of() },
	{ route: "learning.gradebook.export", request: of() },
	{ route: "learning.gradebook.set", request: of(rules) },
	{
		route: "learning.grades.set",
		request: of(({ enrolmentId, quizId }) => ({ ...why, enrolmentId, activityId: quizId, score: 0.5, seen: null })),
	},
	{ route: "learning.grades.history", request: of(undefined, ({ enrolmentId }) => ({ enrolmentId })) },
	{
		route: "learning.grades.decide",
		request: async (target: AccessTarget) => {
			const { id, changeId } = await graded(target);
			return { params: { id, changeId }, body: { agree: true } };
		},
	},
	{ route: "learning.grades.import-preview", request: of(({ fileId }) => ({ fileId })) },
	// Refused for what was not looked at, and not for who asks.
	{ route: "learning.grades.import", request: of(({ fileId }) => ({ ...why, fileId, token: "none" })) },
	{ route: "learning.progress.get", request: of() },
	{ route: "learning.progress.rows", request: of() },
	{ route: "learning.progress.idle", request: of() },
	{ route: "learning.progress.remind", request: of(() => ({ days: 7, personIds: null })) },
].map((entry) => ({ ...entry, own: courseWriters, other: [] }));

export const gradesAccess: readonly AccessEntry[] = [
	...running,
	{
		route: "learning.mine.grades",
		own: "signed-in",
		other: [],
		request: async (target) => ({ params: { id: (await graded(target, "actor")).id } }),
	},
];
