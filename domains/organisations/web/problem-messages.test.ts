import { describe, expect, it } from "vitest";
import { signInProblems } from "#platform/contract/sign-in.ts";
import { ApiProblem } from "#platform/web/api/problem.ts";
import { problemText } from "#platform/web/api/problem-text.ts";
import { languages } from "#platform/web/i18n/languages.ts";
import { organisationProblems } from "../contract.ts";
import "./problem-messages.ts";

const codes = [
	...Object.keys(organisationProblems).map((name) => `organisations/${name}`),
	...Object.keys(signInProblems).map((name) => `sign-in/${name}`),
];

describe("refusals of organisations and signing in", () => {
	it.each(codes)("%s has words in every language", (code) => {
		const unknown = new ApiProblem({ status: 409, code: "organisations/no-such-code" });
		for (const language of languages) {
			const text = problemText(new ApiProblem({ status: 409, code, params: { seconds: 30 } }), language);
			expect(text).not.toBe(problemText(unknown, language));
			expect(text).not.toContain("{{");
		}
	});
});
