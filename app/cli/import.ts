import { resolve } from "node:path";
import { importEsco, importOnet } from "#domains/competencies/api.ts";
import { system } from "#platform/server/actor.ts";
import { type Command, required, UsageError } from "./command.ts";

export const importCommand: Command = {
	usage: ["import onet|esco FOLDER          bring a classification to the state of its files; says what changed"],
	async run({ open, positionals, say }) {
		const [what, place] = positionals;
		if (what !== "onet" && what !== "esco") throw new UsageError(`Unknown import ${what ?? ""}.`);
		const folder = resolve(required(place, "FOLDER"));
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
	},
};
