import { Readable } from "node:stream";
import {
	agentKey,
	consistentThrough,
	definitionsOf,
	type FoundStatement,
	findStatements,
	getStatement,
	holdsScope,
	type KeptAttachment,
	keysFor,
	MOST_STATEMENTS,
	openAttachments,
	saveAttachments,
	saveStatements,
	saveTogether,
} from "#domains/records/api.ts";
import type { Actor } from "#platform/server/actor.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import type { Services } from "#platform/server/services.ts";
import type { Statement } from "./check-statement.ts";
import { attachmentHeaders, type Part, writeParts } from "./multipart.ts";
import { prepareStatement } from "./prepare-statement.ts";
import { acceptedLanguages, activityIris, type Format, presentStatement } from "./present-statement.ts";
import { readStatements } from "./read-statements.ts";
import type { Resource, XapiAnswer, XapiRequest } from "./request.ts";
import { iri, uuid } from "./values.ts";
import { bad, XapiError } from "./xapi-error.ts";

const FILTERS = [
	"agent",
	"verb",
	"activity",
	"registration",
	"related_activities",
	"related_agents",
	"since",
	"until",
	"limit",
	"ascending",
] as const;
/** Where the page before ended; only addresses of `more` have it. */
const FROM = "from";

/** Part 3, 2.1. */
export const statementResource: Resource = {
	async PUT(request) {
		requireWriting(request);
		request.query.only("statementId");
		const id = request.query.required("statementId", uuid).toLowerCase();
		const received = readStatements(request.edition, request.headers["content-type"] ?? "", request.body);
		const [statement] = received.statements;
		if (received.list || !statement) throw bad("PUT takes one statement, not a list.");
		if (statement.id !== undefined && statement.id.toLowerCase() !== id) {
			throw bad("The statement's id must be that of the parameter statementId.");
		}
		await store(request, { ...received, statements: [{ ...statement, id }] });
		return { status: 204 };
	},
	async POST(request) {
		requireWriting(request);
		request.query.only();
		const received = readStatements(request.edition, request.headers["content-type"] ?? "", request.body);
		return { status: 200, body: await store(request, received) };
	},
	async GET(request) {
		const { query } = request;
		query.only("statementId", "voidedStatementId", "format", "attachments", ...FILTERS, FROM);
		const id = query.text("statementId", uuid);
		const voided = query.text("voidedStatementId", uuid);
		return id === undefined && voided === undefined ? many(request) : one(request, id, voided);
	},
};

/** Before anything is read or kept of what somebody sends who may not. */
function requireWriting({ actor }: XapiRequest): void {
	if (!holdsScope(actor, "statements/write")) throw new XapiError(403, "The scope statements/write is missing.");
}

async function store(
	{ services, actor, edition, authority }: XapiRequest,
	{ statements, attachments }: ReturnType<typeof readStatements>,
): Promise<string[]> {
	// Contents first: a row without a content would be a hole. One after the other, however many parts there are.
	const kept: KeptAttachment[] = [];
	for (const { sha2, contentType, content } of attachments) {
		const stored = await services.files.put(Readable.from([content]), services.settings.MAX_UPLOAD_MB * 1_048_576);
		kept.push({ sha2, contentType, ...stored });
	}
	const came = new Set(kept.map(({ sha2 }) => sha2));
	const prepared = statements.map((statement) => prepareStatement(statement, { edition, authority, came }));
	if (kept.length === 0) await saveTogether(services.contexts, actor, prepared);
	else {
		await services.contexts.write(actor, async (context) => {
			await saveAttachments(context, services.files, kept);
			await saveStatements(context, prepared);
		});
	}
	return prepared.map(({ id }) => id);
}

async function one(request: XapiRequest, id: string | undefined, voided: string | undefined): Promise<XapiAnswer> {
	if (id !== undefined && voided !== undefined) throw bad("statementId and voidedStatementId exclude each other.");
	const other = FILTERS.find((name) => request.query.text(name) !== undefined);
	if (other) throw bad(`With an id only format and attachments are allowed, not ${other}.`);
	return request.services.contexts.read(request.actor, async (context) => {
		const found = await getStatement(context, (id ?? voided ?? "").toLowerCase(), voided !== undefined);
		if (!found) throw new XapiError(404, "There is no such statement.");
		const [statement] = await present(context, request, [found]);
		const headers = { "last-modified": new Date(found.stored).toUTCString() };
		return answer(request, context, statement as string, [found], headers);
	});
}

