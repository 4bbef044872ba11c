import { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import { competencyProblem } from "../competency-problem.ts";
import { classificationForImport } from "./import-policy.ts";
import { readLabels } from "./read-labels.ts";
import { readSource, type SourceFile } from "./read-source.ts";
import { type ClassificationImport, type ImportSummary, recordImport } from "./record-import.ts";
import { syncFramework } from "./sync-framework.ts";
import { syncRequirements, syncTitles } from "./sync-occupation-parts.ts";
import { syncGroups, syncOccupations } from "./sync-occupations.ts";

const skillShape = z.object({
	uri: z.string(),
	label: z.string(),
	altLabel: z.array(z.string()),
	description: z.string(),
	skillType: z.string(),
});
const occupationShape = z.object({
	uri: z.string(),
	label: z.string(),
	altLabel: z.array(z.string()),
	description: z.string(),
	/** Labels of skills and of knowledge. One link stands only here. */
	all_linked_labels: z.array(z.string()),
});

const STEPS = 5;

/** Brings the ICT part of ESCO — skills, occupations and the links between them — to the state of a folder of files. */
export async function importEsco(context: WriteContext, input: ClassificationImport): Promise<ImportSummary> {
	await classificationForImport(context);
	const { folder, labels, startedBy, onProgress, signal } = input;
	let done = 0;
	const step = (): void => {
		signal?.throwIfAborted();
		onProgress?.(++done, STEPS);
	};
	const [skills, skillFile] = await readJson(folder, "ict_skills.json", skillShape);
	const [occupations, occupationFile] = await readJson(folder, "ict_occupations.json", occupationShape);
	const skillLabels = await readLabels(["esco-ict-skills.zh.csv"], labels);
	const occupationLabels = await readLabels(["esco-ict-occupations.zh.csv"], labels);
	step();
	const framework = await syncFramework(
		context,
		{
			code: "esco-ict",
			name: { en: "ESCO skills: information and communications technology", zh: "ESCO 技能：信息与通信技术" },
			description: {
				en: "Skills and knowledge of the European classification for ICT occupations; without levels.",
				zh: "欧洲分类中信息与通信技术职业的技能与知识；没有水平等级。",
			},
			version: "1.1.1",
			source: "ESCO, European Commission",
			licence: "Decision 2011/833/EU",
			attribution:
				"This service uses the ESCO classification of the European Commission. Chinese names by this project.",
		},
		skills.map(({ uri, label, altLabel, description, skillType }) => ({
			code: uri,
			kind: skillType === "knowledge" ? "knowledge" : "skill",
			nameEn: label,
			nameZh: skillLabels.of(uri, label),
			descriptionEn: description || null,
			descriptionZh: null,
			alternates: [...new Set(altLabel)].filter((text) => text !== label),
			hot: false,
			parents: [],
		})),
		[],
	);
	step();
	const groups = await syncGroups(context, "esco", [
		{ code: "ict", nameEn: "Information and communications technology", nameZh: "信息与通信技术" },
	]);
	const { ids, result } = await syncOccupations(
		context,
		"esco",
		occupations.map(({ uri, label, altLabel, description, all_linked_labels: linked }) => ({
			code: uri,
			groupCode: "ict",
			nameEn: label,
			nameZh: occupationLabels.of(uri, label),
			descriptionEn: description || null,
			jobZone: null,
			hasRatings: false,
			taskCount: 0,
			technologyCount: 0,
			requiredCount: new Set(linked).size,
			titles: altLabel,
		})),
	);
	step();
	const titles = await syncTitles(
		context,
		"esco",
		occupations.flatMap(({ uri, label, altLabel }) =>
			[...new Set(altLabel)]
				.filter((text) => text !== label)
				.map((text) => ({ occupation: ids.get(uri) ?? "", kind: "alternate", text })),
		),
	);
	const byLabel = new Map(skills.map(({ label, uri }) => [label, framework.ids.get(uri)]));
	const requirements = await syncRequirements(
		context,
		"esco",
		occupations.flatMap(({ uri, all_linked_labels: linked }) =>
			[...new Set(linked)].map((label) => ({
				occupation: ids.get(uri) ?? "",
				competency: byLabel.get(label) ?? unknownSkill(label),
				basis: "listed" as const,
				level: null,
				importance: null,
				required: true,
				lowPrecision: false,
				inDemand: false,
			})),
		),
	);
	step();
	const details = { ...framework.details, groups, occupations: result, titles, requirements };
	const summary = await recordImport(context, "esco", [skillFile, occupationFile], details, startedBy);
	step();
	return summary;
}

function unknownSkill(label: string): never {
	throw competencyProblem("source-file-broken", { file: "ict_occupations.json", what: label });
}

async function readJson<Item>(folder: string, name: string, shape: z.ZodType<Item>): Promise<[Item[], SourceFile]> {
	const { text, sha256 } = await readSource(folder, name);
	let parsed: unknown;
	try {
		parsed = JSON.parse(text);
	} catch {
		throw competencyProblem("source-file-broken", { file: name, what: "JSON" });
	}
	const items = z.array(shape).safeParse(parsed);
	if (!items.success) {
		throw competencyProblem("source-file-broken", { file: name, what: items.error.issues[0]?.path.join(".") ?? "" });
	}
	return [items.data, { name, sha256, rows: items.data.length, newest: null }];
}
