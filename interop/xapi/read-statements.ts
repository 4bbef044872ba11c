import { createHash } from "node:crypto";
import { SIGNATURE } from "#domains/records/api.ts";
import { checkSignature } from "./check-signature.ts";
import { type AttachmentJson, checkStatement, type Statement } from "./check-statement.ts";
import { requireShallow } from "./json-depth.ts";
import { boundaryOf, readParts } from "./multipart.ts";
import type { Edition } from "./version.ts";
import { bad, XapiError } from "./xapi-error.ts";

const MOST_STATEMENTS = 1000;
const MOST_PARTS = 100;

export interface ReceivedAttachment {
	/** As the statement names it. */
	sha2: string;
	contentType: string;
	content: Buffer;
}

export interface ReceivedStatements {
	statements: Statement[];
	attachments: ReceivedAttachment[];
	/** Whether the body was a list. */
	list: boolean;
}

/**
 * Statements and attachments of a request body, checked (1.0.3 part 2, 2.4.11 and part 3, 1.5; 2.0, 4.1.3).
 * @throws XapiError 400 naming part, member and rule
 */
export function readStatements(edition: Edition, contentType: string, body: Buffer): ReceivedStatements {
	const boundary = boundaryOf(contentType);
	if (boundary === undefined && !/^application\/json\b/i.test(contentType)) {
		throw bad(
			`The content type of statements must be application/json or multipart/mixed, got ${contentType || "none"}.`,
		);
	}
	const [first, ...rest] = boundary === undefined ? [{ headers: {}, content: body }] : readParts(body, boundary);
	if (!first) throw bad("The multipart body has no parts.");
	if (boundary !== undefined && !/^application\/json\b/i.test(first.headers["content-type"] ?? "")) {
		throw bad("The first part of the body must be the statements, with the content type application/json.");
	}
	const json = parseJson(first.content);
	const list = Array.isArray(json);
	const statements = (list ? json : [json]) as Statement[];
	if (statements.length > MOST_STATEMENTS) throw new XapiError(413, `At most ${MOST_STATEMENTS} statements at once.`);
	if (rest.length > MOST_PARTS) throw new XapiError(413, `At most ${MOST_PARTS} attachments at once.`);
	const mayHaveNull = first.content.includes("null");
	statements.forEach((statement, i) => {
		checkStatement(edition, statement, list ? `statements[${i}]` : "statement", mayHaveNull);
	});
	const ids = statements.map(({ id }) => id?.toLowerCase()).filter((id) => id !== undefined);
	if (new Set(ids).size !== ids.length) throw bad("Two statements of the body have the same id.");
	// The same content twice is one attachment.
	const attachments = [...new Map(rest.map((part) => readAttachment(part)).map((one) => [one.sha2, one])).values()];
	matchAttachments(statements, attachments, boundary !== undefined);
	return { statements, attachments, list };
}

export function parseJson(body: Buffer): unknown {
	requireShallow(body);
	try {
		return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
	} catch {
		throw bad("The body must be JSON in UTF-8.");
	}
}

function readAttachment({
	headers,
	content,
}: {
	headers: Record<string, string>;
	content: Buffer;
}): ReceivedAttachment {
	const sha2 = headers["x-experience-api-hash"];
	if (!sha2) throw bad("An attachment's part must have the header X-Experience-API-Hash.");
	if (headers["content-transfer-encoding"]?.toLowerCase() !== "binary") {
		throw bad("An attachment's part must have the header Content-Transfer-Encoding: binary.");
	}
	if (!headers["content-type"]) throw bad("An attachment's part must have the header Content-Type.");
	if (hashAs(sha2, content) !== sha2.toLowerCase()) throw bad(`The attachment ${sha2} does not have this hash.`);
	return { sha2: sha2.toLowerCase(), contentType: headers["content-type"], content };
}

/** The hash of the content in the member of the SHA-2 family that a text of this length can be. */
function hashAs(sha2: string, content: Buffer): string | undefined {
	const algorithm = { 56: "sha224", 64: "sha256", 96: "sha384", 128: "sha512" }[sha2.length];
	return algorithm && createHash(algorithm).update(content).digest("hex");
}

const attachmentsOf = (statement: Statement): AttachmentJson[] => [
	...(statement.attachments ?? []),
	...(statement.object.objectType === "SubStatement" ? (statement.object.attachments ?? []) : []),
];

/** Every part belongs to a statement, every attachment without an address came along (part 2, 2.4.11). */
function matchAttachments(
	statements: readonly Statement[],
	received: readonly ReceivedAttachment[],
	multipart: boolean,
): void {
	const wanted = statements.flatMap(attachmentsOf);
	const names = new Set(wanted.map(({ sha2 }) => sha2.toLowerCase()));
	const stray = received.find(({ sha2 }) => !names.has(sha2));
	if (stray) throw bad(`No statement names the attachment ${stray.sha2}.`);
	const bySha2 = new Map(received.map((one) => [one.sha2, one]));
	for (const { sha2, fileUrl } of wanted) {
		if (fileUrl === undefined && !bySha2.has(sha2.toLowerCase())) {
			throw bad(
				`The attachment ${sha2} has no fileUrl${multipart ? " and no part of the body" : "; send it as multipart/mixed"}.`,
			);
		}
	}
	for (const statement of statements) {
		for (const { usageType, contentType, sha2 } of attachmentsOf(statement)) {
			if (usageType !== SIGNATURE) continue;
			const content = bySha2.get(sha2.toLowerCase())?.content;
			if (!content) throw bad("A signature must come along as a part of the body.");
			checkSignature(statement, contentType, content);
		}
	}
}
