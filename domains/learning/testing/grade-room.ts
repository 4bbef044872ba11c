import { asSystem } from "#domains/competencies/testing/ledger.ts";
import { decideChange } from "../server/grades/decide-change.ts";
import { getGradebook } from "../server/grades/grade-queries.ts";
import { getMyGrades } from "../server/grades/my-grades.ts";
import { setGrade } from "../server/grades/set-grades.ts";
import { type BuiltAssignment, type MarkingRoom, openMarkingRoom } from "./marking-room.ts";

export const reason = "Seen again";
export type GradePerson = MarkingRoom["people"]["teacher"];
export type GradeRoom = Awaited<ReturnType<typeof openGradeRoom>>;

/** What is marked as in `marking-room.ts`, with its gradebook: what stands in it, and setting and deciding marks by hand. */
export async function openGradeRoom() {
	const marking = await openMarkingRoom();
	const look = ({ offeringId }: BuiltAssignment, by: GradePerson = marking.people.teacher) =>
		marking.read(by, (context) => getGradebook(context, offeringId));
	const mine = ({ offeringId }: BuiltAssignment, by: GradePerson = marking.people.learner) =>
		marking.read(by, (context) => getMyGrades(context, offeringId));

	async function enrolmentOf(
		{ offeringId }: BuiltAssignment,
		{ personId }: GradePerson = marking.people.learner,
	): Promise<string> {
		const { id } = await asSystem(marking.world.contexts, ({ tx }) =>
			tx
				.selectFrom("enrolment")
				.select("id")
				.where("offering_id", "=", offeringId)
				.where("person_id", "=", personId)
				.executeTakeFirstOrThrow(),
		);
		return id;
	}
	/** The learner's row: columns are the quiz and the assignment. */
	async function rowOf(built: BuiltAssignment, by?: GradePerson, of?: GradePerson) {
		const enrolmentId = await enrolmentOf(built, of);
		const found = (await look(built, by)).rows.items.find(([id]) => id === enrolmentId);
		if (!found) throw new Error("no such row");
		const [, , flags, scores, signs, total] = found;
		return { flags, scores, signs, total };
	}
	const set = async (
		built: BuiltAssignment,
		part: { activityId: string | null; score: number | null; seen: number | null; of?: GradePerson },
		by: GradePerson = marking.people.teacher,
	) => {
		const { of, ...input } = part;
		const enrolmentId = await enrolmentOf(built, of);
		return marking.write(by, (context) => setGrade(context, built.offeringId, { ...input, enrolmentId, reason }));
	};
	const decide = async (built: BuiltAssignment, agree: boolean, by: GradePerson, answer = "") => {
		const { proposals } = await look(built);
		const changeId = proposals[0]?.id as string;
		return marking.write(by, (context) => decideChange(context, built.offeringId, changeId, { agree, answer }));
	};
	const quizOf = async (built: BuiltAssignment) => (await look(built)).columns[0]?.activityId as string;
	return { ...marking, look, mine, enrolmentOf, rowOf, set, decide, quizOf };
}