async function many(request: XapiRequest): Promise<XapiAnswer> {
	const { query, services, actor, base } = request;
	const limit = readLimit(query.text("limit"));
	// What is rare first: the search begins there.
	const keys: string[][] = [];
	const registration = query.text("registration", uuid);
	if (registration !== undefined) keys.push(keysFor("registration", registration.toLowerCase()));
	const agent = query.agent("agent");
	const relatedAgents = query.flag("related_agents");
	const relatedActivities = query.flag("related_activities");
	if (agent) keys.push(keysFor(relatedAgents ? "related-agent" : "agent", agentKey(agent) as string));
	const activity = query.text("activity", iri);
	if (activity !== undefined) keys.push(keysFor(relatedActivities ? "related-activity" : "activity", activity));
	const verb = query.text("verb", iri);
	if (verb !== undefined) keys.push(keysFor("verb", verb));
	const after = query.text(FROM);
	if (after !== undefined && !/^\d{1,15}-\d{1,18}$/.test(after)) throw bad("The address of more was changed.");
	const filter = {
		keys,
		since: query.moment("since"),
		until: query.moment("until"),
		ascending: query.flag("ascending"),
		limit,
		after,
	};
	return services.contexts.read(actor, async (context) => {
		const { statements, next } = await findStatements(context, filter);
		const more = next === null ? "" : `${base}/statements?${query.with(FROM, next)}`;
		const list = await present(context, request, statements);
		return answer(request, context, `{"statements":[${list.join()}],"more":${JSON.stringify(more)}}`, statements, {});
	});
}

function readLimit(text: string | undefined): number {
	if (text !== undefined && !/^\d{1,9}$/.test(text)) throw bad("The parameter limit must be a whole number from 0.");
	const limit = Number(text ?? 0);
	return limit === 0 ? MOST_STATEMENTS : Math.min(limit, MOST_STATEMENTS);
}

/** How old the moment may be that a writer is told, in milliseconds: earlier ones are true as well. */
const TOLD_AGAIN_FOR = 500;
const told = new WeakMap<Services, { moment: Promise<Date>; at: number }>();

/** The header that says up to when everything stored can be read (part 3, 2.1.3). */
export async function consistency(services: Services, actor: Actor, reads: boolean): Promise<Record<string, string>> {
	const last = told.get(services);
	const at = performance.now();
	const again = !reads && last && at - last.at < TOLD_AGAIN_FOR;
	const moment = again ? last.moment : services.contexts.read(actor, consistentThrough);
	if (!again) {
		told.set(services, { moment, at });
		moment.catch(() => told.delete(services));
	}
	return { "x-experience-api-consistent-through": (await moment).toISOString() };
}

/** A context activity that came alone; in answers they are lists (part 2, 2.4.6.2). */
const ALONE = /"(?:parent|grouping|category|other)"\s*:\s*\{/;

/** @returns JSON, a statement each */
async function present(
	context: ReadContext,
	{ query, headers }: XapiRequest,
	found: readonly FoundStatement[],
): Promise<string[]> {
	const format = query.text("format") ?? "exact";
	if (!["ids", "exact", "canonical"].includes(format)) {
		throw bad("The parameter format must be ids, exact or canonical.");
	}
	if (format === "exact") {
		// What is answered as it is kept need not be read.
		return found.map(({ body }) =>
			ALONE.test(body) ? JSON.stringify(presentStatement(JSON.parse(body) as Statement, format)) : body,
		);
	}
	const statements = found.map(({ body }) => JSON.parse(body) as Statement);
	const definitions =
		format === "canonical" ? await definitionsOf(context, statements.flatMap(activityIris)) : undefined;
	const languages = acceptedLanguages(headers["accept-language"]);
	return statements.map((statement) =>
		JSON.stringify(presentStatement(statement, format as Format, languages, definitions)),
	);
}

/** The JSON, or with `attachments=true` the same as first part before the attachments (part 3, 1.5.2). */
async function answer(
	{ query, services }: XapiRequest,
	context: ReadContext,
	body: string,
	found: readonly FoundStatement[],
	headers: Record<string, string>,
): Promise<XapiAnswer> {
	if (!query.flag("attachments")) return { status: 200, headers, body };
	const kept = await openAttachments(
		context,
		services.files,
		found.flatMap(({ attachments }) => attachments),
	);
	const boundary = newId();
	const parts: Part[] = [
		{ headers: { "Content-Type": "application/json" }, content: Buffer.from(body) },
		...kept.map((one) => ({ headers: attachmentHeaders(one), content: one.content })),
	];
	return {
		status: 200,
		headers: { ...headers, "content-type": `multipart/mixed; boundary=${boundary}` },
		body: writeParts(parts, boundary),
	};
}
