import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { plannedOnce } from "#platform/server/database/travelling-statements.ts";
import { notFound } from "#platform/server/problem.ts";
import type { AttendanceCount } from "../../contract-attendance.ts";
import type { ActivityBrief } from "../../contract-content.ts";
import type { CourseHome, MyCourse } from "../../contract-learning.ts";
import { type Locks, locksOf } from "../../release-rules.ts";
import { ownDueTimes } from "../assignments/due-times.ts";
import { teachersOf } from "../offerings/offering-queries.ts";
import { type FactRow, factColumns, factsOf, locksOfEnrolment } from "../openings/release-locks.ts";
import { attendanceCounts } from "../sessions/attendance-queries.ts";
import { phaseOf } from "./enrolment-policy.ts";
import { closedQuizzes } from "./left-to-do.ts";
import { knownDays, type Structure, structureOf } from "./version-structure.ts";

type State = "started" | "done";
/** State and score of the activities that were begun, by id. */
type Progress = Record<string, [state: State, score: number | null]>;

interface Row extends FactRow {
	id: string;
	offering_id: string;
	version_id: string;
	course_id: string;
	course_en: string | null;
	course_zh: string | null;
	organisation_en: string | null;
	organisation_zh: string | null;
	term: string;
	section: string;
	starts_on: string;
	ends_on: string;
	starts_at: string;
	ends_at: string;
	state: string;
	sample: boolean;
	done: number;
	last_activity_id: string | null;
	last_at: string | null;
	progress: Progress;
	/** Quizzes that nobody takes any more while it goes on. */
	closed: string[];
	/** Of one that is asked for alone. */
	sessions: AttendanceCount | null;
	teachers: CourseHome["teachers"] | null;
	due: Record<string, string> | null;
}
interface Learned extends Row {
	/** Which days were counted for its rules. */
	days: readonly number[];
}

/**
 * What the actor learns, in one question: beyond row-level security, which would ask once a row what the condition on the
 * person says of them all.
 */
async function enrolments(context: ReadContext, offeringId: string | null): Promise<Learned[]> {
	const days = knownDays();
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<Row>`${plannedOnce}
			select e.id, e.offering_id, e.version_id, o.course_id, c.name_en as course_en, c.name_zh as course_zh,
				g.name_en as organisation_en, g.name_zh as organisation_zh, o.term, o.section, o.starts_on, o.ends_on,
				o.starts_at, o.ends_at, o.state, o.sample, e.done, e.last_activity_id, e.last_at,
				coalesce((select json_object_agg(p.activity_id, json_build_array(p.state, p.score))
					from activity_progress p where p.enrolment_id = e.id), '{}') as progress,
				${closedQuizzes(context.now)} as closed,
				${offeringId === null ? sql`null` : attendanceCounts(sql`e.person_id`, sql`e.offering_id`, context.now)} as sessions,
				${offeringId === null ? sql`null` : teachersOf(sql`e.offering_id`)} as teachers,
				${offeringId === null ? sql`null` : ownDueTimes} as due,
				${factColumns(days)}
			from enrolment e join offering o on o.id = e.offering_id and o.state <> 'draft'
				join course c on c.id = o.course_id join organisation g on g.id = o.organisation_id
			where e.person_id = ${context.actor.personId}::uuid and e.state = 'active'
				and ${offeringId === null ? sql`true` : sql`e.offering_id = ${offeringId}::uuid`}
			order by coalesce(e.last_at, e.enrolled_at) desc, e.offering_id`.execute(context.tx),
	);
	return rows.map((row) => ({ ...row, days }));
}

/** What is not open for the learner: without a further question where the days that the rules count were known. */
async function locksIn(context: ReadContext, row: Learned, structure: Structure): Promise<Locks> {
	if (!structure.ruled) return new Map();
	if (structure.days.some((count) => !row.days.includes(count))) return locksOfEnrolment(context, row.id, structure);
	return locksOf(structure.units, factsOf(row, row.progress, context.now));
}

/**
 * Where to go on: what was begun last and is not done, else the first that is not done after it, else the first at all; never
 * something that is locked or closed.
 */
export function nextOf(
	activities: readonly ActivityBrief[],
	progress: Progress,
	lastId: string | null,
	locks: Locks = new Map(),
	closed: readonly string[] = [],
): ActivityBrief | null {
	const open = ({ id }: ActivityBrief): boolean =>
		progress[id]?.[0] !== "done" && !locks.has(id) && !closed.includes(id);
	const last = activities.findIndex(({ id }) => id === lastId);
	return activities.slice(Math.max(0, last)).find(open) ?? activities.find(open) ?? null;
}

function toMyCourse(row: Row, { activities }: Structure, locks: Locks, now: Date): MyCourse {
	return {
		offeringId: row.offering_id,
		course: { id: row.course_id, name: { en: row.course_en, zh: row.course_zh } },
		organisation: { en: row.organisation_en, zh: row.organisation_zh },
		term: row.term,
		section: row.section,
		startsOn: row.starts_on,
		endsOn: row.ends_on,
		phase: phaseOf(row, now),
		done: row.done,
		of: activities.length,
		lastAt: row.last_at,
		next: nextOf(activities, row.progress, row.last_activity_id, locks, row.closed),
		sample: row.sample,
	};
}

/** What can be gone on with stands before what has not begun, that before what is over. */
const phases: readonly MyCourse["phase"][] = ["now", "before", "over"];

/** Courses that the actor learns: of those that run the one they were at last first, of coming ones the next. */
export async function listMyCourses(context: ReadContext): Promise<{ items: MyCourse[] }> {
	const rows = await enrolments(context, null);
	const items: MyCourse[] = [];
	for (const row of rows) {
		const structure = await structureOf(context, row.version_id);
		items.push(toMyCourse(row, structure, await locksIn(context, row, structure), context.now));
	}
	const startOf = ({ phase, startsOn }: MyCourse): string => (phase === "before" ? startsOn : "");
	return {
		items: items.toSorted(
			(a, b) => phases.indexOf(a.phase) - phases.indexOf(b.phase) || startOf(a).localeCompare(startOf(b)),
		),
	};
}

/** What has no time of its own is due when the offering ends; of quizzes that is not said of each. */
function dueAtOf({ due, ends_at }: Row, { id, kind }: ActivityBrief): string | null {
	const own = due?.[id];
	if (own) return new Date(own).toISOString();
	return kind === "assignment" ? ends_at : null;
}

/** One of them with everything in it and how far the actor is. */
export async function getHome(context: ReadContext, offeringId: string): Promise<CourseHome> {
	const [row] = await enrolments(context, offeringId);
	if (!row) throw notFound();
	const structure = await structureOf(context, row.version_id);
	const locks = await locksIn(context, row, structure);
	return {
		...toMyCourse(row, structure, locks, context.now),
		teachers: row.teachers ?? [],
		units: structure.units.map(({ release: _, ...unit }) => ({
			...unit,
			lock: locks.get(unit.id) ?? null,
			activities: unit.activities.map(({ release: _rules, ...activity }) => {
				const [state, score] = row.progress[activity.id] ?? [null, null];
				return { ...activity, state, score, dueAt: dueAtOf(row, activity), lock: locks.get(activity.id) ?? null };
			}),
		})),
		develops: structure.develops,
		sessions: row.sessions ?? { attended: 0, held: 0, planned: 0 },
	};
}
