import type { PlanState } from "./calls-plans.ts";

export const stateTone = {
	draft: "neutral",
	approval: "warn",
	approved: "info",
	published: "good",
	superseded: "neutral",
} as const satisfies Record<PlanState, string>;
