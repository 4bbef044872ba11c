import { attainmentModel } from "#domains/competencies/api.ts";
import type { Assessed } from "../../assessed.ts";

const { automatic, graded } = attainmentModel.assurance;
/** Weight of evidence that the confidence of what is demonstrated takes. */
const ENOUGH = -Math.log(1 - attainmentModel.demonstrated.confidence);

/**
 * What assessments weigh as evidence when they are fresh. A work counts as marked by one party: whether several mark it
 * jointly is a matter of the offering.
 */
export const weightOf = ({ quizzes, marked }: Assessed): number => quizzes * automatic + marked * graded;

/** How many more quizzes, or works and checklists, would make evidence enough to demonstrate something; null: it is. */
export function moreToDemonstrate(weight: number): Assessed | null {
	const lacks = ENOUGH - weight;
	return lacks <= 1e-9 ? null : { quizzes: Math.ceil(lacks / automatic), marked: Math.ceil(lacks / graded) };
}
