import { few, monthOf, speaksOfFew } from "#domains/competencies/api.ts";
import { type LearnerElsewhere, unsafeLearnersElsewhere } from "#domains/learning/api.ts";
import { hasRole, permission } from "#platform/server/actor.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import type { Flow, Flows } from "../../contract-flows.ts";
import { regionDay } from "../personal/region-day.ts";
import { spanOf, termOf, termsBefore } from "../personal/terms.ts";

/** Reads how learners move between the schools of the region: who runs one of them, and officials. */
export const seeFlows = permission(
	"programmes.flows.see",
	(actor) => hasRole(actor, ["owner", "coordinator"], ["school"]) || hasRole(actor, ["official"], ["administration"]),
);

/** Terms that can be asked for, that of today among them. */
const TERMS = 8;

/**
 * How many learners of each school take courses of each other one in a term, and what of it counts at home. As of the
 * beginning of the month, so that no figure moves with a single learner. Where few go, nothing is told, and there are no sums
 * from which it could be taken.
 */
export async function getFlows(context: ReadContext, { term: asked }: { term?: string | undefined }): Promise<Flows> {
	const { actor, now } = context;
	if (!seeFlows.holds(actor) || !actor.regionId) throw notFound();
	const today = termOf(await regionDay(context));
	const terms = [today, ...termsBefore(today, TERMS - 1)];
	const term = asked ?? today;
	const { firstDay, lastDay } = spanOf(term);
	const learners = await unsafeLearnersElsewhere(context, {
		regionId: actor.regionId,
		firstDay,
		lastDay,
		until: monthOf(now),
	});
	const pairs = Map.groupBy(learners, ({ schoolId, givingId }) => `${schoolId} ${givingId}`);
	const told = [...pairs.values()].filter((some) => !few(new Set(some.map(({ personId }) => personId)).size));
	const creditsOf = await recognised(context, learners);
	const schools = await schoolsByIds(
		context,
		told.flatMap(([one]) => [one!.schoolId, one!.givingId]),
	);
	const items = told.map((some): Flow => {
		const [{ schoolId, givingId }] = some as [LearnerElsewhere];
		const all = new Set(some.map(({ personId }) => personId));
		const counting = some.filter((one) => creditsOf(one) > 0);
		const credited = new Set(counting.map(({ personId }) => personId)).size;
		// Sums over courses, of which few did one, could be solved for these.
		const ofCourses = Map.groupBy(counting, ({ courseId }) => courseId).values();
		const hidden =
			speaksOfFew(credited, all.size) ||
			[...ofCourses].some((did) => few(new Set(did.map(({ personId }) => personId)).size));
		// Who does a course twice has its credits once.
		const once = new Map(counting.map((one) => [`${one.personId} ${one.courseId}`, creditsOf(one)]));
		return {
			from: schools.get(schoolId)!,
			to: schools.get(givingId)!,
			learners: all.size,
			credited: hidden ? null : credited,
			credits: hidden ? null : [...once.values()].reduce((sum, credits) => sum + credits, 0),
		};
	});
	return { term, terms, items: items.sort((a, b) => b.learners - a.learners || (a.from.id < b.from.id ? -1 : 1)) };
}

/**
 * What a course that somebody did counts for at their school, by agreements that stood then: in one module, the most it comes
 * to. As of the beginning of the month as well, or figures before and after an agreement would tell of its course.
 */
async function recognised({ tx, now }: ReadContext, learners: readonly LearnerElsewhere[]) {
	const courseIds = [...new Set(learners.map(({ courseId }) => courseId))];
	const rows = await tx
		.selectFrom("credit_recognition")
		.select(["course_id", "receiving_id", "credits", "ended_at"])
		.where("decided_at", "<", monthOf(now).toISOString())
		.where("state", "in", ["agreed", "ended"])
		.$if(courseIds.length > 0, (all) => all.where("course_id", "in", courseIds))
		.$if(courseIds.length === 0, (all) => all.where("id", "is", null))
		.execute();
	const byCourse = Map.groupBy(rows, ({ course_id, receiving_id }) => `${course_id} ${receiving_id}`);
	return ({ courseId, schoolId, doneAt }: LearnerElsewhere): number =>
		doneAt === null
			? 0
			: Math.max(
					0,
					...(byCourse.get(`${courseId} ${schoolId}`) ?? []).flatMap(({ credits, ended_at }) =>
						ended_at === null || doneAt <= ended_at ? [Number(credits)] : [],
					),
				);
}

async function schoolsByIds({ tx }: ReadContext, ids: readonly string[]): Promise<Map<string, Flow["from"]>> {
	if (ids.length === 0) return new Map();
	const rows = await tx
		.selectFrom("organisation")
		.select(["id", "name_en", "name_zh", "sample"])
		.where("id", "in", [...new Set(ids)])
		.execute();
	return new Map(
		rows.map(({ id, name_en, name_zh, sample }) => [id, { id, name: { en: name_en, zh: name_zh }, sample }]),
	);
}
