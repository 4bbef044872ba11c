import { fieldOf } from "#platform/server/http/problem-response.ts";
import { newId } from "#platform/server/id.ts";
import type { FieldProblem } from "#platform/server/problem.ts";
import { type ActivityInput, activityInput } from "../../contract-content.ts";
import type { CourseFile, FileActivity, FileRelease } from "../../contract-course-file.ts";
import type { QuestionInput } from "../../contract-questions.ts";
import type { ReleaseRule } from "../../contract-release.ts";
import { cycleOf, isScored } from "../../release-rules.ts";
import { cleanPage } from "../authoring/clean-html.ts";
import { wrongKind } from "../authoring/save-activity.ts";
import { wayOf } from "../authoring/set-release.ts";
import { forbidsLicence } from "../authoring/sharing.ts";

type FileName = NonNullable<FileActivity["file"]>;

interface Known {
	/** Of this region by the file's keys; null: left out. */
	competencies: ReadonlyMap<string, string | null>;
	/** The file of ours; undefined: there is none. */
	fileOf: (lying: FileName) => string | undefined;
}

export interface ResolvedCourse {
	banks: { id: string; name: CourseFile["banks"][number]["name"]; questions: { id: string; input: QuestionInput }[] }[];
	units: {
		id: string;
		title: CourseFile["units"][number]["title"];
		release: ReleaseRule[];
		activities: { id: string; input: ActivityInput; release: ReleaseRule[] }[];
	}[];
	errors: FieldProblem[];
	notes: FieldProblem[];
}

/** A file by its content and its name: the same content may lie there under several. */
export const keyOfFile = ({ sha256, name }: FileName): string => `${sha256} ${name}`;

