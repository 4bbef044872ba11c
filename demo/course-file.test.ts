import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type QuestionContent, questionInput } from "#domains/learning/api.ts";
import { drawPaper, paperOf, pointsOf } from "#domains/learning/draw-paper.ts";
import { cleanHtml } from "#domains/learning/server/authoring/clean-html.ts";
import { seededRandom } from "#engines/seeded-random.ts";
import { answersOf } from "./answers.ts";
import { COURSES, type CourseFile, FILMS, MOST_OF_A_FILM, readCourse } from "./course-file.ts";
import { plans } from "./plans.ts";
import { firstCourses, moreCourses } from "./taught.ts";

const taught = [...firstCourses, ...moreCourses].map(({ file }) => file);
const courses = new Map<string, CourseFile>();
for (const file of taught) courses.set(file, await readCourse(file));

const questionsOf = ({ banks }: CourseFile): QuestionContent[] =>
	banks.flatMap(({ questions }) => questions.map(({ content }) => content));
const activitiesOf = ({ units }: CourseFile) => units.flatMap(({ activities }) => activities);

/** Whether a quiz asks about a competency in each attempt, whatever it draws: of a bank it leaves out fewer than there are. */
const alwaysAsks = (course: CourseFile, competency: string): boolean =>
	activitiesOf(course).some(({ quiz }) =>
		quiz?.from.some(({ bank, draw }) => {
			const questions = course.banks.find(({ key }) => key === bank)?.questions ?? [];
			const about = questions.filter((question) => question.competency === competency).length;
			return about > questions.length - (draw ?? questions.length);
		}),
	);
/** What a teacher or mentor judges: rows of rubrics, items of checklists. */
const judged = (course: CourseFile): Set<string | null> =>
	new Set(
		activitiesOf(course).flatMap(({ assignment, checklist }) =>
			[...(assignment?.rubric ?? []), ...(checklist?.items ?? [])].map(({ competency }) => competency),
		),
	);

it("every file is taught, and plans name courses that are there", async () => {
	const files = (await readdir(COURSES)).filter((name) => name.endsWith(".json"));
	expect(files.sort()).toEqual(taught.map((file) => `${file}.json`).sort());
	const codes = new Set([...courses.values()].map(({ code }) => code));
	expect(codes.size).toBe(taught.length);
	const named = plans.flatMap(({ modules }) => modules.flatMap((module) => module.courses));
	expect(named.filter((code) => !codes.has(code))).toEqual([]);
});

it("films are short, are films, and are all shown", async () => {
	const shown = [...courses.values()].flatMap(activitiesOf).flatMap(({ film }) => film ?? []);
	expect(new Set(shown).size).toBeGreaterThanOrEqual(4);
	const files = (await readdir(FILMS)).filter((name) => name !== "SOURCE.md");
	expect(files.sort()).toEqual([...new Set(shown)].map((film) => `${film}.webm`).sort());
	for (const film of new Set(shown)) {
		const bytes = await readFile(join(FILMS, `${film}.webm`));
		expect(bytes.length, film).toBeLessThanOrEqual(MOST_OF_A_FILM);
		// EBML, the beginning of WebM.
		expect(bytes.subarray(0, 4).toString("hex"), film).toBe("1a45dfa3");
		// Its duration (RFC 9559, 5.1.2.11), eight bytes after the id and the length of the element.
		const duration = bytes.readDoubleBE(bytes.indexOf(Buffer.from("4489", "hex")) + 10);
		expect(duration, film).toBeGreaterThanOrEqual(20_000);
		expect(duration, film).toBeLessThanOrEqual(60_000);
	}
});

it("three training plans are in force with every module taken, and a draft shows one that nobody takes", () => {
	const open = (state: string) =>
		plans
			.filter((plan) => plan.state === state)
			.map(({ modules }) => modules.filter(({ requires }) => Object.values(requires).includes(null)).length);
	expect(open("published").length).toBeGreaterThanOrEqual(3);
	expect(open("published").filter((modules) => modules > 0)).toEqual([]);
	expect(open("draft")).toContain(1);
});

