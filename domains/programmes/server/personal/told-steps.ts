import type { AdvisedGroup } from "#domains/competencies/api.ts";

/** From when until when (null: now) something was so of somebody. */
export interface Span {
	personId: string;
	since: Date;
	until: Date | null;
}

/** Something that begins or ends of somebody: a plan, or their being in a group, or the reader's looking after one. */
interface Step {
	at: number;
	begins: boolean;
	kind: "plan" | "learner" | "sight";
	personId: string;
	/** Of the plan or the group. */
	id: string;
}

/** All that became so until an instant, instant by instant; of one instant, what ends comes before what begins. */
export function* stepsOf(
	groups: readonly AdvisedGroup[],
	plans: readonly (Span & { id: string })[],
	now: Date,
): Generator<{ at: number; steps: readonly Step[] }> {
	const all: Step[] = [];
	const add = (kind: Step["kind"], id: string, { personId, since, until }: Span): void => {
		if (since > now || (until !== null && until <= since)) return;
		all.push({ at: +since, begins: true, kind, personId, id });
		if (until !== null && until <= now) all.push({ at: +until, begins: false, kind, personId, id });
	};
	for (const { id, learners, sight } of groups) {
		for (const span of learners) add("learner", id, span);
		for (const span of sight) add("sight", id, span);
	}
	for (const { id, ...span } of plans) add("plan", id, span);
	all.sort((a, b) => a.at - b.at || Number(a.begins) - Number(b.begins));
	for (let from = 0; from < all.length; ) {
		const { at } = all[from] as Step;
		let to = from;
		while (all[to]?.at === at) to++;
		yield { at, steps: all.slice(from, to) };
		from = to;
	}
}
