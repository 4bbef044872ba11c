import { resolve } from "node:path";
import { readErasureFile, reapplyErasures } from "#domains/organisations/api.ts";
import { system } from "#platform/server/actor.ts";
import { backUp } from "#platform/server/backup/back-up.ts";
import { RestoreError, restore } from "#platform/server/backup/restore.ts";
import { removeContents } from "#platform/server/files/unused-files.ts";
import { type Command, required } from "./command.ts";

export const backup: Command = {
	usage: [
		"backup FILE.tar.gz               write everything, files included, into one archive while the platform works",
	],
	async run({ open, positionals, say }) {
		const target = resolve(required(positionals[0], "FILE"));
		const { ownerUrl, files } = await open();
		const { tables, rows, files: count, bytes } = await backUp(ownerUrl, files, target);
		say(`${target}: ${tables} tables, ${rows} rows, ${count} files, ${(bytes / 1e6).toFixed(1)} MB.`);
		say("Keep DATA_DIR/secrets apart from it: without the personal-data key, sealed phone numbers cannot be read.");
		return 0;
	},
};

export const restoreBackup: Command = {
	usage: ["restore FILE.tar.gz              load an archive into an empty database of the same version"],
	async run({ open, positionals, say }) {
		const source = resolve(required(positionals[0], "FILE"));
		const { ownerUrl, files, contexts, settings } = await open();
		try {
			const { tables } = await restore(ownerUrl, files, source);
			// The archive does not know who was erased after it was made; the ledger in the data folder does.
			const erased = await readErasureFile(settings.DATA_DIR);
			const { people, contents } = await contexts.write(system, (context) => reapplyErasures(context, erased));
			await removeContents(contexts, files, contents);
			say(`Restored ${tables.length} tables, ${tables.reduce((sum, { rows }) => sum + rows, 0)} rows.`);
			say(`Erasures applied again: ${people}.`);
			return 0;
		} catch (error) {
			if (!(error instanceof RestoreError)) throw error;
			say(error.message);
			return 1;
		}
	},
};
