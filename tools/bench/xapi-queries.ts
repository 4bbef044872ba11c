import type { Agent } from "node:http";
import { median, percentile } from "./machine.ts";
import { askStore } from "./xapi-http.ts";
import { activityOf, agentOf, verbOf } from "./xapi-statements.ts";

const QUERIES = 200;
const YEAR = 365 * 86_400_000;
/** Of the agent whom one statement of twenty names, and of the verb that every second one has. */
const BUSIEST = 3;
const COMMONEST = 0;

type Query = Record<string, string>;

const kinds = (at: (share: number) => string): Record<string, (i: number) => Query> => {
	const weeks = (i: number): Query => ({ since: at((i % 90) / 100), until: at((i % 90) / 100 + 0.04) });
	return {
		agent: (i) => ({ agent: JSON.stringify(agentOf(i)) }),
		"the busiest agent, before a day": (i) => ({ agent: JSON.stringify(agentOf(BUSIEST)), until: at((i % 97) / 100) }),
		activity: (i) => ({ activity: activityOf(i) }),
		"verb and two weeks": (i) => ({ verb: verbOf(i), ...weeks(i) }),
		"the commonest verb and two weeks": (i) => ({ verb: verbOf(COMMONEST), ...weeks(i) }),
		"agent and verb": (i) => ({ agent: JSON.stringify(agentOf(i)), verb: verbOf(i) }),
		"activity and agent, related": (i) => ({
			activity: `https://example.org/courses/${i % 200}`,
			related_activities: "true",
			agent: JSON.stringify(agentOf(i)),
			related_agents: "true",
		}),
	};
};

/** First pages, 200 of each kind one after the other, and the page after each that has one. */
export async function measureQueries(
	state: string,
	agent: Agent,
	{ port, authorization, filledAt }: { port: string; authorization: string; filledAt: number },
): Promise<void> {
	const at = (share: number): string => new Date(filledAt - YEAR + share * YEAR).toISOString();
	const page = async (path: string): Promise<{ took: number; count: number; more: string }> => {
		const asked = performance.now();
		const answer = await askStore(agent, { port, authorization, method: "GET", path });
		const took = performance.now() - asked;
		const { statements, more } = JSON.parse(answer) as { statements: unknown[]; more: string };
		return { took, count: statements.length, more };
	};
	for (const [name, query] of Object.entries(kinds(at))) {
		const first: number[] = [];
		const next: number[] = [];
		let found = 0;
		for (let i = 0; i < QUERIES; i++) {
			const one = await page(`/xapi/1.0.3/statements?${new URLSearchParams(query(i * 31 + 7))}`);
			first.push(one.took);
			found += one.count;
			if (one.more) next.push((await page(one.more)).took);
		}
		console.log(
			`  ${state}, by ${name}: ${figures(first)}, ${(found / QUERIES).toFixed(0)} statements each` +
				(next.length > 0 ? `; the page after ${figures(next)}` : ""),
		);
	}
}

const figures = (durations: readonly number[]): string =>
	`p50 ${median(durations).toFixed(1)} ms, p95 ${percentile(durations, 0.95).toFixed(1)}, ` +
	`longest ${Math.max(...durations).toFixed(1)} (n = ${durations.length})`;
