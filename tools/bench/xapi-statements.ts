import { createHash } from "node:crypto";

const AGENTS = 20_000;
export const ACTIVITIES = 5_000;
const COURSES = 200;
const VERBS = ["experienced", "completed", "passed", "failed", "answered", "attempted", "interacted", "launched"];

/** Some UUID of a number, the same each time. */
function uuidOf(text: string): string {
	const hex = createHash("md5").update(text).digest("hex");
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** One of twenty statements is of the same agent, one of two has the same verb. */
const learner = (i: number): number => (i % 20 === 3 ? 0 : (i * 7_919) % AGENTS);
const verb = (i: number): string => VERBS[i % 2 === 0 ? 0 : 1 + (((i - 1) / 2) % (VERBS.length - 1))] as string;

export const agentOf = (i: number) => ({ mbox: `mailto:learner-${learner(i)}@example.org` });
export const verbOf = (i: number): string => `http://adlnet.gov/expapi/verbs/${verb(i)}`;
export const activityOf = (i: number): string => `https://example.org/activities/${(i * 104_729) % ACTIVITIES}`;

/** A statement as a course player sends it, some 1.1 kB: 20,000 agents, 8 verbs, 5,000 activities in 200 courses. */
export function statementOf(run: string, i: number, at: Date) {
	const activity = (i * 104_729) % ACTIVITIES;
	const course = `https://example.org/courses/${activity % COURSES}`;
	return {
		id: uuidOf(`${run} ${i}`),
		timestamp: at.toISOString(),
		actor: { objectType: "Agent", name: `Learner ${learner(i)}`, ...agentOf(i) },
		verb: { id: verbOf(i), display: { en: verb(i) } },
		object: {
			objectType: "Activity",
			id: activityOf(i),
			definition: {
				name: { en: `Unit ${activity}`, zh: `单元 ${activity}` },
				description: {
					en: "Joining two plates by a fillet weld in the horizontal position, with a check of the seam.",
				},
				type: "http://adlnet.gov/expapi/activities/lesson",
			},
		},
		result: {
			score: { scaled: (i % 101) / 100, raw: i % 101, min: 0, max: 100 },
			success: i % 3 > 0,
			duration: "PT7M12S",
		},
		context: {
			registration: uuidOf(`registration ${i % 100_000}`),
			platform: "Course player",
			language: "en",
			contextActivities: {
				parent: [{ objectType: "Activity", id: course }],
				grouping: [{ objectType: "Activity", id: "https://example.org/programmes/welding" }],
				category: [{ objectType: "Activity", id: "https://w3id.org/xapi/cmi5/context/categories/cmi5" }],
			},
			extensions: { "https://example.org/extensions/session": uuidOf(`session ${i % 50_000}`) },
		},
	};
}
