import { signInProblems } from "#platform/contract/sign-in.ts";
import { defineProblems } from "../problem.ts";

/** Refusals of sign-in; none says whether an account exists. */
export const signInProblem = defineProblems("sign-in", signInProblems);
