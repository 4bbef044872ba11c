import { newId } from "#platform/server/id.ts";
import type { AccessEntry, AccessTarget, ActorKey } from "#platform/testing/access.ts";

/** Owners and coordinators run the daily business of their organisation, its record store included. */
const managers: readonly ActorKey[] = [
	"administration.owner",
	"school.owner",
	"school.coordinator",
	"enterprise.owner",
	"enterprise.coordinator",
	"research_institute.owner",
	"practice_site.owner",
	"association.owner",
	"association.coordinator",
];

const store = async ({ ownerId }: AccessTarget) => ({ params: { id: ownerId } });

async function client({ world, ownerId }: AccessTarget) {
	const id = newId();
	await world.write(({ tx, now }) =>
		tx
			.insertInto("record_client")
			.values({
				id,
				organisation_id: ownerId,
				name: "Program",
				key: `rk_${world.unique()}`,
				secret_hash: "",
				scopes: ["statements/write"],
				created_at: now,
			})
			.execute(),
	);
	return { params: { id: ownerId, clientId: id } };
}

export const recordsAccess: readonly AccessEntry[] = [
	{ route: "records.clients.list", own: managers, other: [], request: store },
	{
		route: "records.clients.create",
		own: managers,
		other: [],
		request: async (target) => ({ ...(await store(target)), body: { name: "Program", scopes: ["statements/write"] } }),
	},
	{ route: "records.clients.revoke", own: managers, other: [], request: client },
];
