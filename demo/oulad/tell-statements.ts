import { type NewStatement, saveOwnStatements } from "#domains/records/api.ts";
import { system } from "#platform/server/actor.ts";
import type { Contexts } from "#platform/server/database/context.ts";
import { Problem } from "#platform/server/problem.ts";
import { countTimes } from "./count-times.ts";
import { OuladError } from "./oulad-error.ts";
import { organisationId } from "./people.ts";
import { type Assessment, type OuladFolder, presentationOf, type Site } from "./read-folder.ts";
import { sayTenths } from "./say-tenths.ts";
import { statementsOf } from "./statements.ts";

/** Of a file: its rows are those that became something, and those left out. */
export interface FileFigures {
	file: string;
	rows: number;
	used: number;
	leftOut: Record<string, number>;
}
export type StatementKind = "registered" | "withdrew" | "completed" | "scored" | "visited";

interface Telling {
	/** With which ids of activities begin. */
	base: string;
	/** Learners of whom nothing is said. */
	erased: ReadonlySet<number>;
	say: (line: string) => void;
	signal: AbortSignal;
}

/** Statements of one transaction. */
const BATCH = 500;

interface Told {
	/** Of which row it is. */
	place: string;
	statement: NewStatement;
}

/** Tells the record store what the rows say, in the order of the files; what it has already stays as it is. */
export async function tellStatements(contexts: Contexts, folder: OuladFolder, { base, erased, say, signal }: Telling) {
	const make = statementsOf(base);
	const statements = { registered: 0, withdrew: 0, completed: 0, scored: 0, visited: 0, added: 0 };
	const files = new Map(
		[...folder.rows].map(([file, rows]): [string, FileFigures] => [file, { file, rows, used: 0, leftOut: {} }]),
	);
	const told = [folder.infoFile, folder.registrationFile, folder.scoreFile, ...folder.clickFiles];
	// What the others only look things up in is used as a whole.
	for (const figures of files.values()) if (!told.includes(figures.file)) figures.used = figures.rows;
	const total = told.reduce((sum, file) => sum + (folder.rows.get(file) as number), 0);
	const progress = sayTenths(say, "rows told to the record store", total);
	let seen = 0;
	let waiting: Told[] = [];
	const save = async (): Promise<void> => {
		signal.throwIfAborted();
		if (waiting.length > 0) statements.added += await store(contexts, waiting);
		waiting = [];
		progress(seen);
	};
	const tell = async (kind: StatementKind, place: string, statement: NewStatement): Promise<void> => {
		statements[kind]++;
		waiting.push({ place, statement });
		if (waiting.length >= BATCH) await save();
	};
	/** Counts a row. @param reasons of which one that holds leaves it out @returns whether it is used */
	const takes = (file: string, student: number, reasons: Record<string, boolean>): boolean => {
		seen++;
		const reason = Object.entries({ ...reasons, "learner erased here": erased.has(student) }).find(
			([, holds]) => holds,
		);
		const figures = files.get(file) as FileFigures;
		if (reason) figures.leftOut[reason[0]] = (figures.leftOut[reason[0]] ?? 0) + 1;
		else figures.used++;
		return !reason;
	};

	for await (const row of folder.registrations()) {
		const { date_registration: from, date_unregistration: until } = row;
		if (!takes(folder.registrationFile, row.id_student, { "without any day": from === null && until === null }))
			continue;
		const place = `${folder.registrationFile}, row ${row.row}`;
		if (from !== null) await tell("registered", place, make.registered(row, from));
		if (until !== null) await tell("withdrew", place, make.withdrew(row, until));
	}
	for (const [presentation, learners] of folder.enrolled) {
		const length = folder.presentations.get(presentation) as number;
		for (const [student, final] of learners) {
			const withdrawn = `Withdrawn, which ${folder.registrationFile} tells with its day`;
			if (!takes(folder.infoFile, student, { [withdrawn]: final === "Withdrawn" })) continue;
			const place = `${folder.infoFile}, learner ${student} in ${presentation}`;
			await tell("completed", place, make.completed(presentation, student, final, length));
		}
	}
	const scoredTypes = new Set<string>();
	for await (const row of folder.scores()) {
		const banked = row.is_banked === "1";
		const reasons = { "without a score": row.score === null, "carried over from an earlier presentation": banked };
		if (!takes(folder.scoreFile, row.id_student, reasons)) continue;
		const assessment = folder.assessments.get(row.id_assessment) as Assessment;
		scoredTypes.add(`${assessment.code_module} ${assessment.assessment_type}`);
		const length = folder.presentations.get(presentationOf(assessment)) as number;
		const statement = make.scored(row, row.score as number, assessment, length);
		await tell("scored", `${folder.scoreFile}, row ${row.row}`, statement);
	}
	for (const file of folder.clickFiles) {
		const timeOf = countTimes();
		for await (const row of folder.clicks(file)) {
			if (!takes(file, row.id_student, {})) continue;
			const site = folder.sites.get(row.id_site) as Site;
			await tell("visited", `${file}, row ${row.row}`, make.visited(row, site, timeOf(row)));
		}
	}
	await save();
	return { statements, files: [...files.values()], scoredTypes };
}

/** @returns how many are new @throws OuladError where a row says something else than it said at an earlier run */
async function store(contexts: Contexts, list: readonly Told[]): Promise<number> {
	const statements = list.map(({ statement }) => statement);
	try {
		return await contexts.write(system, async (context) => {
			// Once each: what stands in two files of clicks is one statement.
			const ids = [...new Set(statements.map(({ id }) => id))];
			const there = await context.tx
				.selectFrom("record_statement_id")
				.select((is) => is.fn.countAll<string>().as("count"))
				.where("organisation_id", "=", organisationId)
				.where("id", "in", ids)
				.executeTakeFirstOrThrow();
			await saveOwnStatements(context, organisationId, statements);
			return ids.length - Number(there.count);
		});
	} catch (error) {
		const id = error instanceof Problem && error.code === "records/statement-conflict" ? error.params.id : undefined;
		const row = list.find(({ statement }) => statement.id === id);
		if (!row) throw error;
		throw new OuladError(
			`${row.place}: it says something else than at an earlier run. Take the same files, or begin in a new database.`,
		);
	}
}
