import {
	agentKey,
	type DocumentPlace,
	deleteDocuments,
	getDocument,
	listDocuments,
	type Precondition,
	putDocument,
} from "#domains/records/api.ts";
import { requireShallow } from "./json-depth.ts";
import type { Resource, XapiAnswer, XapiRequest } from "./request.ts";
import { iri, mediaType, uuid } from "./values.ts";
import { bad, XapiError } from "./xapi-error.ts";

type Found = { place: Omit<DocumentPlace, "registration"> & { registration: string | null }; id: string | undefined };

interface Kind {
	/** Parameters that say where, and the one that says which. */
	parameters: readonly string[];
	idName: string;
	find(request: XapiRequest): Found;
	/** Whether all documents of a place may be deleted at once, as states may. */
	deletesAll: boolean;
	/** Whether it is a profile: 1.0.3 wants a condition for every PUT of one (part 3, 3.1), 2.0 for replacing anything. */
	profile: boolean;
}

const agentOf = ({ query }: XapiRequest): string => {
	query.required("agent");
	return agentKey(query.agent("agent") as never) as string;
};

const state: Kind = {
	parameters: ["activityId", "agent", "registration"],
	idName: "stateId",
	deletesAll: true,
	profile: false,
	find: (request) => ({
		place: {
			kind: "state",
			activity: request.query.required("activityId", iri),
			agent: agentOf(request),
			registration: request.query.text("registration", uuid)?.toLowerCase() ?? null,
		},
		id: request.query.text("stateId"),
	}),
};

const activityProfile: Kind = {
	parameters: ["activityId"],
	idName: "profileId",
	deletesAll: false,
	profile: true,
	find: ({ query }) => ({
		place: {
			kind: "activity-profile",
			activity: query.required("activityId", iri),
			agent: "",
			registration: "",
		},
		id: query.text("profileId"),
	}),
};

const agentProfile: Kind = {
	parameters: ["agent"],
	idName: "profileId",
	deletesAll: false,
	profile: true,
	find: (request) => ({
		place: { kind: "agent-profile", activity: "", agent: agentOf(request), registration: "" },
		id: request.query.text("profileId"),
	}),
};

export const stateResource = resourceOf(state);
export const activityProfileResource = resourceOf(activityProfile);
export const agentProfileResource = resourceOf(agentProfile);

/** GET, PUT, POST and DELETE of one kind of document (part 3, 2.2–2.7; 3.1). */
function resourceOf(kind: Kind): Resource {
	const one = (place: Found["place"]): DocumentPlace => ({ ...place, registration: place.registration ?? "" });
	const write = async (request: XapiRequest, merge: boolean): Promise<XapiAnswer> => {
		request.query.only(...kind.parameters, kind.idName);
		const { place, id } = kind.find(request);
		if (!id) throw bad(`The parameter ${kind.idName} is required.`);
		const contentType = request.headers["content-type"] ?? "application/octet-stream";
		mediaType(contentType, "The content type");
		if (!/^[^\0]{1,500}$/.test(id)) throw bad(`The parameter ${kind.idName} must have 1 to 500 characters.`);
		if (/^application\/json\b/i.test(contentType)) requireJson(request.body);
		const written = await request.services.contexts.write(request.actor, (context) =>
			putDocument(context, one(place), id, {
				content: request.body,
				contentType,
				merge,
				condition: condition(request, kind),
			}),
		);
		return { status: 204, headers: { etag: `"${written.etag}"` } };
	};
	return {
		async GET(request) {
			const { query, services, actor } = request;
			query.only(...kind.parameters, kind.idName, "since");
			const { place, id } = kind.find(request);
			const since = query.moment("since");
			if (id === undefined) {
				const { ids, newest } = await services.contexts.read(actor, (context) => listDocuments(context, place, since));
				const headers: Record<string, string> = newest ? { "last-modified": new Date(newest).toUTCString() } : {};
				return { status: 200, body: ids, headers };
			}
			if (since) throw bad(`The parameter since is not allowed together with ${kind.idName}.`);
			const found = await services.contexts.read(actor, (context) => getDocument(context, one(place), id));
			if (!found) throw new XapiError(404, "There is no such document.");
			return {
				status: 200,
				headers: {
					"content-type": found.contentType,
					etag: `"${found.etag}"`,
					"last-modified": found.updatedAt.toUTCString(),
				},
				body: found.content,
			};
		},
		async PUT(request) {
			return write(request, false);
		},
		async POST(request) {
			return write(request, true);
		},
		async DELETE(request) {
			request.query.only(...kind.parameters, kind.idName);
			const { place, id } = kind.find(request);
			if (id === undefined && !kind.deletesAll) throw bad(`The parameter ${kind.idName} is required.`);
			await request.services.contexts.write(request.actor, (context) =>
				id === undefined
					? deleteDocuments(context, place, null)
					: deleteDocuments(context, one(place), id, { ...condition(request, kind), required: "nothing" }),
			);
			return { status: 204 };
		},
	};
}

function condition({ edition, method, headers }: XapiRequest, { profile }: Kind): Precondition {
	const put = method === "PUT";
	return {
		ifMatch: headers["if-match"],
		ifNoneMatch: headers["if-none-match"],
		required: put && edition === "2.0.0" ? "replacing" : put && profile ? "writing" : "nothing",
	};
}

function requireJson(body: Buffer): void {
	requireShallow(body);
	try {
		JSON.parse(body.toString("utf8"));
	} catch {
		throw bad("The document is no JSON, though its content type says so.");
	}
}
