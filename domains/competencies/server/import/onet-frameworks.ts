import type { OnetContent } from "./read-onet.ts";
import type { SourceFramework } from "./sync-framework.ts";

const attribution =
	"This product includes information from the O*NET Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. Modified: levels on the scale 0–5, Chinese names by this project; USDOL/ETA has not approved, endorsed, or tested these modifications.";

const newestOf = (content: OnetContent, name: string): string =>
	content.files.find((file) => file.name === name)?.newest ?? "?";

/** The 35 skills that O*NET rates, under their headings. Ratings and anchors may be of different releases. */
export const onetSkills = (content: OnetContent): SourceFramework => ({
	code: "onet-skills",
	name: { en: "O*NET skills", zh: "O*NET 技能" },
	description: {
		en: "Skills rated by importance and level for each occupation; levels 0–7 shown on the scale 0–5.",
		zh: "按重要性和水平为各职业评定的技能；原 0–7 级换算为 0–5 级。",
	},
	version: newestOf(content, "Skills.tsv"),
	source: "O*NET Database, USDOL/ETA",
	licence: "CC BY 4.0",
	attribution,
});

export const onetTechnologies = (content: OnetContent): SourceFramework => ({
	code: "onet-technologies",
	name: { en: "O*NET technology skills", zh: "O*NET 技术工具" },
	description: {
		en: "Software and technologies named for occupations, by class; without levels.",
		zh: "各职业所使用的软件与技术工具，按类别排列；没有水平等级。",
	},
	// Its own file carries no date: that of the tasks, which came with it.
	version: newestOf(content, "Task Statements.txt"),
	source: "O*NET Database, USDOL/ETA",
	licence: "CC BY 4.0",
	attribution,
});
