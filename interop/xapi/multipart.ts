import { bad } from "./xapi-error.ts";

export interface Part {
	/** Names in lower case. */
	headers: Record<string, string>;
	content: Buffer;
}

/** The boundary of a multipart/mixed content type (RFC 2046, 5.1.1), or undefined for another type. */
export function boundaryOf(contentType: string): string | undefined {
	if (!/^multipart\/mixed\b/i.test(contentType)) return undefined;
	const found = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType);
	const boundary = found?.[1] ?? found?.[2];
	if (!boundary) throw bad("The content type multipart/mixed must name a boundary.");
	return boundary;
}

/**
 * The parts of a multipart body, in order.
 * @throws XapiError 400 when a part has no end of its headers or the body no end
 */
export function readParts(body: Buffer, boundary: string): Part[] {
	const delimiter = Buffer.from(`--${boundary}`);
	const parts: Part[] = [];
	let at = body.indexOf(delimiter);
	while (at >= 0) {
		let begin = at + delimiter.length;
		if (body.subarray(begin, begin + 2).toString("latin1") === "--") return parts;
		begin = endOfLine(body, begin);
		const next = body.indexOf(Buffer.from(`\n--${boundary}`), begin - 1);
		if (next < 0) break;
		// The line break before a delimiter belongs to it.
		const end = body[next - 1] === 13 ? next - 1 : next;
		parts.push(readPart(body.subarray(begin, Math.max(begin, end))));
		at = next + 1;
	}
	throw bad("The multipart body has no closing boundary.");
}

function endOfLine(body: Buffer, from: number): number {
	const found = body.indexOf(10, from);
	if (found < 0) throw bad("The multipart body ends within a boundary line.");
	return found + 1;
}

function readPart(bytes: Buffer): Part {
	const strict = bytes.indexOf("\r\n\r\n");
	const loose = bytes.indexOf("\n\n");
	const head = strict >= 0 && (loose < 0 || strict < loose) ? strict : loose;
	if (head < 0) throw bad("A part of the multipart body has no empty line after its headers.");
	const headers: Record<string, string> = {};
	for (const line of bytes.subarray(0, head).toString("latin1").split(/\r?\n/)) {
		const colon = line.indexOf(":");
		if (colon > 0) headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
	}
	return { headers, content: bytes.subarray(head + (head === strict ? 4 : 2)) };
}

/** A multipart/mixed body of these parts (1.0.3 part 2, 2.4.11; part 3, 1.5.2). */
export function writeParts(parts: readonly Part[], boundary: string): Buffer {
	const pieces = parts.flatMap(({ headers, content }) => [partHead(headers, boundary), content, PART_END]);
	return Buffer.concat([...pieces, bodyEnd(boundary)]);
}

/** What stands before the content of a part, */
export function partHead(headers: Record<string, string>, boundary: string): Buffer {
	const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
	return Buffer.from(`--${boundary}\r\n${lines.join("")}\r\n`, "latin1");
}
/** after it, */
export const PART_END = Buffer.from("\r\n");
/** and at the end of all. */
export const bodyEnd = (boundary: string): Buffer => Buffer.from(`--${boundary}--\r\n`);

/** Of an attachment (part 3, 1.5.2). */
export const attachmentHeaders = ({ sha2, contentType }: { sha2: string; contentType: string }) => ({
	"Content-Type": contentType,
	"Content-Transfer-Encoding": "binary",
	"X-Experience-API-Hash": sha2,
});