/** Gives the parts of a file ids of their own and puts these where its keys stand; what is wrong is named by its place. */
export function resolveCourseFile(file: CourseFile, known: Known): ResolvedCourse {
	const errors: FieldProblem[] = [];
	const notes: FieldProblem[] = [];
	const refuse = (path: string, code: string, params?: Record<string, unknown>): void => {
		errors.push({ path, code, ...(params && { params }) });
	};
	const once = <One>(all: readonly One[], nameOf: (one: One) => string, path: string): void => {
		const seen = new Set<string>();
		for (const [index, one] of all.entries()) {
			if (seen.has(nameOf(one))) refuse(`${path}.${index}`, "twice");
			seen.add(nameOf(one));
		}
	};
	// Whoever wrote the file may not give away more than it says they were given.
	const { sharing } = file.course;
	const forbidden = sharing && forbidsLicence(sharing.origin, sharing.licence);
	if (forbidden) refuse("course.sharing.licence", forbidden);
	once(file.competencies, ({ key }) => key, "competencies");
	once(file.competencies, ({ framework, code }) => JSON.stringify([framework.code, code]), "competencies");
	once(file.banks, ({ key }) => key, "banks");
	once(file.files, ({ sha256 }) => sha256, "files");
	const competencyAt = (key: string | null, path: string): string | null => {
		if (key === null) return null;
		if (!known.competencies.has(key)) refuse(path, "unknown");
		return known.competencies.get(key) ?? null;
	};

	const banks = file.banks.map(({ name, questions }, index) => {
		const at = `banks.${index}.questions`;
		once(questions, ({ key }) => key, at);
		return {
			id: newId(),
			name,
			questions: questions.map(({ content, points, competency }, place) => ({
				id: newId(),
				input: { content, points, competencyId: competencyAt(competency, `${at}.${place}.competency`) },
			})),
		};
	});

	const bankBy = new Map(
		file.banks.map(({ key, questions }, index) => [
			key,
			{
				id: banks[index]?.id as string,
				questions: new Map(questions.map((one, place) => [one.key, banks[index]?.questions[place]?.id as string])),
			},
		]),
	);
	const toQuiz = (quiz: NonNullable<FileActivity["quiz"]>, path: string): ActivityInput["quiz"] => ({
		...quiz,
		parts: quiz.parts.map(({ bank: key, questions, draw }, index) => {
			const at = `${path}.parts.${index}`;
			const bank = bankBy.get(key);
			if (!bank) refuse(`${at}.bank`, "unknown");
			else if (draw !== null && draw > bank.questions.size)
				refuse(`${at}.draw`, "more-than-there-are", { available: bank.questions.size });
			else if (questions?.some((one) => !bank.questions.has(one))) refuse(`${at}.questions`, "unknown");
			return {
				bankId: bank?.id ?? newId(),
				questionIds: questions?.map((one) => bank?.questions.get(one) ?? newId()) ?? null,
				draw,
			};
		}),
	});
	const toAssignment = (
		{ rubric, ...rules }: NonNullable<FileActivity["assignment"]>,
		path: string,
	): ActivityInput["assignment"] => ({
		...rules,
		rubric: rubric.flatMap(({ competency, ...row }, index) => {
			const competencyId = competencyAt(competency, `${path}.rubric.${index}.competency`);
			return competencyId === null ? [] : [{ ...row, competencyId }];
		}),
	});
	// An item whose competency is left out stays, and shows none.
	const toChecklist = (
		{ items, ...rules }: NonNullable<FileActivity["checklist"]>,
		path: string,
	): ActivityInput["checklist"] => ({
		...rules,
		items: items.map(({ competency, ...item }, index) => ({
			...item,
			competencyId: competencyAt(competency, `${path}.items.${index}.competency`),
		})),
	});
	const placed = new Map<string, { id: string; kind: string }>(
		file.units.flatMap(({ activities }, unit) =>
			activities.map(({ kind }, index) => [`${unit + 1}.${index + 1}`, { id: newId(), kind }] as const),
		),
	);
	const toRules = (rules: FileRelease, path: string): ReleaseRule[] =>
		(rules ?? []).flatMap((rule, index): ReleaseRule[] => {
			if (!("activity" in rule)) return [rule];
			const { activity, ...rest } = rule;
			const found = placed.get(activity);
			const at = `${path}.release.${index}.activity`;
			if (!found) refuse(at, "unknown");
			else if (rest.rule === "score" && !isScored(found.kind)) refuse(at, "not-scored");
			return found ? [{ ...rest, activityId: found.id }] : [];
		});
	const toActivity = (
		{ file: lying, quiz, assignment, checklist, release, ...activity }: FileActivity,
		place: string,
		path: string,
	) => {
		const fileId = lying && known.fileOf(lying);
		if (lying && !fileId) refuse(`${path}.file`, "unknown");
		const wrong = lying && wrongKind(activity.kind, lying.name);
		if (wrong) errors.push({ path: `${path}.file`, ...wrong });
		const parsed = activityInput.safeParse({
			...activity,
			fileId: fileId ?? null,
			quiz: quiz && toQuiz(quiz, `${path}.quiz`),
			assignment: assignment && toAssignment(assignment, `${path}.assignment`),
			checklist: checklist ? toChecklist(checklist, `${path}.checklist`) : null,
		});
		if (!parsed.success) {
			errors.push(...parsed.error.issues.map(fieldOf).map((one) => ({ ...one, path: `${path}.${one.path}` })));
			return null;
		}
		for (const language of ["en", "zh"] as const) {
			const body = parsed.data.body[language];
			if (body !== null && cleanPage(body) !== body)
				notes.push({ path: `${path}.body.${language}`, code: "html-cleaned" });
		}
		return { id: placed.get(place)?.id ?? newId(), input: parsed.data, release: toRules(release, path) };
	};
	const units = file.units.map(({ title, activities, release }, index) => ({
		id: newId(),
		title,
		release: toRules(release, `units.${index}`),
		activities: activities.flatMap(
			(one, place) => toActivity(one, `${index + 1}.${place + 1}`, `units.${index}.activities.${place}`) ?? [],
		),
	}));
	// A rule that is wrong by itself has been named.
	const cycle =
		errors.length === 0 &&
		cycleOf(
			units.map(({ activities, ...unit }) => ({
				...unit,
				activities: activities.map(({ id, input, release }) => ({ id, title: input.title, release })),
			})),
		);
	if (cycle) errors.push({ path: "units", code: "release-cycle", params: wayOf(cycle) });
	return { banks, units, errors, notes };
}
