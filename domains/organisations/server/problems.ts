import { defineProblems } from "#platform/server/problem.ts";
import { organisationProblems } from "../contract.ts";

export const problem = defineProblems("organisations", organisationProblems);