describe.each(taught)("%s", (file) => {
	const course = courses.get(file) as CourseFile;

	it("has questions that are valid, about what the course develops, and told apart by their text", () => {
		for (const { questions } of course.banks)
			for (const { competency, points, content } of questions) {
				expect(questionInput.safeParse({ content, points }).error?.issues ?? []).toEqual([]);
				expect(course.competencies, content.prompt.en ?? "").toHaveProperty([competency]);
			}
		const prompts = questionsOf(course).map(({ prompt }) => prompt.zh);
		expect(new Set(prompts).size).toBe(prompts.length);
	});

	it("has rubrics of what the course develops, and works whose levels are within it", () => {
		const assignments = activitiesOf(course).flatMap(({ assignment }) => assignment ?? []);
		expect(assignments).not.toHaveLength(0);
		for (const assignment of assignments) {
			expect(assignment.rubric).not.toHaveLength(0);
			for (const [row, { competency, levels }] of assignment.rubric.entries()) {
				const top = Math.ceil(course.competencies[competency] ?? 0);
				expect(levels).toHaveLength(top);
				for (const { teacher, mentor } of assignment.works)
					for (const given of [teacher, mentor]) if (given) expect(given[row]).toBeLessThanOrEqual(top);
			}
		}
	});

	it("assesses everything that it develops: by a quiz whatever it draws, and by somebody who judges it", () => {
		// A quiz (0.5) and a marker (0.8) together are enough to show it, each alone is not: Σ of weights ≥ 0.916.
		const developed = Object.keys(course.competencies);
		expect(developed.filter((competency) => !alwaysAsks(course, competency))).toEqual([]);
		expect(developed.filter((competency) => !judged(course).has(competency))).toEqual([]);
	});

	it("has checklists whose items show what the course develops, and are all answered where they were observed", () => {
		for (const { checklist } of activitiesOf(course)) {
			for (const { competency } of checklist?.items ?? [])
				if (competency) expect(course.competencies).toHaveProperty([competency]);
			for (const { answers } of checklist?.observed ?? [])
				expect(Object.keys(answers)).toHaveLength(checklist?.items.length ?? 0);
		}
	});

	it("has discussions whose texts lose nothing, by people of the class or of those who teach it", () => {
		const threads = [
			...activitiesOf(course).flatMap(({ discussion }) => discussion?.threads ?? []),
			...(course.board ?? []),
		];
		for (const { replies, ...thread } of threads)
			for (const { by, body } of [thread, ...replies, ...replies.flatMap((reply) => reply.replies ?? [])]) {
				expect(cleanHtml(body)).toBe(body);
				if (typeof by === "number") expect(by).toBeLessThan(8);
			}
	});

	it("says everything in both languages, in HTML of which nothing is taken away", () => {
		for (const { kind, title, body } of activitiesOf(course)) {
			expect(title.en && title.zh).toBeTruthy();
			// Who does not see a film reads what it shows.
			if (kind === "video") expect(body?.en && body.zh).toBeTruthy();
			for (const html of body ? [body.en, body.zh] : []) expect(cleanHtml(html)).toBe(html);
		}
		for (const { prompt, explanation } of questionsOf(course)) {
			expect(prompt.en && prompt.zh).toBeTruthy();
			expect(explanation.en && explanation.zh).toBeTruthy();
		}
	});

	it("gives all points to who knows everything, and few to who knows nothing", () => {
		const random = seededRandom(1);
		let names = 0;
		const chance = { below: (limit: number) => Math.floor(random() * limit), name: () => `n${names++}` };
		const banks = new Map(
			course.banks.map(({ key, questions }) => [
				key,
				questions.map((question, at) => ({
					...questionInput.parse({ ...question, competencyId: null }),
					id: `${key}-${at}`,
				})),
			]),
		);
		const parts = course.banks.map(({ key }) => ({ bankId: key, questionIds: null, draw: null }));
		const drawn = drawPaper({ parts, shuffle: true }, banks, chance);
		const paper = paperOf(drawn, chance);
		const reached = (knows: number): number => {
			const answers = answersOf(paper, questionsOf(course), knows, random);
			return drawn.reduce((sum, question) => sum + pointsOf(question, answers[question.id]), 0);
		};
		const all = drawn.reduce((sum, { points }) => sum + points, 0);
		expect(reached(1)).toBe(all);
		expect(reached(0)).toBeLessThan(all / 4);
	});

	it("is whole: units, activities, and questions of every kind", () => {
		expect(course.units.length).toBeGreaterThanOrEqual(4);
		expect(activitiesOf(course).length).toBeGreaterThanOrEqual(10);
		expect(questionsOf(course).length).toBeGreaterThanOrEqual(12);
		expect(new Set(questionsOf(course).map(({ kind }) => kind)).size).toBe(7);
		expect(activitiesOf(course).filter(({ kind }) => kind === "quiz").length).toBe(2);
	});
});
