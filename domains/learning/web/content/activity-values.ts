import { type ActivityInput, type ActivityKind, type QuizSettings, sourcesOf } from "../../contract-content.ts";
import { fieldsOf, textsOf } from "../parts/two-texts.tsx";
import { type AssignmentValues, assignmentInputOf, assignmentValuesOf } from "./assignment-values.ts";
import type { Activity } from "./calls-content.ts";
import { type ChecklistValues, checklistInputOf, checklistValuesOf } from "./checklist-values.ts";
import { type DiscussionValues, discussionInputOf, discussionValuesOf } from "./discussion-values.ts";

type Take = "none" | "all" | "chosen" | "draw";
export interface PartValue {
	bankId: string;
	take: Take;
	questionIds: string[];
	draw: number | string;
}

export interface ActivityValues extends Record<string, unknown> {
	title: { en: string; zh: string };
	body: { en: string; zh: string };
	minutes: number | string;
	fileId: string | null;
	fileName: string;
	url: string;
	quiz: Omit<QuizSettings, "parts" | "timeLimit" | "attempts" | "passMark"> & {
		parts: PartValue[];
		timeLimit: number | string;
		attempts: number | string;
		passMark: number | string;
	};
	assignment: AssignmentValues;
	checklist: ChecklistValues;
	discussion: DiscussionValues;
}

/** Values of an activity, or of a new one; the quiz has a line for each bank of the version. */
export function valuesOf(activity: Activity | null, bankIds: readonly string[]): ActivityValues {
	const quiz = activity?.quiz;
	const partOf = (bankId: string): PartValue => {
		const part = quiz?.parts.find((one) => one.bankId === bankId);
		const take: Take = !part ? "none" : part.draw !== null ? "draw" : part.questionIds ? "chosen" : "all";
		return { bankId, take, questionIds: part?.questionIds ?? [], draw: part?.draw ?? 5 };
	};
	return {
		title: fieldsOf(activity?.title),
		body: fieldsOf(activity?.body),
		minutes: activity?.minutes ?? "",
		fileId: activity?.file?.id ?? null,
		fileName: activity?.file?.name ?? "",
		url: activity?.url ?? "",
		quiz: {
			parts: bankIds.map(partOf),
			timeLimit: quiz ? (quiz.timeLimit ?? "") : 20,
			attempts: quiz ? (quiz.attempts ?? "") : 2,
			counts: quiz?.counts ?? "best",
			shuffle: quiz?.shuffle ?? true,
			show: quiz?.show ?? "after-submit",
			passMark: quiz?.passMark ?? 60,
		},
		assignment: assignmentValuesOf(activity?.assignment ?? null),
		checklist: checklistValuesOf(activity?.checklist ?? null),
		discussion: discussionValuesOf(activity?.discussion ?? null),
	};
}

const numberOrNull = (value: number | string): number | null => (value === "" ? null : Number(value));

export function inputOf(kind: ActivityKind, values: ActivityValues): ActivityInput {
	const { quiz } = values;
	const sources = sourcesOf(kind);
	return {
		kind,
		title: textsOf(values.title),
		body: textsOf(values.body),
		minutes: numberOrNull(values.minutes),
		fileId: sources.file ? values.fileId : null,
		url: sources.link && !values.fileId ? values.url.trim() || null : null,
		quiz:
			kind === "quiz"
				? {
						parts: quiz.parts
							.filter(({ take }) => take !== "none")
							.map(({ bankId, take, questionIds, draw }) => ({
								bankId,
								questionIds: take === "chosen" ? questionIds : null,
								draw: take === "draw" ? Number(draw) : null,
							})),
						timeLimit: numberOrNull(quiz.timeLimit),
						attempts: numberOrNull(quiz.attempts),
						counts: quiz.counts,
						shuffle: quiz.shuffle,
						show: quiz.show,
						passMark: Number(quiz.passMark),
					}
				: null,
		assignment: kind === "assignment" ? assignmentInputOf(values.assignment) : null,
		checklist: kind === "checklist" ? checklistInputOf(values.checklist) : null,
		discussion: kind === "discussion" ? discussionInputOf(values.discussion) : null,
	};
}
