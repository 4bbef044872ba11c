import { newId } from "#platform/server/id.ts";
import { type AccessEntry, type AccessTarget, ownersAndCoordinators } from "#platform/testing/access.ts";

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

async function forward({ world, ownerId }: AccessTarget) {
	const id = newId();
	await world.write(({ tx, now }) =>
		tx
			.insertInto("record_forward")
			.values({
				id,
				organisation_id: ownerId,
				name: "Store",
				endpoint: "https://store.invalid/xapi/",
				edition: "2.0.0",
				key: "key",
				secret: "",
				state: "paused",
				sent_stored: now,
				sent_seq: 0,
				next_at: now,
				created_at: now,
			})
			.execute(),
	);
	return { params: { id: ownerId, forwardId: id } };
}

const newForward = {
	name: "Store",
	endpoint: "https://store.invalid/xapi/",
	edition: "2.0.0",
	key: "key",
	secret: "secret",
	verb: null,
	activity: null,
	past: false,
};

export const recordsAccess: readonly AccessEntry[] = [
	{ route: "records.clients.list", own: ownersAndCoordinators, other: [], request: store },
	{
		route: "records.clients.create",
		own: ownersAndCoordinators,
		other: [],
		request: async (target) => ({ ...(await store(target)), body: { name: "Program", scopes: ["statements/write"] } }),
	},
	{ route: "records.clients.revoke", own: ownersAndCoordinators, other: [], request: client },
	{ route: "records.forwards.list", own: ownersAndCoordinators, other: [], request: store },
	{
		route: "records.forwards.create",
		own: ownersAndCoordinators,
		other: [],
		request: async (target) => ({ ...(await store(target)), body: newForward }),
	},
	{
		route: "records.forwards.set-state",
		own: ownersAndCoordinators,
		other: [],
		request: async (target) => ({ ...(await forward(target)), body: { state: "active" } }),
	},
	{
		route: "records.forwards.try",
		own: ownersAndCoordinators,
		other: [],
		request: async (target) => ({ ...(await forward(target)), body: { leaveOut: false } }),
	},
	{ route: "records.forwards.remove", own: ownersAndCoordinators, other: [], request: forward },
];
