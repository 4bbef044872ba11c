import { describe, expect, it } from "vitest";
import { recordEvidence } from "#domains/competencies/api.ts";
import { asSystem, graded } from "#domains/competencies/testing/ledger.ts";
import { weightOf } from "#domains/learning/api.ts";
import { newCourse, newOccupation } from "../../testing/learner.ts";
import { completeCourse, type Opened, offerCourse, openPlanners } from "../../testing/planner.ts";
import { aimOf, demonstrates, remainsOf, shownAs, stepsToProve, together } from "./plan-proof.ts";

const quiz = { quizzes: 1, marked: 0 };
const work = { quizzes: 0, marked: 1 };
const none = { level: 0, weight: 0 };

describe("what assessments can demonstrate", () => {
	it("is a level by a quiz and a work, by two quizzes, by two works, and by none of them alone", () => {
		const shown = (...all: (typeof quiz)[]) =>
			demonstrates(together(all.map((one) => ({ level: 3, weight: weightOf(one) }))), 3);
		expect([shown(quiz), shown(work), shown()]).toEqual([false, false, false]);
		expect([shown(quiz, quiz), shown(quiz, work), shown(work, work)]).toEqual([true, true, true]);
		expect(demonstrates({ level: 2.9, weight: 3 }, 3)).toBe(false);
	});

	it("is nothing above what earlier evidence draws down, unless it shows more than is asked for", () => {
		const before = shownAs(2, 1 - Math.exp(-0.8));
		expect(before.weight).toBeCloseTo(0.8);
		expect(aimOf(before, [{ level: 3, weight: 1.3 }], 3)).toMatchObject({ to: 3, proven: false });
		expect(aimOf(before, [{ level: 4, weight: 1.3 }], 3)).toMatchObject({ to: 3, proven: true });
		expect(remainsOf(together([before, { level: 3, weight: 1.3 }]), 3)).toEqual({ kind: "lower-evidence", level: 2.6 });
	});

	it("is rather a lower level for sure than a higher one that is only shown", () => {
		const courses = [
			{ level: 4, weight: 0.5 },
			{ level: 3, weight: 1.3 },
		];
		expect(aimOf(none, courses, 4)).toMatchObject({ to: 3, proven: true });
		expect(aimOf(none, [{ level: 4, weight: 0.5 }], 4)).toMatchObject({ to: 4, proven: false });
		expect(aimOf(none, [{ level: 4, weight: 0 }], 4)).toBeNull();
		expect(aimOf({ level: 3, weight: 0.8 }, [{ level: 2, weight: 3 }], 4)).toBeNull();
	});

	it("is taken in steps that any courses give which are enough together, and no others", () => {
		const weights = [0.5, 0.5, 0.8, 0.3, 0.3, 1.2];
		const courses = weights.map((weight, i) => ({ courseId: String(i), level: 3, weight }));
		const steps = stepsToProve(none, courses, 3)!;
		for (let set = 0; set < 1 << weights.length; set++) {
			const chosen = courses.filter((_, at) => set & (1 << at));
			const given = steps.every((givers) => chosen.some(({ courseId }) => givers.includes(courseId)));
			expect([set, given]).toEqual([set, demonstrates(together(chosen), 3)]);
		}
		expect(stepsToProve(none, courses.slice(0, 1), 3)).toBeNull();
		expect(stepsToProve(none, courses.slice(5), 3)).toEqual([["5"]]);
	});

	it("says what more it takes", () => {
		expect(remainsOf({ level: 3, weight: 0.5 }, 3)).toEqual({ kind: "too-little", quizzes: 1, marked: 1 });
		expect(remainsOf(none, 3)).toEqual({ kind: "too-little", quizzes: 2, marked: 2 });
		expect(remainsOf({ level: 3, weight: 1 }, 3)).toBeNull();
	});
});

