import { Readable } from "node:stream";
import { z } from "zod";
import { anonymous } from "#platform/server/actor.ts";
import { recordFile } from "#platform/server/files/file-store.ts";
import { defineJob } from "#platform/server/jobs/job.ts";
import { personalData } from "#platform/server/personal-data/registry.ts";
import { unsafeAsSystem } from "./as-system.ts";

/** Everything that the registers hold about the person who asks, as one JSON file that only this person can download. */
export const exportMyData = defineJob({
	kind: "account.export",
	payload: z.object({}),
	async run({ actor, contexts, files, progress, signal }) {
		const personId = actor.personId ?? "";
		const entries = personalData().filter((entry) => entry.export !== null);
		const content = await contexts.read(unsafeAsSystem(actor), async (context) => {
			const person = await context.tx
				.selectFrom("person")
				.selectAll()
				.where("id", "=", personId)
				.executeTakeFirstOrThrow();
			const holdings: unknown[] = [];
			for (const [index, { table, purpose, export: read }] of entries.entries()) {
				signal.throwIfAborted();
				const rows = (await read?.(context, personId)) ?? [];
				if (rows.length > 0) holdings.push({ table, purpose, rows });
				progress(index + 1, entries.length);
			}
			return { exportedAt: context.now.toISOString(), person, holdings };
		});
		const bytes = Buffer.from(JSON.stringify(content, null, "\t"));
		const stored = await files.put(Readable.from([bytes]), bytes.length);
		// Without an organisation: colleagues may open the organisation's files.
		const alone = { ...anonymous, kind: "person" as const, personId };
		const fileId = await contexts.write(alone, async (context) => {
			const id = await recordFile(context, files, {
				...stored,
				name: "my-data.json",
				mediaType: "application/json",
				purpose: "account.export",
			});
			await context.notify({ personId, kind: "account.export-ready", page: "/account/data" });
			return id;
		});
		return { fileId, figures: { registers: content.holdings.length } };
	},
});
