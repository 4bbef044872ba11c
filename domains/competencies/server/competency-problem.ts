import { defineProblems } from "#platform/server/problem.ts";
import { competencyProblems } from "../contract.ts";

/** Refusals of this domain. */
export const competencyProblem = defineProblems("competencies", competencyProblems);