describe("a plan", () => {
	let { world, learner, planner } = {} as Opened;
	openPlanners((opened) => ({ world, learner, planner } = opened));

	/** An occupation that asks for the fourth competency alone, at level 3. */
	const aimed = async () => {
		const four = learner.competencies[3];
		const occupationId = await asSystem(world.contexts, (context) => newOccupation(context, [[four, 3]]));
		return { four, wish: { occupationIds: [occupationId] } };
	};
	const add = (hours: number, assessed: typeof quiz, more: { level?: number; after?: string } = {}) =>
		asSystem(world.contexts, (context) => {
			const { organisationId } = learner.student;
			const develops = [learner.competencies[3]];
			return newCourse(context, { organisationId, regionId: world.regionId, hours, develops, assessed, ...more });
		});
	const courseIds = ({ ways }: Awaited<ReturnType<typeof planner.propose>>) =>
		ways[0]?.courses.map(({ id }) => id).sort();

	it("promises no more of a course than what it assesses demonstrates, and says what remains", async () => {
		const { four, wish } = await aimed();
		const quizzed = await add(20, quiz);
		const proposal = await planner.propose(wish);
		expect(proposal.needs).toMatchObject([
			{ competency: { id: four }, reachable: 3, remains: { kind: "too-little", quizzes: 1, marked: 1 } },
		]);
		expect(proposal.ways[0]?.courses).toMatchObject([{ id: quizzed, closes: [{ to: 3, proof: "not" }] }]);
		const proven = await add(70, { quizzes: 1, marked: 1 });
		const other = await planner.propose(wish);
		expect(other.needs).toMatchObject([{ reachable: 3, remains: null }]);
		expect(other.ways[0]?.courses).toMatchObject([{ id: proven, closes: [{ proof: "alone" }] }]);
	});

	it("takes several courses where they demonstrate it together at less cost", async () => {
		const { wish } = await aimed();
		await add(70, { quizzes: 1, marked: 1 });
		const [first, second] = [await add(20, quiz), await add(30, work)];
		const proposal = await planner.propose(wish);
		expect(courseIds(proposal)).toEqual([first, second].sort());
		expect(proposal.ways[0]).toMatchObject({ hours: 50, status: "optimal" });
		for (const { closes } of proposal.ways[0]!.courses) expect(closes).toMatchObject([{ proof: "together" }]);
		// With one of them completed and the quiz passed, the other one alone is what is left.
		await completeCourse(world, first, learner.student);
		await world.contexts.write(learner.teacher, (context) =>
			recordEvidence(context, [
				graded({
					personId: learner.student.personId,
					competencyId: learner.competencies[3],
					at: "2026-11-01T00:00:00Z",
				}),
			]),
		);
		const later = await planner.propose(wish);
		expect(courseIds(later)).toEqual([second]);
	});

	it("has no course that assesses nothing of it, and names it", async () => {
		const { wish } = await aimed();
		const silent = await add(20, { quizzes: 0, marked: 0 });
		const proposal = await planner.propose(wish);
		expect(proposal).toMatchObject({
			ways: [],
			needs: [{ reachable: null, barred: [{ course: { id: silent }, by: { kind: "unassessed" } }] }],
		});
		await expect(planner.propose({ ...wish, keep: [silent] })).rejects.toMatchObject({
			fields: [{ path: "keep.0", code: "course-unassessed" }],
		});
	});

	it("says of a course that was completed and demonstrated nothing what is still needed", async () => {
		const { wish } = await aimed();
		const quizzed = await add(20, quiz);
		await planner.accept(wish);
		expect((await planner.mine())?.courses).toMatchObject([{ completed: false, closes: [{ remains: null }] }]);
		await completeCourse(world, quizzed, learner.student);
		expect(await planner.mine()).toMatchObject({
			courses: [{ done: false, completed: true, closes: [{ remains: { kind: "too-little", quizzes: 2, marked: 2 } }] }],
			changes: { removed: [] },
		});
	});

	it("counts what it shows as faded when it ends, and says what of it and of today's is no longer demonstrated", async () => {
		const [one, , , four] = learner.competencies as [string, string, string, string];
		await asSystem(world.contexts, ({ tx }) =>
			tx.updateTable("competency").set({ kind: "technology" }).where("id", "in", [one, four]).execute(),
		);
		const two = learner.competencies[1] as string;
		const occupationId = await asSystem(world.contexts, (context) =>
			newOccupation(context, [
				[one, 3],
				[two, 3],
				[four, 3],
			]),
		);
		const wish = { occupationIds: [occupationId] };
		await world.contexts.write(learner.teacher, (context) =>
			recordEvidence(context, [
				graded({ personId: learner.student.personId, competencyId: one, at: "2026-11-20T00:00:00Z" }),
				graded({ personId: learner.student.personId, competencyId: one, at: "2026-11-20T00:00:00Z" }),
			]),
		);
		const technology = await add(20, { quizzes: 1, marked: 1 });
		const open = await planner.propose(wish);
		// All in the first term: from its end nothing has faded yet but half a year and more of today's.
		expect(open.ways[0]?.courses.find(({ id }) => id === technology)?.closes).toMatchObject([
			{ proof: "alone", fades: false },
		]);
		await offerCourse(world, technology, 1);
		await offerCourse(world, learner.courses.second, 4);
		await asSystem(world.contexts, ({ tx }) =>
			tx.updateTable("course").set({ state: "archived" }).where("id", "=", learner.courses.both).execute(),
		);
		// In the first term, offered, it would weigh 1.3 × 0.5^(17/18) = 0.67 when the fourth ends, and 0.916 is needed: it waits a year.
		expect((await planner.propose(wish)).ways[0]?.courses).toMatchObject([
			{ id: technology, term: "2028-1", closes: [{ proof: "alone", fades: false, remains: null }] },
			{ id: learner.courses.second, term: "2028-2" },
		]);
		// With a seat in it now its term is what it is, and ends 24 months before: 1.3 × 0.5^(24/18) = 0.52.
		await offerCourse(world, technology, 0, { learnerIds: [learner.student.personId] });
		const [way] = (await planner.propose(wish)).ways;
		expect(way?.courses).toMatchObject([
			{
				id: technology,
				closes: [{ proof: "not", fades: true, remains: { kind: "too-little", quizzes: 1, marked: 1 } }],
			},
			{ id: learner.courses.second, closes: [{ proof: "alone", fades: false, remains: null }] },
		]);
		// Two marks of today, 1.6, come to 0.58 in 26 months and a half.
		expect(way?.fading).toMatchObject([{ id: one }]);
	});

	it("takes a lesser course where nothing leads to what the best one requires, and says why that one is gone", async () => {
		const { wish } = await aimed();
		const { organisationId } = learner.student;
		const prior = await asSystem(world.contexts, (context) =>
			newCourse(context, { organisationId, regionId: world.regionId, hours: 10, develops: [] }),
		);
		const best = await add(5, { quizzes: 2, marked: 0 }, { level: 4, after: prior });
		const lesser = await add(40, { quizzes: 2, marked: 0 }, { level: 2 });
		await planner.accept(wish);
		expect((await planner.mine())?.courses.map(({ id }) => id)).toEqual([prior, best]);
		await asSystem(world.contexts, ({ tx }) =>
			tx.updateTable("course").set({ state: "archived" }).where("id", "=", prior).execute(),
		);
		const proposal = await planner.propose(wish);
		expect(courseIds(proposal)).toEqual([lesser]);
		const requires = { kind: "requires", lacks: [{ name: { en: "Course" }, level: null }] };
		expect(proposal.needs).toMatchObject([{ reachable: 2, barred: [{ course: { id: best }, by: requires }] }]);
		expect((await planner.mine())?.changes).toMatchObject({
			added: [{ course: { id: lesser } }],
			removed: [
				{ course: { id: prior }, reason: "withdrawn" },
				{ course: { id: best }, reason: "barred", by: requires },
			],
		});
		await expect(planner.propose({ ...wish, keep: [best] })).rejects.toMatchObject({
			fields: [{ path: "keep.0", code: "course-requires" }],
		});
	});
});
