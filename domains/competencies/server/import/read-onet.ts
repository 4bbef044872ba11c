import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { requiredImportance } from "../../contract.ts";
import { levelFromOnet } from "./level-scale.ts";
import { readTsv, type SourceFile } from "./read-source.ts";

export interface OnetRequirement {
	occupation: string;
	competency: string;
	basis: "rated" | "technology";
	level: number | null;
	importance: number | null;
	required: boolean;
	lowPrecision: boolean;
	inDemand: boolean;
}

export interface OnetCompetency {
	code: string;
	kind: "skill" | "technology" | "group";
	name: string;
	description: string | null;
	hot: boolean;
	/** Codes of the headings it stands under. */
	parents: string[];
}

export interface OnetTask {
	occupation: string;
	code: string;
	text: string;
	core: boolean | null;
	position: number;
}

export interface OnetContent {
	groups: { code: string; name: string }[];
	occupations: { code: string; name: string; description: string; jobZone: number | null }[];
	titles: { occupation: string; kind: "alternate" | "short"; text: string }[];
	tasks: OnetTask[];
	related: { occupation: string; related: string; tier: string; position: number }[];
	skills: OnetCompetency[];
	technologies: OnetCompetency[];
	/** `sourceLevel` on the scale 0–7. */
	anchors: { competency: string; level: number; sourceLevel: string; text: string }[];
	requirements: OnetRequirement[];
	files: SourceFile[];
}

const SOC = "O*NET-SOC Code";
/** The data files do not name the fields of work; the labels do. */
const groupsFile = join(import.meta.dirname, "../../labels/onet-occupation-groups.zh.csv");

/** Field of work of an occupation: the major group of its code. */
export const groupOf = (occupation: string): string => `${occupation.slice(0, 2)}-0000`;

/** Reads the files of an O*NET database from a folder into what the platform keeps of them. @throws Problem */
export async function readOnet(folder: string): Promise<OnetContent> {
	const files: SourceFile[] = [];
	const table = async (name: string, columns: readonly string[]): Promise<string[][]> => {
		const { rows, file } = await readTsv(folder, name, columns);
		files.push(file);
		return rows;
	};
	const occupations = await table("Occupation Data.txt", [SOC, "Title", "Description"]);
	const zones = new Map((await table("Job Zones.txt", [SOC, "Job Zone"])).map(([code, zone]) => [code, Number(zone)]));
	const titles = await table("Alternate Titles.txt", [SOC, "Alternate Title", "Short Title"]);
	const tasks = await table("Task Statements.txt", [SOC, "Task ID", "Task", "Task Type"]);
	const related = await table("Related Occupations.txt", [SOC, "Related O*NET-SOC Code", "Relatedness Tier", "Index"]);
	const elements = await table("Content Model Reference.txt", ["Element ID", "Element Name", "Description"]);
	const anchors = await table("Level Scale Anchors.txt", [
		"Element ID",
		"Scale ID",
		"Anchor Value",
		"Anchor Description",
	]);
	const ratings = await table("Skills.tsv", [
		SOC,
		"Element ID",
		"Scale ID",
		"Data Value",
		"Recommend Suppress",
		"Not Relevant",
	]);
	const tools = await table("Technology Skills.txt", [
		SOC,
		"Example",
		"Commodity Code",
		"Commodity Title",
		"Hot Technology",
		"In Demand",
	]);
	const technology = readTechnologies(tools);
	const rated = new Set(ratings.map(([, element]) => element));
	const groupText = await readFile(groupsFile, "utf8");
	return {
		groups: (parse(groupText, { columns: true }) as { code: string; en: string }[]).map(({ code, en }) => ({
			code,
			name: en,
		})),
		occupations: occupations.map(([code = "", name = "", description = ""]) => ({
			code,
			name,
			description,
			jobZone: zones.get(code) ?? null,
		})),
		titles: readTitles(titles),
		tasks: tasks.map(([occupation = "", code = "", text = "", type], position) => ({
			occupation,
			code,
			text,
			core: type === "Core" ? true : type === "Supplemental" ? false : null,
			position,
		})),
		related: related.map(([occupation = "", other = "", tier = "", index]) => ({
			occupation,
			related: other,
			tier: tier.toLowerCase(),
			position: Number(index),
		})),
		skills: elements
			.filter(([code = ""]) => /^2\.[AB]/.test(code))
			.map(([code = "", name = "", description = ""]) => ({
				code,
				kind: rated.has(code) ? "skill" : "group",
				name,
				description,
				hot: false,
				parents: /^2\.[AB]\./.test(code) ? [code.slice(0, code.lastIndexOf("."))] : [],
			})),
		technologies: technology.competencies,
		anchors: anchors
			.filter(([element, scale]) => scale === "LV" && rated.has(element))
			.map(([competency = "", , value = "", text = ""]) => ({
				competency,
				level: levelFromOnet(Number(value)),
				sourceLevel: value,
				text,
			})),
		requirements: [...readRatings(ratings), ...technology.requirements],
		files,
	};
}

/** Alternate and short titles, each once per occupation: the source repeats some with and without a short form. */
function readTitles(rows: readonly string[][]): OnetContent["titles"] {
	const found = new Map<string, OnetContent["titles"][number]>();
	for (const [occupation = "", alternate = "", short = "n/a"] of rows) {
		found.set(`${occupation}\t${alternate}`, { occupation, kind: "alternate", text: alternate });
		if (short !== "n/a" && short !== "")
			found.set(`${occupation}\t\t${short}`, { occupation, kind: "short", text: short });
	}
	return [...found.values()];
}

/** Importance and level of a skill stand in two rows; a level marked as not relevant says nothing. */
function readRatings(rows: readonly string[][]): OnetRequirement[] {
	const found = new Map<string, OnetRequirement>();
	for (const [occupation = "", competency = "", scale, value, suppress, notRelevant] of rows) {
		const key = `${occupation}\t${competency}`;
		const rating = found.get(key) ?? {
			occupation,
			competency,
			basis: "rated",
			level: null,
			importance: null,
			required: false,
			lowPrecision: false,
			inDemand: false,
		};
		if (scale === "IM") {
			rating.importance = Number(value);
			rating.required = rating.importance >= requiredImportance;
		} else if (scale === "LV" && notRelevant !== "Y") rating.level = levelFromOnet(Number(value));
		rating.lowPrecision ||= suppress === "Y";
		found.set(key, rating);
	}
	return [...found.values()];
}

function readTechnologies(rows: readonly string[][]): {
	competencies: OnetCompetency[];
	requirements: OnetRequirement[];
} {
	const found = new Map<string, OnetCompetency>();
	const requirements: OnetRequirement[] = [];
	for (const [occupation = "", name = "", classCode = "", className = "", hot, inDemand] of rows) {
		const parent = `class:${classCode}`;
		if (!found.has(parent)) {
			found.set(parent, { code: parent, kind: "group", name: className, description: null, hot: false, parents: [] });
		}
		// The source gives technologies no code: their name is it.
		const code = `technology:${name}`;
		const known = found.get(code);
		if (!known) {
			found.set(code, { code, kind: "technology", name, description: null, hot: hot === "Y", parents: [parent] });
		} else if (!known.parents.includes(parent)) known.parents.push(parent);
		requirements.push({
			occupation,
			competency: code,
			basis: "technology",
			level: null,
			importance: null,
			required: false,
			lowPrecision: false,
			inDemand: inDemand === "Y",
		});
	}
	return { competencies: [...found.values()], requirements };
}
