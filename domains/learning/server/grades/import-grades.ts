import { createHash } from "node:crypto";
import type { z } from "zod";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import type { FileStore } from "#platform/server/files/file-store.ts";
import { newId } from "#platform/server/id.ts";
import { kernelProblem } from "#platform/server/problem.ts";
import type { ImportPreview, importInput } from "../../contract-grades.ts";
import { offeringToRun } from "../offerings/offering-policy.ts";
import { learningProblem } from "../problems.ts";
import { type GradedOffering, rulesOf } from "./grade-columns.ts";
import { enrolmentsToGrade } from "./grade-policy.ts";
import { allCells } from "./grade-queries.ts";
import { type ReadRow, readGradeTable } from "./grade-table.ts";
import { type Change, cellKey, isSeen, makeChanges, openChanges, refusalOf, standsIn } from "./set-grades.ts";

type Row = ImportPreview["rows"][number];
const MOST_SHOWN = 500;

interface Changes {
	offering: GradedOffering;
	errors: Row[];
	changes: Change[];
	shown: Row[];
	token: string;
}

async function tableOf(context: ReadContext, files: FileStore, offeringId: string, fileId: string): Promise<ReadRow[]> {
	const { columns } = await rulesOf(context, await offeringToRun(context, offeringId));
	return readGradeTable(context, files, fileId, columns);
}

/**
 * What a table would change: cells that differ from what stands there; empty ones change nothing. A learner is known by
 * their number in this offering, so one of another section is unknown here, as if there were no such person.
 */
async function changesOf(context: ReadContext, offeringId: string, table: readonly ReadRow[]): Promise<Changes> {
	const { offering, rules, learners } = await allCells(context, offeringId);
	const known = new Map(learners.map((learner) => [learner.id, learner]));
	const open = await openChanges(context, offeringId);
	const seen = new Set<string>();
	const [errors, shown, changes]: [Row[], Row[], Change[]] = [[], [], []];
	for (const { line, id, name, cells, unreadable } of table) {
		const learner = known.get(id.toLowerCase());
		const base = {
			line,
			name: learner?.name ?? name,
			title: null,
			before: null,
			after: null,
			text: id,
			proposed: false,
		};
		const problem = unreadable
			? "row-unreadable"
			: !learner
				? "learner-unknown"
				: seen.has(learner.id)
					? "learner-twice"
					: null;
		if (!learner || problem) {
			errors.push({ ...base, problem });
			continue;
		}
		seen.add(learner.id);
		for (const { at, text, score } of cells) {
			const before = standsIn(learner.cells, at);
			if (score !== null && score === before) continue;
			const activityId = rules.columns[at]?.activityId ?? null;
			const row = { ...base, title: rules.columns[at]?.title ?? null, before, after: score, text };
			const refusal =
				score === null
					? "not-a-percentage"
					: refusalOf(rules, learner.cells, at, {
							own: learner.person_id === context.actor.personId,
							open: open.has(cellKey(learner.id, activityId)),
						});
			if (refusal) {
				errors.push({ ...row, problem: refusal });
				continue;
			}
			const change = {
				enrolmentId: learner.id,
				personId: learner.person_id,
				activityId,
				before,
				after: score,
				reason: "",
			};
			changes.push(change);
			shown.push({ ...row, proposed: isSeen(change), problem: null });
		}
	}
	const said = changes.map((one) => [one.enrolmentId, one.activityId, one.before, one.after]);
	const token = createHash("sha256").update(JSON.stringify(said)).digest("base64url");
	return { offering, errors, changes, shown, token };
}

/** What would come of a table, before anything is written. */
export async function previewGrades(
	context: ReadContext,
	files: FileStore,
	offeringId: string,
	fileId: string,
): Promise<ImportPreview> {
	const table = await tableOf(context, files, offeringId, fileId);
	const { errors, changes, shown, token } = await changesOf(context, offeringId, table);
	return {
		token,
		changes: changes.length,
		proposals: changes.filter(isSeen).length,
		errors: errors.length,
		rows: [...errors, ...shown].slice(0, MOST_SHOWN),
	};
}

/**
 * Takes a table over: all of it or nothing, with one reason, and only as it was looked at. Where a learner saw a mark
 * already, the change is proposed to somebody else like any other.
 */
export async function importGrades(
	context: WriteContext,
	files: FileStore,
	offeringId: string,
	{ fileId, token, reason }: z.infer<typeof importInput>,
): Promise<{ changed: number; proposed: number }> {
	// Read before anybody is kept waiting: from here on it is compared alone.
	const table = await tableOf(context, files, offeringId, fileId);
	const before = await changesOf(context, offeringId, table);
	await enrolmentsToGrade(
		context,
		offeringId,
		before.changes.map(({ enrolmentId }) => enrolmentId),
	);
	// Anew, now that nobody else changes them.
	const { offering, errors, changes, token: now } = await changesOf(context, offeringId, table);
	if (errors.length > 0) throw learningProblem("import-with-errors", { errors: errors.length });
	if (now !== token) throw kernelProblem("changed-meanwhile");
	if (changes.length === 0) throw learningProblem("import-changes-nothing");
	return makeChanges(
		context,
		offering,
		changes.map((change) => ({ ...change, reason })),
		newId(),
	);
}
