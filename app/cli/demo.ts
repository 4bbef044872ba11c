import { resolve } from "node:path";
import { importOulad, type OuladFigures } from "#demo/oulad/import-oulad.ts";
import { staff } from "#demo/oulad/people.ts";
import { ATTRIBUTION } from "#demo/oulad/source.ts";
import { DEMO_PASSWORD, emailOf } from "#demo/people.ts";
import { type Command, required, UsageError } from "./command.ts";

/** Demonstrations that are not loaded by themselves, as their data do not come along. */
export const demo: Command = {
	usage: [
		"demo oulad FOLDER                real learners and results: the files of the Open University data (docs/how-to/oulad.md)",
	],
	async run({ open, positionals, settings, say }) {
		const [what, folder] = positionals;
		if (what !== "oulad") throw new UsageError(`Unknown demonstration ${what ?? ""}.`);
		const path = resolve(required(folder, "FOLDER"));
		if (!settings.DEMO) throw new UsageError("DEMO=false: this installation takes no demonstration.");
		const start = performance.now();
		const figures = await importOulad(await open(), path, say);
		for (const line of summary(figures)) say(line);
		say(`${((performance.now() - start) / 1000).toFixed(0)} s. ${ATTRIBUTION}.`);
		say(`Sign in with password ${DEMO_PASSWORD} as`);
		for (const { key, name } of staff(["AAA"])) say(`  ${emailOf(key).padEnd(34)} ${name}`);
		return 0;
	},
};

function summary({ files, presentations, enrolments, learners, statements, evidence }: OuladFigures): string[] {
	const { added, ...kinds } = statements;
	const all = Object.values(kinds).reduce((sum, count) => sum + count, 0);
	return [
		...files.map(({ file, rows, used, leftOut }) => {
			const reasons = Object.entries(leftOut).map(([reason, count]) => `${count} left out (${reason})`);
			return `${file}: ${[`${rows} rows`, `${used} used`, ...reasons].join(", ")}`;
		}),
		`Learners: ${learners.all} (${learners.added} new), in ${presentations} presentations ${enrolments} times${
			learners.noStudents > 0 ? `; ${learners.noStudents} are no students here any more and come into no group` : ""
		}.`,
		`Statements: ${all} (${added} new): ${Object.entries(kinds)
			.map(([kind, count]) => `${count} ${kind}`)
			.join(", ")}.`,
		`Evidence by ${evidence.rules} rules: ${evidence.recorded + evidence.corrected + evidence.unchanged} entries (${evidence.recorded} new, ${evidence.corrected} corrected)${
			evidence.rulesLeft > 0 ? `; ${evidence.rulesLeft} rules were changed here and left alone` : ""
		}.`,
	];
}
