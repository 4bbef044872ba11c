import { definitionsOf } from "#domains/records/api.ts";
import type { ActorJson } from "./check-statement.ts";
import type { Resource } from "./request.ts";
import { iri } from "./values.ts";

/** What the store knows of one activity (part 3, 2.5). */
export const activityResource: Resource = {
	async GET({ query, services, actor }) {
		query.only("activityId");
		const id = query.required("activityId", iri);
		const definitions = await services.contexts.read(actor, (context) => definitionsOf(context, [id]));
		const definition = definitions.get(id);
		return { status: 200, body: { objectType: "Activity", id, ...(definition && { definition }) } };
	},
};

/** A person object of the agent asked for (part 3, 2.4). Agents are not put together to persons here. */
export const agentResource: Resource = {
	async GET({ query }) {
		query.only("agent");
		query.required("agent");
		const { name, mbox, mbox_sha1sum, openid, account } = query.agent("agent") as ActorJson;
		const lists = Object.entries({ name, mbox, mbox_sha1sum, openid, account }).filter(
			([, value]) => value !== undefined,
		);
		return {
			status: 200,
			body: { objectType: "Person", ...Object.fromEntries(lists.map(([key, value]) => [key, [value]])) },
		};
	},
};

/** Which versions are spoken (part 3, 2.8). */
export const aboutResource: Resource = {
	async GET({ edition }) {
		const version = edition === "1.0.3" ? ["1.0.0", "1.0.1", "1.0.2", "1.0.3"] : ["1.0.3", "2.0.0"];
		return { status: 200, body: { version } };
	},
};
