import type { Composition } from "#app/compose.ts";
import { baseOf } from "#interop/base-url.ts";
import { system } from "#platform/server/actor.ts";
import { actorOf } from "../region.ts";
import { ensureCompetencies } from "./competencies.ts";
import { ensureGroup } from "./groups.ts";
import { addLearners, ensureOrganisation, erasedLearners, organisationId, presentLearners } from "./people.ts";
import { readFolder } from "./read-folder.ts";
import { passRule, type RuleFigures, runRule, scoreRule } from "./rules.ts";
import { sayTenths } from "./say-tenths.ts";
import { assessmentTypes } from "./tables.ts";
import { type FileFigures, type StatementKind, tellStatements } from "./tell-statements.ts";

/** What of the platform an import uses. */
export type Loading = Pick<Composition, "contexts" | "jobContexts" | "files" | "settings" | "log">;

/** What became of the files. */
export interface OuladFigures {
	files: readonly FileFigures[];
	presentations: number;
	/** Learners in a presentation. */
	enrolments: number;
	learners: {
		all: number;
		added: number;
		/** Whose membership ended here since, or is of another role: they come into no group. */
		noStudents: number;
	};
	statements: Record<StatementKind, number> & { added: number };
	evidence: RuleFigures & { rules: number; rulesLeft: number };
}

/**
 * Brings the files of a folder into people, groups, statements and evidence. It may be stopped anywhere and run again:
 * what is there is left as it is.
 * @throws OuladError with nothing written, for files that cannot be read
 */
export async function importOulad(
	composition: Loading,
	folderPath: string,
	say: (line: string) => void,
	signal: AbortSignal = new AbortController().signal,
): Promise<OuladFigures> {
	const { jobContexts: contexts } = composition;
	const folder = await readFolder(folderPath);
	const rows = [...folder.rows.values()].reduce((a, b) => a + b, 0);
	say(`Read and checked ${rows} rows of ${folder.rows.size} files.`);
	const modules = [...new Set([...folder.presentations.keys()].map((key) => key.split("/")[0] as string))].sort();
	const students = [...new Set([...folder.enrolled.values()].flatMap((of) => [...of.keys()]))].sort((a, b) => a - b);

	await contexts.write(system, (context) => ensureOrganisation(context, modules));
	const added = await addLearners(contexts, students, sayTenths(say, "learners", students.length));
	const erased = await contexts.read(system, (context) => erasedLearners(context, students));
	const present = await contexts.read(system, (context) => presentLearners(context, students));
	const noStudents = students.filter((student) => !erased.has(student) && !present.has(student)).length;
	const coordinator = await actorOf(composition, "oulad-coordinator");
	let enrolments = 0;
	for (const [presentation, learners] of folder.enrolled) {
		signal.throwIfAborted();
		enrolments += learners.size;
		const there = [...learners.keys()].filter((student) => !erased.has(student) && present.has(student));
		await ensureGroup(contexts, coordinator, { presentation, modules, students: there });
	}
	say(`Groups of learners: ${folder.enrolled.size}, one a presentation.`);

	const base = await storedBase(composition);
	const told = await tellStatements(contexts, folder, { base, erased, say, signal });
	const competencies = await ensureCompetencies(contexts, coordinator, modules);
	const rules = modules.flatMap((module) => {
		const competencyId = competencies.get(module) as string;
		const types = assessmentTypes.filter((type) => told.scoredTypes.has(`${module} ${type}`));
		return [...types.map((type) => scoreRule(base, module, type, competencyId)), passRule(base, module, competencyId)];
	});
	const evidence = { recorded: 0, corrected: 0, unchanged: 0, rules: 0, rulesLeft: 0 };
	for (const rule of rules) {
		const found = await runRule(composition, coordinator, rule, signal);
		say(`  rule “${rule.name}”: ${found ? `${found.recorded} new entries` : "changed since, left alone"}`);
		if (!found) evidence.rulesLeft++;
		else {
			evidence.rules++;
			for (const name of ["recorded", "corrected", "unchanged"] as const) evidence[name] += found[name];
		}
	}
	const figures: OuladFigures = {
		files: told.files,
		presentations: folder.presentations.size,
		enrolments,
		learners: { all: students.length, added, noStudents },
		statements: told.statements,
		evidence,
	};
	await contexts.write(system, async ({ audit }) =>
		audit({
			action: "demo.oulad.imported",
			object: { kind: "organisation", id: organisationId },
			organisationId,
			detail: { ...figures },
		}),
	);
	return figures;
}

/** The address that ids of activities begin with: that of the first run, whatever this installation's is by now. */
async function storedBase({ jobContexts, settings }: Loading): Promise<string> {
	const stored = await jobContexts.read(system, ({ tx }) =>
		tx
			.selectFrom("record_activity")
			.select("iri")
			.where("organisation_id", "=", organisationId)
			.where("iri", "like", "%/demo/oulad/%")
			.limit(1)
			.executeTakeFirst(),
	);
	return stored ? stored.iri.slice(0, stored.iri.indexOf("/demo/oulad/")) : baseOf(settings);
}
