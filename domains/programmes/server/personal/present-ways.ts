import type { TrainingPlan } from "#engines/planning/plan-training.ts";
import { type PlanWish, type ProposedWay, type Way, ways } from "../../contract-personal-plans.ts";
import type { CoursesToPlan } from "./courses-to-plan.ts";
import { canBeIn, closer, lateEnough, type Placed, termBefore } from "./placed-proof.ts";
import { interestsIn } from "./plan-interests.ts";
import type { CandidateCourse, Needs } from "./plan-needs.ts";
import { demonstrates } from "./plan-proof.ts";
import { gapIn, hoursOf } from "./plan-units.ts";

type Found = Extract<TrainingPlan, { status: "optimal" | "feasible" }>;

type Presented = Pick<Needs, "names" | "current" | "aims" | "interests" | "fading" | "demonstrated">;

/** Ways with the same courses in the same terms are one; the first names it. */
export function besideOneAnother(
	found: ReadonlyMap<Way, TrainingPlan>,
	courses: CoursesToPlan,
	wish: PlanWish,
	needs: Presented,
): ProposedWay[] {
	const distinct = new Map<string, ProposedWay>();
	for (const way of ways) {
		const plan = found.get(way);
		if (!plan || !("units" in plan)) continue;
		const shown = presentWay(way, plan, courses, wish, needs);
		const key =
			shown.courses
				.map(({ id }) => id)
				.sort()
				.join() + (way === "soonest" ? ` ${shown.terms}` : "");
		const same = distinct.get(key) ?? [...distinct.values()].find((other) => sameCourses(other, shown));
		if (same) same.ways.push(way);
		else distinct.set(key, shown);
	}
	return [...distinct.values()];
}

const sameCourses = (one: ProposedWay, other: ProposedWay): boolean =>
	one.terms <= other.terms &&
	one.courses.length === other.courses.length &&
	one.courses.every(({ id }) => other.courses.some((course) => course.id === id));

function presentWay(
	way: Way,
	plan: Found,
	{ seats, open }: CoursesToPlan,
	wish: PlanWish,
	{ names, current, aims, interests, fading, demonstrated }: Presented,
): ProposedWay {
	const all = [...seats, ...open];
	const teachers = new Map<string, number>();
	for (const { closes } of all) {
		for (const { competency } of closes) teachers.set(competency.id, (teachers.get(competency.id) ?? 0) + 1);
	}
	const present = ({ course, term }: Placed, closingIn: ReturnType<typeof closer>): ProposedWay["courses"][number] => {
		const closes = closingIn(course);
		return {
			id: course.courseId,
			code: course.code,
			name: course.name,
			kind: course.kind,
			certificate: course.certificate,
			organisation: course.organisation,
			term: term === 0 ? current : (names[term - 1] as string),
			basis: course.enrolled !== null ? "enrolled" : (course.terms?.get(term) ?? "open"),
			hours: hoursOf(course),
			hoursAssumed: course.hours === null,
			closes,
			before: course.before.map(({ required, met, course: prior, competency }) => ({
				name: (prior ?? competency)?.name ?? { en: null, zh: null },
				required,
				met,
			})),
			sample: course.sample,
			onlyFor: course.closes.map(({ competency }) => competency.id).filter((one) => teachers.get(one) === 1),
			interests: interestsIn(course, interests),
			kept: wish.keep.includes(course.courseId),
		};
	};
	const had = seats.map((course): Placed => ({ course, term: course.enrolled ?? 0 }));
	const placed = lateEnough(asEarlyAsRoom(plan, wish.hoursPerTerm, { had, open }), wish.hoursPerTerm, {
		had,
		aims,
		fading,
	});
	const whole = [...had, ...placed].toSorted((a, b) => a.term - b.term);
	const end = Math.max(0, ...whole.map(({ term }) => term));
	const closingIn = closer(aims, whole, fading);
	const listed = whole.map((one) => present(one, closingIn));
	// A seat after the last wished term is no part of how long the plan takes.
	const within = [...had, ...placed].map(({ term }) => term).filter((term) => term <= wish.terms);
	return {
		ways: [way],
		status: plan.status,
		gap: gapIn(way, plan.gap),
		hours: listed.reduce((sum, { hours, basis }) => (basis === "enrolled" ? sum : sum + hours), 0),
		terms: Math.max(0, ...within),
		courses: listed,
		fading: demonstrated.flatMap(({ competency, target }) =>
			demonstrates(fading.at(competency.id, end, []), target) ? [] : [competency],
		),
	};
}

/**
 * The engine cares for no term before the last allowed: each course moves into the first term in which it is given, that has
 * room for it and comes after what it requires, until none moves any more. It stays within the limits and in order, as
 * everything only moves forward.
 */
function asEarlyAsRoom(
	{ units }: Found,
	hoursPerTerm: number,
	{ had, open }: { had: readonly Placed[]; open: readonly CandidateCourse[] },
): Placed[] {
	const byId = new Map(open.map((course) => [course.courseId, course]));
	const placed = units.flatMap(({ id, term }): Placed[] => {
		const course = byId.get(id);
		return course ? [{ course, term: term ?? 1 }] : [];
	});
	const taken = new Map<number, number>();
	const add = (term: number, hours: number): void => void taken.set(term, (taken.get(term) ?? 0) + hours);
	for (const { course, term } of [...had, ...placed]) add(term, hoursOf(course));
	placed.sort((a, b) => a.term - b.term || hoursOf(b.course) - hoursOf(a.course));
	for (let moved = true; moved; ) {
		moved = false;
		for (const one of placed) {
			const hours = hoursOf(one.course);
			const after = termBefore(one.course, [...had, ...placed]);
			const earlier = Array.from({ length: one.term - 1 }, (_, i) => i + 1).find(
				(term) => term > after && canBeIn(one.course, term) && (taken.get(term) ?? 0) + hours <= hoursPerTerm,
			);
			if (earlier === undefined) continue;
			add(one.term, -hours);
			add(earlier, hours);
			one.term = earlier;
			moved = true;
		}
	}
	return placed.toSorted((a, b) => a.term - b.term);
}
