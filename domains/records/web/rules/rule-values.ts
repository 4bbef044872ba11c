import type { Choice } from "#platform/web/form/type-ahead.tsx";
import { typedNumber } from "#platform/web/form/typed-number.ts";
import type { RuleDefinition, RuleInput } from "../../contract-rules.ts";

export interface RuleValues extends Record<string, unknown> {
	name: string;
	match: RuleDefinition["activity"]["match"];
	activity: Choice | null;
	/** Empty: anything. */
	verb: string;
	success: boolean;
	/** Percent as typed; empty: none. */
	leastScore: string;
	competency: Choice | null;
	kind: RuleDefinition["kind"];
	as: RuleDefinition["level"]["as"];
	level: number;
	bands: { from: string; level: string }[];
}

export const emptyRule: RuleValues = {
	name: "",
	match: "is",
	activity: null,
	verb: "http://adlnet.gov/expapi/verbs/passed",
	success: false,
	leastScore: "",
	competency: null,
	kind: "automatic",
	as: "score",
	level: 2,
	bands: [
		{ from: "60", level: "2" },
		{ from: "85", level: "3" },
	],
};

/** An empty field is no number, and refused as such; it is not nought. */
/** What the form says, as the server takes it; what is not filled in is refused there by its field. */
export const toRule = (values: RuleValues): RuleInput => ({
	name: values.name,
	definition: {
		activity: { match: values.match, iri: values.activity?.id ?? "" },
		verb: values.verb || null,
		success: values.success,
		leastScore: values.leastScore.trim() === "" ? null : typedNumber(values.leastScore),
		competencyId: values.competency?.id as string,
		kind: values.kind,
		level:
			values.as === "fixed"
				? { as: "fixed", level: values.level }
				: {
						as: "score",
						bands: values.bands.map(({ from, level }) => ({ from: typedNumber(from), level: typedNumber(level) })),
					},
	},
});

export function fromRule(name: string, definition: RuleDefinition, competency: string): RuleValues {
	const { activity, verb, success, leastScore, level } = definition;
	return {
		...emptyRule,
		name,
		match: activity.match,
		activity: { id: activity.iri, label: activity.iri },
		verb: verb ?? "",
		success,
		leastScore: leastScore === null ? "" : String(leastScore),
		competency: { id: definition.competencyId, label: competency },
		kind: definition.kind,
		as: level.as,
		...(level.as === "fixed"
			? { level: level.level }
			: { bands: level.bands.map((band) => ({ from: String(band.from), level: String(band.level) })) }),
	};
}
