import { resolve } from "node:path";
import { importEsco, importOnet } from "#domains/competencies/api.ts";
import { importPostingsFromFile } from "#domains/demand/api.ts";
import { system } from "#platform/server/actor.ts";
import { type Command, type CommandInput, required, UsageError } from "./command.ts";

export const importCommand: Command = {
	usage: [
		"import onet|esco FOLDER          bring a classification to the state of its files; says what changed",
		"import postings FILE --organisation ID --source NAME [--kind stock|flow] [--year Y] [--currency USD] [--sheet NAME]",
	],
	options: {
		organisation: { type: "string" },
		source: { type: "string" },
		kind: { type: "string" },
		year: { type: "string" },
		currency: { type: "string" },
		sheet: { type: "string" },
	},
	run(input) {
		const [what] = input.positionals;
		if (what === "onet" || what === "esco") return classification(what, input);
		if (what === "postings") return postings(input);
		throw new UsageError(`Unknown import ${what ?? ""}.`);
	},
};

async function classification(what: "onet" | "esco", { open, positionals, say }: CommandInput): Promise<number> {
	const folder = resolve(required(positionals[1], "FOLDER"));
	const { jobContexts } = await open();
	const run = what === "onet" ? importOnet : importEsco;
	const { added, changed, removed, changedAnything } = await jobContexts.write(system, (context) =>
		run(context, { folder }),
	);
	say(
		changedAnything
			? `${added} added, ${changed} changed, ${removed} removed or archived.`
			: "Nothing changed: it was at this state already.",
	);
	return 0;
}

async function postings({ open, positionals, values, say }: CommandInput): Promise<number> {
	const path = resolve(required(positionals[1], "FILE"));
	const kind = values.kind;
	if (kind !== undefined && kind !== "stock" && kind !== "flow") throw new UsageError("--kind is stock or flow.");
	const year = values.year === undefined ? null : Number(values.year);
	if (year !== null && !Number.isInteger(year)) throw new UsageError("--year is a number.");
	const organisationId = required(values.organisation, "--organisation");
	const source = required(values.source, "--source");
	const { jobContexts, files } = await open();
	const result = await importPostingsFromFile(
		{ contexts: jobContexts, files },
		{
			organisationId,
			source,
			path,
			year,
			...(kind && { kind }),
			...(typeof values.currency === "string" && { currency: values.currency }),
			...(typeof values.sheet === "string" && { sheet: values.sheet }),
		},
	);
	say(JSON.stringify(result, null, 2));
	return 0;
}
