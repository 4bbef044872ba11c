import { ForwardFailure, type Outgoing, type SendStatements } from "#domains/records/api.ts";
import { type OutStream, RequestOutError, requestOut } from "#platform/server/http/request-out.ts";
import { newId } from "#platform/server/id.ts";
import type { Settings } from "#platform/server/settings.ts";
import { attachmentHeaders, bodyEnd, PART_END, partHead } from "./multipart.ts";
import type { Edition } from "./version.ts";

/** Milliseconds for one request: the last of a batch ends within the lease of its forward. */
const [SHORTEST, LONGEST] = [20_000, 55_000];
/** Bytes a millisecond. */
const SLOWEST = 4_000;

/** A POST of statements to another store (part 3, 2.1.2), multipart when attachments come along (1.5.2). */
export const sendStatements =
	(settings: Pick<Settings, "ALLOW_PRIVATE_ADDRESSES">): SendStatements =>
	async ({ endpoint, edition, key, secret }, { bodies, attachments }, signal) => {
		const json = Buffer.from(`[${bodies.map((body) => inEdition(edition, body)).join(",")}]`);
		const basic = Buffer.from(`${key}:${secret}`).toString("base64");
		const boundary = newId();
		const body = attachments.length === 0 ? json : multipart(json, attachments, boundary);
		const answer = await requestOut({
			method: "POST",
			url: `${endpoint}statements`,
			headers: {
				authorization: `Basic ${basic}`,
				"content-type": attachments.length === 0 ? "application/json" : `multipart/mixed; boundary=${boundary}`,
				"x-experience-api-version": edition,
			},
			body,
			timeout: Math.min(LONGEST, SHORTEST + Math.ceil(body.length / SLOWEST)),
			most: 2_000,
			allowPrivate: settings.ALLOW_PRIVATE_ADDRESSES,
			signal,
		}).catch((error: unknown) => {
			if (!(error instanceof RequestOutError)) throw error;
			// Attachments go alone, and those that are too large for the line are so for ever. An end from outside is not that.
			const tooLarge = error.code === "too-slow" && attachments.length > 0 && !signal.aborted;
			throw new ForwardFailure(error.code, tooLarge ? `no answer within ${error.message}` : error.message, tooLarge);
		});
		const { status } = answer;
		if (status >= 200 && status < 300) return;
		const words = `${status} ${plain(answer.body.toString("utf8"), [basic, secret, key])}`;
		if (status === 401 || status === 403) throw new ForwardFailure("credentials-refused", words);
		if (status >= 500 || status === 408 || status === 429) throw new ForwardFailure("store-busy", words);
		if (status === 409) throw new ForwardFailure("statement-conflict", words, true);
		// A statement that is no good or too long is one of many; an address that is no store's (404) is the same for all.
		throw new ForwardFailure("statement-refused", words, status === 400 || status === 413);
	};

/** The statements and their attachments, each read when its turn has come. */
function multipart(json: Buffer, attachments: Outgoing["attachments"], boundary: string): OutStream {
	const parts = [
		{ head: partHead({ "Content-Type": "application/json" }, boundary), size: json.length, open: () => [json] },
		...attachments.map((one) => ({ ...one, head: partHead(attachmentHeaders(one), boundary) })),
	];
	const end = bodyEnd(boundary);
	async function* chunks(): AsyncGenerator<Buffer> {
		for (const { head, open } of parts) {
			yield head;
			yield* open();
			yield PART_END;
		}
		yield end;
	}
	const length = parts.reduce((sum, { head, size }) => sum + head.length + size + PART_END.length, end.length);
	return { length, chunks };
}

/** A statement of 2.0 by the name of the edition that the other store knows. */
function inEdition(edition: Edition, body: string): string {
	if (edition !== "1.0.3") return body;
	const statement = JSON.parse(body) as { version?: string };
	return statement.version?.startsWith("1.") ? body : JSON.stringify({ ...statement, version: "1.0.0" });
}

/** What another server says, as one line without what was told to it in confidence. */
const plain = (text: string, secrets: readonly string[]): string =>
	secrets
		.reduce((rest, secret) => rest.replaceAll(secret, "…"), text)
		.replace(/[\s\p{Cc}]+/gu, " ")
		.trim();
