import { Readable } from "node:stream";
import { newId } from "#platform/server/id.ts";
import type { AccessEntry, AccessTarget } from "#platform/testing/access.ts";

async function job({ world, personId, target }: AccessTarget) {
	const id = newId();
	await world.write(({ tx, now }) =>
		tx
			.insertInto("job")
			.values({
				id,
				kind: "test",
				subject: "",
				payload: "{}",
				actor: "{}",
				person_id: target === "own" ? (personId ?? null) : null,
				state: "done",
				created_at: now,
			})
			.execute(),
	);
	return { params: { id } };
}

async function file({ world, ownerId, personId, target }: AccessTarget) {
	const stored = await world.services.files.put(Readable.from([Buffer.from("content")]), 100);
	const id = newId();
	await world.write(({ tx, now }) =>
		tx
			.insertInto("stored_file")
			.values({
				...stored,
				id,
				name: "a.txt",
				media_type: "text/plain",
				purpose: "upload",
				organisation_id: ownerId,
				person_id: target === "own" ? (personId ?? null) : null,
				created_at: now,
			})
			.execute(),
	);
	return { params: { id } };
}

/** Jobs and files belong to the person; files also to the organisation. */
export const kernelAccess: readonly AccessEntry[] = [
	{ route: "jobs.list", own: "signed-in" },
	{ route: "jobs.stream", own: "signed-in" },
	{ route: "jobs.get", own: "signed-in", other: [], request: job },
	{ route: "jobs.cancel", own: "signed-in", other: [], request: job },
	{ route: "files.upload", own: "signed-in" },
	{ route: "files.download", own: "signed-in", other: [], request: file },
];
