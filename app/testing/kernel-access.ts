import { newId } from "#platform/server/id.ts";
import type { AccessEntry, AccessTarget } from "#platform/testing/access.ts";
import { uploadedFile } from "#platform/testing/uploaded-file.ts";

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

const file = async ({ world, ownerId, personId, target }: AccessTarget) => ({
	params: {
		id: await uploadedFile(
			{ world },
			{ name: "a.txt", organisationId: ownerId, personId: target === "own" ? personId : undefined },
		),
	},
});

/** Jobs and files belong to the person; files also to the organisation. */
export const kernelAccess: readonly AccessEntry[] = [
	{ route: "jobs.list", own: "signed-in" },
	{ route: "jobs.stream", own: "signed-in" },
	{ route: "jobs.get", own: "signed-in", other: [], request: job },
	{ route: "jobs.cancel", own: "signed-in", other: [], request: job },
	{ route: "files.upload", own: "signed-in" },
	{ route: "files.download", own: "signed-in", other: [], request: file },
];
