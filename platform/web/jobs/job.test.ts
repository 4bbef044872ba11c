import { describe, expect, it } from "vitest";
import { defineMessages } from "../i18n/define-messages.ts";
import { type Job, mergeJob } from "./job.ts";
import { jobResultText, jobTitle, registerJobKinds } from "./job-kinds.ts";

const job = (id: string, rest: Partial<Job> = {}): Job => ({
	id,
	kind: "orders.import",
	subject: "orders.xlsx",
	state: "running",
	done: 0,
	total: 0,
	result: null,
	problem: null,
	...rest,
});

describe("jobs", () => {
	it("keeps the newest state of a job in its place and puts new jobs first", () => {
		const jobs = [job("a"), job("b")];
		expect(mergeJob(jobs, job("b", { done: 4 })).map(({ id, done }) => [id, done])).toEqual([
			["a", 0],
			["b", 4],
		]);
		expect(mergeJob(jobs, job("c")).map(({ id }) => id)).toEqual(["c", "a", "b"]);
	});

	it("is told in the words of its domain, or by its subject", () => {
		expect(jobTitle(job("a"), "en")).toBe("orders.xlsx");
		registerJobKinds(
			defineMessages({
				en: { "orders.import": "Import of {{subject}}", "orders.import.done": "{{added}} rows added" },
				zh: { "orders.import": "导入 {{subject}}", "orders.import.done": "新增 {{added}} 行" },
			}),
		);
		expect(jobTitle(job("a"), "zh")).toBe("导入 orders.xlsx");
		expect(jobResultText(job("a", { state: "done", result: { figures: { added: 1732 } } }), "en")).toBe(
			"1,732 rows added",
		);
		expect(jobResultText(job("a"), "en")).toBeNull();
	});
});
