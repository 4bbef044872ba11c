import type { AssignmentSettings } from "./contract-assignments.ts";
import type { ChecklistSettings } from "./contract-checklists.ts";
import type { QuizSettings } from "./contract-content.ts";

/** How often a course certainly assesses a competency, in each way that becomes evidence of another weight. */
export interface Assessed {
	/** Quizzes that ask about it in every attempt. */
	quizzes: number;
	/** Works and checklists that a person judges it by. Whether several parties do so together is a matter of the offering. */
	marked: number;
}

export interface AssessingActivity {
	quiz: Pick<QuizSettings, "parts"> | null;
	assignment: { rubric: readonly Pick<AssignmentSettings["rubric"][number], "competencyId">[] } | null;
	checklist: { items: readonly Pick<ChecklistSettings["items"][number], "competencyId">[] } | null;
}

export interface AskedQuestion {
	id: string;
	competencyId: string | null;
}

/**
 * What the activities of a version certainly assess, by competency. A drawn part of a quiz counts for all that its bank asks
 * about where it draws so many questions (`drawPaper`), else for nothing: any of it can be missed.
 * @param banks questions by the bank's id
 */
export function assessedBy(
	activities: readonly AssessingActivity[],
	banks: ReadonlyMap<string, readonly AskedQuestion[]>,
): Map<string, Assessed> {
	const found = new Map<string, Assessed>();
	const count = (kind: keyof Assessed, ids: Iterable<string | null>): void => {
		for (const id of new Set(ids)) {
			if (id === null) continue;
			const known = found.get(id) ?? { quizzes: 0, marked: 0 };
			found.set(id, { ...known, [kind]: known[kind] + 1 });
		}
	};
	for (const { quiz, assignment, checklist } of activities) {
		if (quiz)
			count(
				"quizzes",
				quiz.parts.flatMap((part) => surelyAsked(part, banks.get(part.bankId) ?? [])),
			);
		if (assignment)
			count(
				"marked",
				assignment.rubric.map(({ competencyId }) => competencyId),
			);
		if (checklist)
			count(
				"marked",
				checklist.items.map(({ competencyId }) => competencyId),
			);
	}
	return found;
}

type Part = QuizSettings["parts"][number];

function surelyAsked({ questionIds, draw }: Part, all: readonly AskedQuestion[]): (string | null)[] {
	const asked = [...new Set(all.map(({ competencyId }) => competencyId))].filter((id) => id !== null);
	if (questionIds) return all.filter(({ id }) => questionIds.includes(id)).map(({ competencyId }) => competencyId);
	return draw === null || draw >= asked.length ? asked : [];
}
