import { readdir } from "node:fs/promises";
import { countTimes } from "./count-times.ts";
import { type Fault, refuseFaults } from "./oulad-error.ts";
import { type Columns, type RowOf, readRows } from "./read-rows.ts";
import * as tables from "./tables.ts";

type OfPresentation = { code_module: string; code_presentation: string };

/** A presentation of a module, as AAA/2013J. */
export const presentationOf = ({ code_module, code_presentation }: OfPresentation): string =>
	`${code_module}/${code_presentation}`;

export type Assessment = RowOf<typeof tables.assessments>;
export type Site = RowOf<typeof tables.vle>;
export type Registration = RowOf<typeof tables.studentRegistration>;
export type Score = RowOf<typeof tables.studentAssessment>;
export type Clicks = RowOf<typeof tables.studentVle>;
export type FinalResult = RowOf<typeof tables.studentInfo>["final_result"];

/** The files of a folder, each row looked at; what one has to look things up in is in memory, the rest is read again. */
export interface OuladFolder {
	/** Days that a presentation lasts. */
	presentations: ReadonlyMap<string, number>;
	assessments: ReadonlyMap<number, Assessment>;
	sites: ReadonlyMap<number, Site>;
	/** Learners of each presentation, with how it ended for them. */
	enrolled: ReadonlyMap<string, ReadonlyMap<number, FinalResult>>;
	/** Rows of each file. */
	rows: ReadonlyMap<string, number>;
	infoFile: string;
	registrationFile: string;
	scoreFile: string;
	clickFiles: readonly string[];
	registrations(): AsyncGenerator<Registration>;
	scores(): AsyncGenerator<Score>;
	clicks(file: string): AsyncGenerator<Clicks>;
}

/** What the parts of the publication are called; of scores and clicks, extracts have longer names. */
const names = {
	courses: "courses.csv",
	assessments: "assessments.csv",
	vle: "vle.csv",
	studentInfo: "studentInfo.csv",
	studentRegistration: "studentRegistration.csv",
};

async function findFiles(folder: string) {
	const present = await readdir(folder).catch((): string[] => []);
	const like = (begin: string) => present.filter((name) => name.startsWith(begin) && name.endsWith(".csv")).sort();
	const scores = like("studentAssessment");
	const missing = Object.values(names).filter((name) => !present.includes(name));
	if (scores.length === 0) missing.push("studentAssessment.csv");
	const faults = missing.map((file): Fault => ({ file, rule: `is missing in ${folder}` }));
	if (scores.length > 1)
		faults.push({ file: scores.join(", "), rule: "are several files of scores; leave one in the folder" });
	refuseFaults(faults);
	return { scoreFile: scores[0] as string, clickFiles: like("studentVle") };
}

