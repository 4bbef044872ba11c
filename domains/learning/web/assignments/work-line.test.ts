import { describe, expect, it } from "vitest";
import { ApiProblem } from "#platform/web/api/problem.ts";
import type { WorkFields } from "./calls-assignments.ts";
import { mergeWork } from "./merge-work.ts";
import { type Sent, type Theirs, workLine } from "./work-line.ts";

const refused = (code: string, status = 409) => new ApiProblem({ status, code });
const unreachable = refused("kit.unreachable", 0);
const work = (body: string, url = ""): WorkFields => ({ body, url });

/** A server with one work of two, one of whom writes here; `lose` lets the answers of the next messages be lost. */
function open() {
	const server: Theirs & { by: string } = { ...work("<p>Base</p>"), revision: 1, by: "other" };
	const seen = {
		asked: [] as WorkFields[],
		mine: work("<p>Base</p>"),
		saves: 0,
		lose: 0,
		answer: "mine" as "mine" | "theirs",
	};
	const put = (by: string, { revision, ...fields }: Theirs): { revision: number } => {
		if (revision !== server.revision && server.by !== by) throw refused("learning/work-changed");
		Object.assign(server, fields, { revision: server.revision + 1, by });
		return { revision: server.revision };
	};
	const base = work("<p>Base</p>");
	const line = workLine({ mine: base, base, lost: null, revision: 1 }, "me", {
		async save(sent) {
			seen.saves++;
			const { body, url, revision } = sent;
			const answer = put("me", { body, url, revision });
			if (seen.lose-- > 0) throw unreachable;
			return answer;
		},
		look: async () => ({ body: server.body, url: server.url, revision: server.revision }),
		took: (mine) => {
			seen.mine = mine;
		},
		choose: async (theirs) => {
			seen.asked.push(theirs);
			return seen.answer;
		},
	});
	const other = (fields: Partial<WorkFields>): void => {
		put("other", { ...server, ...fields });
	};
	return { line, server, seen, other };
}

describe("a work that two write", () => {
	it("keeps what was changed at either place, also by a file of the other", async () => {
		const { line, server, seen, other } = open();
		other({ url: "https://theirs.example/" });
		line.change({ body: "<p>Mine</p>" });
		await line.send();
		expect(server).toMatchObject({ body: "<p>Mine</p>", url: "https://theirs.example/", revision: 3 });
		expect(seen.mine).toEqual(work("<p>Mine</p>", "https://theirs.example/"));
		expect(seen.asked).toEqual([]);
	});

	it("asks where both changed the same, and drops neither before", async () => {
		for (const answer of ["mine", "theirs"] as const) {
			const { line, server, seen, other } = open();
			seen.answer = answer;
			other({ body: "<p>Theirs</p>" });
			line.change({ body: "<p>Mine</p>" });
			await line.send();
			expect(seen.asked).toMatchObject([{ body: "<p>Theirs</p>" }]);
			expect(server.body).toBe(answer === "mine" ? "<p>Mine</p>" : "<p>Theirs</p>");
			expect(line.kept()).toMatchObject({
				mine: work(server.body),
				base: work(server.body),
				revision: server.revision,
			});
		}
	});

	it("is in no conflict with itself when an answer was lost, whatever was typed since", async () => {
		const { line, server, seen } = open();
		seen.lose = 1;
		line.change({ body: "<p>One</p>" });
		await expect(line.send()).rejects.toBe(unreachable);
		expect(line.kept()).toMatchObject({ lost: work("<p>One</p>"), revision: 1 });
		line.change({ body: "<p>One, two</p>" });
		await line.send();
		expect(server).toMatchObject({ body: "<p>One, two</p>", revision: 3 });
		expect(seen.asked).toEqual([]);
	});

	it("is in none either when the page was loaded anew before the answer came", async () => {
		const server: Theirs & { by: string } = { ...work("<p>Base</p>"), revision: 1, by: "other" };
		const asked: WorkFields[] = [];
		const kept = (mine: WorkFields) => ({ mine, base: work("<p>Base</p>"), lost: null, revision: 1 });
		const open = (mine: WorkFields, lose: boolean) =>
			workLine(kept(mine), "this tab", {
				async save({ revision, writer, ...fields }) {
					if (revision !== server.revision && server.by !== writer) throw refused("learning/work-changed");
					Object.assign(server, fields, { revision: server.revision + 1, by: writer });
					if (lose) throw unreachable;
					return { revision: server.revision };
				},
				look: async () => server,
				took: () => undefined,
				choose: async (theirs) => {
					asked.push(theirs);
					return "mine";
				},
			});
		await expect(open(work("<p>One</p>"), true).send()).rejects.toBe(unreachable);
		await open(work("<p>One, two</p>"), false).send();
		expect(server).toMatchObject({ body: "<p>One, two</p>", revision: 3 });
		expect(asked).toEqual([]);
	});

	it("lays a file beside what the other wrote meanwhile", async () => {
		const { line, seen, other } = open();
		other({ body: "<p>Theirs</p>" });
		const tried: number[] = [];
		await line.step(async ({ revision }) => {
			tried.push(revision);
			if (revision !== 2) throw refused("learning/work-changed");
			return { revision: 3 };
		});
		expect(tried).toEqual([1, 2]);
		expect(seen.mine).toEqual(work("<p>Theirs</p>"));
		expect(line.kept().revision).toBe(3);
	});

	it("hands in only what was seen", async () => {
		const { line, seen, other } = open();
		other({ url: "https://theirs.example/" });
		const submit = async ({ revision }: Sent): Promise<void> => {
			if (revision !== 2) throw refused("learning/work-changed");
		};
		await expect(line.handIn(submit)).rejects.toMatchObject({ code: "learning/work-changed" });
		await line.send();
		expect(seen.mine.url).toBe("https://theirs.example/");
		await line.handIn(submit);
	});
});

it("takes what the server cleaned for the same", () => {
	const typed = work('<p>a<br>b <a target="_blank" href="https://a.example">c</a></p>');
	const kept = work('<p>a<br />b <a href="https://a.example" target="_blank" rel="noopener">c</a></p>');
	expect(mergeWork(work("<p>Mine</p>"), { base: typed, lost: null }, kept)).toEqual({
		fields: work("<p>Mine</p>"),
		apart: false,
	});
	expect(mergeWork(work("<p></p>"), { base: work("x"), lost: null }, work("")).apart).toBe(false);
});
