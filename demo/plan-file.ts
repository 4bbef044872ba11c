import type { Part } from "#domains/programmes/api.ts";

/** A module of an invented training plan, on real skills of O*NET, named in English as that source does. */
export interface DemoModule {
	zh: string;
	en: string;
	aboutZh: string;
	aboutEn: string;
	kind: "compulsory" | "elective";
	term: number;
	credits: number;
	/** Theory, practice, on site. */
	hours: readonly [number, number, number];
	/** Skill → level. */
	develops: Readonly<Record<string, number>>;
	/** Codes of sample courses (data/courses). */
	courses: readonly string[];
	/** Part → key of the demo organisation that takes it; null: nobody yet. */
	requires: Partial<Record<Part, string | null>>;
}

export interface DemoPlan {
	school: "college" | "university";
	/** Code of the programme (supply.ts). */
	programme: string;
	/** Key of the person who drafts it. */
	by: string;
	aboutZh: string;
	aboutEn: string;
	parties: Partial<Record<Part, string>>;
	objectives: Readonly<Record<string, number>>;
	modules: readonly DemoModule[];
	standard?: { by: string; module: number; kind: "standard" | "case"; title: string; text: string };
	/** Said by whom about which module, and answered by whom. */
	comments: readonly {
		by: string;
		module: number | null;
		text: string;
		answer?: readonly [by: string, text: string];
	}[];
	/** How far it has come; the parties that have approved. */
	state: "draft" | "approval" | "published";
	approvedBy: readonly string[];
}

export const module = (
	[zh, en]: readonly [string, string],
	[aboutZh, aboutEn]: readonly [string, string],
	[term, credits, ...hours]: readonly [number, number, number, number, number],
	develops: DemoModule["develops"],
	courses: DemoModule["courses"],
	requires: DemoModule["requires"] = { school: "college" },
	kind: DemoModule["kind"] = "compulsory",
): DemoModule => ({ zh, en, aboutZh, aboutEn, kind, term, credits, hours, develops, courses, requires });
