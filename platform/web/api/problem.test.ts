import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineMessages } from "../i18n/define-messages.ts";
import { ApiProblem, asProblem, problemFrom, refusedWithin } from "./problem.ts";
import { fieldProblemText, problemText, registerProblems } from "./problem-text.ts";

describe("problems", () => {
	it("are read from problem details", () => {
		const problem = problemFrom(
			422,
			{
				code: "orders/closed",
				params: { since: 2026, firm: true },
				fields: [{ path: "lines.0.level", code: "too_big", params: { maximum: 5 } }, { nonsense: 1 }],
				requestId: "r-1",
			},
			"r-0",
		);
		expect(problem).toMatchObject({
			status: 422,
			code: "orders/closed",
			params: { since: 2026, firm: "true" },
			fields: [{ path: "lines.0.level", code: "too_big", params: { maximum: 5 } }],
			requestId: "r-1",
		});
	});

	it("are made from whatever a proxy says, keeping the request's id", () => {
		expect(problemFrom(502, "<html>", "r-2")).toMatchObject({ code: "kit.unreadable", status: 502, requestId: "r-2" });
		expect(problemFrom(500, null, null)).toMatchObject({ code: "kit.unreadable", requestId: null });
	});

	it("tell a lost connection from a fault of the page", () => {
		expect(asProblem(new TypeError("Failed to fetch")).code).toBe("kit.unreachable");
		expect(asProblem(new Error("boom")).code).toBe("kit.unexpected");
		const own = new ApiProblem({ status: 409, code: "x" });
		expect(asProblem(own)).toBe(own);
	});

	it("name fields as in a form that is one part of what was sent", async () => {
		const fields = ["chain.links.8.name.zh", "revision", "chains.0"].map((path) => ({ path, code: "x", params: {} }));
		const refusal = new ApiProblem({ status: 422, code: "invalid", fields, requestId: "r-3" });
		const said = await Promise.reject(refusal).catch(refusedWithin("chain")).catch(asProblem);
		expect(said.fields.map(({ path }) => path)).toEqual(["links.8.name.zh", "revision", "chains.0"]);
		expect(said).toMatchObject({ status: 422, code: "invalid", requestId: "r-3" });
	});
});

describe("problems in words", () => {
	it("come from the domain that owns the code", () => {
		const problem = new ApiProblem({ status: 409, code: "orders/shut", params: { since: 2026 }, requestId: "r-9" });
		expect(problemText(problem, "en")).toContain("r-9");
		registerProblems(
			defineMessages({
				en: { "orders/shut": "Closed since {{since}}." },
				zh: { "orders/shut": "已于 {{since}} 关闭。" },
			}),
		);
		expect(problemText(problem, "zh")).toBe("已于 2,026 关闭。");
	});

	it("say what people named in the reader's language", () => {
		registerProblems(
			defineMessages({ en: { "orders/cycle": "“{{path}}” waits." }, zh: { "orders/cycle": "“{{path}}”在等待。" } }),
		);
		const problem = new ApiProblem({ status: 422, code: "orders/cycle", params: { pathEn: "Unit", pathZh: "单元" } });
		expect([problemText(problem, "en"), problemText(problem, "zh")]).toEqual(["“Unit” waits.", "“单元”在等待。"]);
	});

	it("never show a bare code or detail from inside", () => {
		const text = problemText(new ApiProblem({ status: 500, code: "nobody/knows" }), "en");
		expect(text).not.toContain("nobody");
		expect(problemText(new Error("select * from secret"), "zh")).not.toContain("secret");
	});

	it("come along with the refusal where it names places in a file", () => {
		const params = { wordsEn: "Line 2: a quote is open.", wordsZh: "第 2 行：引号未闭合。" };
		const problem = new ApiProblem({ status: 422, code: "table/file-quote-unbalanced", params });
		expect(problemText(problem, "en")).toBe(params.wordsEn);
		expect(problemText(problem, "zh")).toBe(params.wordsZh);
	});

	it("of fields say what would do", () => {
		const field = (code: string, params = {}) => fieldProblemText({ path: "x", code, params }, "en");
		expect(field("too_small", { origin: "string", minimum: 1 })).toBe("Please fill this in.");
		expect(field("too_small", { origin: "string", minimum: 8 })).toBe("At least 8 characters.");
		expect(field("too_big", { origin: "number", maximum: 5 })).toBe("At most 5.");
		// As the schema says it of 1.5 where a whole number is asked for.
		const [issue] = z.int().safeParse(1.5).error?.issues ?? [];
		expect(field(issue?.code ?? "", { ...issue })).toBe("Only whole numbers.");
		expect(field("unheard-of")).toContain("unheard-of");
	});
});