/** Reads and checks all files of a folder. @throws OuladError naming file, row, column and rule */
export async function readFolder(folder: string): Promise<OuladFolder> {
	const { scoreFile, clickFiles } = await findFiles(folder);
	const faults: Fault[] = [];
	const rows = new Map<string, number>();
	const each = async <C extends Columns>(
		file: string,
		columns: C,
		look: (row: RowOf<C>, wrong: (column: string, rule: string) => void) => void,
	): Promise<void> => {
		let count = 0;
		for await (const row of readRows(folder, file, columns, faults)) {
			count++;
			look(row, (column, rule) => faults.push({ file, row: row.row, column, rule }));
		}
		rows.set(file, count);
		// What the next file refers to is known only when this one is whole.
		refuseFaults(faults);
	};

	const presentations = new Map<string, number>();
	await each(names.courses, tables.courses, (row, wrong) => {
		const presentation = presentationOf(row);
		if (presentations.has(presentation)) wrong("code_presentation", `${presentation} is there twice`);
		presentations.set(presentation, row.module_presentation_length);
	});
	const known = (row: OfPresentation, wrong: (column: string, rule: string) => void): void => {
		if (!presentations.has(presentationOf(row)))
			wrong("code_presentation", `${presentationOf(row)} is not in ${names.courses}`);
	};

	const assessments = new Map<number, Assessment>();
	await each(names.assessments, tables.assessments, (row, wrong) => {
		known(row, wrong);
		if (assessments.has(row.id_assessment)) wrong("id_assessment", `${row.id_assessment} is there twice`);
		assessments.set(row.id_assessment, row);
	});
	const sites = new Map<number, Site>();
	await each(names.vle, tables.vle, (row, wrong) => {
		known(row, wrong);
		if (sites.has(row.id_site)) wrong("id_site", `${row.id_site} is there twice`);
		sites.set(row.id_site, row);
	});

	const enrolled = new Map([...presentations.keys()].map((key) => [key, new Map<number, FinalResult>()]));
	await each(names.studentInfo, tables.studentInfo, (row, wrong) => {
		known(row, wrong);
		const learners = enrolled.get(presentationOf(row));
		if (learners?.has(row.id_student))
			wrong("id_student", `${row.id_student} is there twice in ${presentationOf(row)}`);
		learners?.set(row.id_student, row.final_result);
	});
	const learns = (presentation: string, id: number, wrong: (column: string, rule: string) => void): void => {
		if (!enrolled.get(presentation)?.has(id))
			wrong("id_student", `${id} is not in ${names.studentInfo} with ${presentation}`);
	};

	const registered = new Set<string>();
	await each(names.studentRegistration, tables.studentRegistration, (row, wrong) => {
		const presentation = presentationOf(row);
		learns(presentation, row.id_student, wrong);
		const key = `${presentation} ${row.id_student}`;
		if (registered.has(key)) wrong("id_student", `${row.id_student} is there twice in ${presentation}`);
		registered.add(key);
	});
	const scored = new Set<string>();
	await each(scoreFile, tables.studentAssessment, (row, wrong) => {
		const assessment = assessments.get(row.id_assessment);
		if (!assessment) return wrong("id_assessment", `${row.id_assessment} is not in ${names.assessments}`);
		learns(presentationOf(assessment), row.id_student, wrong);
		const key = `${row.id_student} ${row.id_assessment}`;
		if (scored.has(key)) wrong("id_student", `${row.id_student} has two scores of ${row.id_assessment}`);
		scored.add(key);
	});
	const clicksBefore: { file: string; clicks: ReadonlyMap<string, number> }[] = [];
	for (const file of clickFiles) {
		const timeOf = countTimes();
		const clicks = new Map<string, number>();
		await each(file, tables.studentVle, (row, wrong) => {
			if (!sites.has(row.id_site)) wrong("id_site", `${row.id_site} is not in ${names.vle}`);
			learns(presentationOf(row), row.id_student, wrong);
			// A whole publication has one file of ten million rows: they are kept only to compare it with another.
			if (clickFiles.length === 1) return;
			const visit = `${row.id_student} ${row.id_site} ${row.date} ${timeOf(row)}`;
			clicks.set(visit, row.sum_click);
			const other = clicksBefore.find((one) => one.clicks.has(visit));
			const before = other?.clicks.get(visit);
			if (before !== undefined && before !== row.sum_click)
				wrong(
					"sum_click",
					`${row.sum_click} here and ${before} in ${other?.file}, of the same learner, page and day: leave all of that day's rows in one of the two files`,
				);
		});
		clicksBefore.push({ file, clicks });
	}

	return {
		presentations,
		assessments,
		sites,
		enrolled,
		rows,
		infoFile: names.studentInfo,
		registrationFile: names.studentRegistration,
		scoreFile,
		clickFiles,
		registrations: () => readRows(folder, names.studentRegistration, tables.studentRegistration, faults),
		scores: () => readRows(folder, scoreFile, tables.studentAssessment, faults),
		clicks: (file) => readRows(folder, file, tables.studentVle, faults),
	};
}
