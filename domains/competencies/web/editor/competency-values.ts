import type { CompetencyContent } from "../../contract-frameworks.ts";
import type { Competency } from "../calls.ts";

export interface LinkedCompetency {
	id: string;
	label: string;
}

/** A competency as the form holds it: empty texts for missing ones, every level in its place, links with their names. */
export interface CompetencyValues extends Record<string, unknown> {
	code: string;
	kind: CompetencyContent["kind"];
	name: { en: string; zh: string };
	description: { en: string; zh: string };
	alternates: string;
	levels: { en: string; zh: string }[];
	broader: LinkedCompetency[];
	prerequisites: LinkedCompetency[];
	related: LinkedCompetency[];
	reason: string;
}

const noText = { en: "", zh: "" };

export const emptyCompetency: CompetencyValues = {
	code: "",
	kind: "skill",
	name: noText,
	description: noText,
	alternates: "",
	levels: Array.from({ length: 6 }, () => noText),
	broader: [],
	prerequisites: [],
	related: [],
	reason: "",
};

type Name = { en: string | null; zh: string | null };
const filled = ({ en, zh }: Name): { en: string; zh: string } => ({ en: en ?? "", zh: zh ?? "" });

export function valuesOf(competency: Competency, nameOf: (name: Name) => string): CompetencyValues {
	const links = (list: Competency["broader"]): LinkedCompetency[] =>
		list.map(({ id, name }) => ({ id, label: nameOf(name) }));
	return {
		code: competency.code,
		kind: competency.kind,
		name: filled(competency.name),
		description: filled(competency.description),
		alternates: competency.alternates.join("\n"),
		levels: emptyCompetency.levels.map((_, level) =>
			filled(competency.levels.find((one) => one.level === level)?.text ?? { en: null, zh: null }),
		),
		broader: links(competency.broader),
		prerequisites: links(competency.prerequisites),
		related: links(competency.related),
		reason: "",
	};
}

const sentText = ({ en, zh }: { en: string; zh: string }): Name => ({ en: en.trim() || null, zh: zh.trim() || null });

/** What is sent: only levels that say something. */
export function contentOf(values: CompetencyValues): CompetencyContent {
	const ids = (list: readonly LinkedCompetency[]): string[] => list.map(({ id }) => id);
	return {
		code: values.code.trim(),
		kind: values.kind,
		name: sentText(values.name),
		description: sentText(values.description),
		alternates: values.alternates
			.split("\n")
			.map((line) => line.trim())
			.filter(Boolean),
		levels: values.levels
			.map((text, level) => ({ level, text: sentText(text) }))
			.filter(({ text }) => text.en !== null || text.zh !== null),
		broader: ids(values.broader),
		prerequisites: ids(values.prerequisites),
		related: ids(values.related),
	};
}
