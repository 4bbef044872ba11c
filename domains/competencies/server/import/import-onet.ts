import type { WriteContext } from "#platform/server/database/context.ts";
import { classificationForImport } from "./import-policy.ts";
import { onetSkills, onetTechnologies } from "./onet-frameworks.ts";
import { readLabels } from "./read-labels.ts";
import { groupOf, type OnetCompetency, type OnetContent, readOnet } from "./read-onet.ts";
import { type ClassificationImport, type ImportSummary, recordImport } from "./record-import.ts";
import { type SourceCompetency, syncFramework } from "./sync-framework.ts";
import { syncRelated, syncRequirements, syncTasks, syncTitles } from "./sync-occupation-parts.ts";
import { type SourceOccupation, syncGroups, syncOccupations } from "./sync-occupations.ts";
import type { SyncResult } from "./sync-rows.ts";

const STEPS = 9;

/**
 * Brings occupations, titles, tasks, skills, technologies and ratings to the state of a folder of O*NET files, with the
 * project's Chinese names. Repeating it with the same files changes nothing; what is gone from the files is archived
 * where others may refer to it.
 */
export async function importOnet(context: WriteContext, input: ClassificationImport): Promise<ImportSummary> {
	await classificationForImport(context);
	const { folder, labels, startedBy, onProgress, signal } = input;
	const details: Record<string, SyncResult> = {};
	let done = 0;
	const step = (): void => {
		signal?.throwIfAborted();
		onProgress?.(++done, STEPS);
	};
	const content = await readOnet(folder);
	const [occupationLabels, groupLabels, competencyLabels, anchorLabels] = await Promise.all([
		readLabels(["onet-occupations.zh.csv"], labels),
		readLabels(["onet-occupation-groups.zh.csv"], labels),
		readLabels(["onet-skills.zh.csv", "onet-skill-headings.zh.csv", "onet-technology-classes.zh.csv"], labels),
		readLabels(["onet-skill-anchors.zh.csv"], labels),
	]);
	step();
	const named = (row: OnetCompetency): SourceCompetency => ({
		code: row.code,
		kind: row.kind,
		nameEn: row.name,
		nameZh: competencyLabels.of(row.code, row.name),
		descriptionEn: row.description,
		descriptionZh: row.description === null ? null : competencyLabels.descriptionOf(row.code, row.description),
		alternates: [],
		hot: row.hot,
		parents: row.parents,
	});
	const skills = await syncFramework(
		context,
		onetSkills(content),
		content.skills.map(named),
		content.anchors.map(({ competency, level, sourceLevel, text }) => ({
			competency,
			level,
			textEn: text,
			textZh: anchorLabels.of(`${competency}:${sourceLevel}`, text),
		})),
	);
	step();
	const technologies = await syncFramework(context, onetTechnologies(content), content.technologies.map(named), []);
	Object.assign(details, skills.details, technologies.details);
	step();
	details.groups = await syncGroups(
		context,
		"onet",
		content.groups.map(({ code, name }) => ({ code, nameEn: name, nameZh: groupLabels.of(code, name) })),
	);
	const { ids, result } = await syncOccupations(
		context,
		"onet",
		sourceOccupations(content, (code, name) => occupationLabels.of(code, name)),
	);
	details.occupations = result;
	step();
	const idOf = (code: string): string => {
		const id = ids.get(code);
		if (!id) throw new Error(`the source refers to occupation ${code}, which it does not define`);
		return id;
	};
	const ofOccupation = <Row extends { occupation: string }>(row: Row): Row => ({
		...row,
		occupation: idOf(row.occupation),
	});
	details.titles = await syncTitles(context, "onet", content.titles.map(ofOccupation));
	step();
	details.tasks = await syncTasks(context, "onet", content.tasks.map(ofOccupation));
	step();
	details.requirements = await syncRequirements(
		context,
		"onet",
		content.requirements.map((row) => ({
			...ofOccupation(row),
			competency: skills.ids.get(row.competency) ?? technologies.ids.get(row.competency) ?? "",
		})),
	);
	step();
	details.related = await syncRelated(
		context,
		"onet",
		content.related.map((row) => ({ ...ofOccupation(row), related: idOf(row.related) })),
	);
	step();
	const summary = await recordImport(context, "onet", content.files, details, startedBy);
	step();
	return summary;
}

function sourceOccupations(
	content: OnetContent,
	zhOf: (code: string, name: string) => string | null,
): SourceOccupation[] {
	const rated = new Set(content.requirements.filter(({ basis }) => basis === "rated").map((row) => row.occupation));
	const taskCount = countBy(content.tasks);
	const technologyCount = countBy(content.requirements.filter(({ basis }) => basis === "technology"));
	const requiredCount = countBy(content.requirements.filter(({ required }) => required));
	const titles = new Map<string, string[]>();
	for (const { occupation, text } of content.titles) {
		const list = titles.get(occupation);
		if (list) list.push(text);
		else titles.set(occupation, [text]);
	}
	return content.occupations.map(({ code, name, description, jobZone }) => ({
		code,
		groupCode: groupOf(code),
		nameEn: name,
		nameZh: zhOf(code, name),
		descriptionEn: description,
		jobZone,
		hasRatings: rated.has(code),
		taskCount: taskCount.get(code) ?? 0,
		technologyCount: technologyCount.get(code) ?? 0,
		requiredCount: requiredCount.get(code) ?? 0,
		titles: titles.get(code) ?? [],
	}));
}

function countBy(rows: readonly { occupation: string }[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { occupation } of rows) counts.set(occupation, (counts.get(occupation) ?? 0) + 1);
	return counts;
}
