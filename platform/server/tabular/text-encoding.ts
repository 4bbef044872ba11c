import { createReadStream } from "node:fs";
import { readBytes } from "./sniff.ts";
import { TableError } from "./table-error.ts";

export type TableEncoding = "utf-8" | "gb18030" | "utf-16le" | "utf-16be" | "windows-1252";

const blockSize = 128 * 1024;

/**
 * The decoded text of a file in pieces, without a byte-order mark.
 * @throws TypeError at the first byte that is invalid in `encoding`
 */
export async function* decodedText(
	path: string,
	encoding: TableEncoding,
	options: { signal?: AbortSignal; fatal?: boolean } = {},
): AsyncGenerator<string> {
	const decoder = new TextDecoder(encoding, { fatal: options.fatal ?? true, ignoreBOM: true });
	let first = true;
	for await (const chunk of createReadStream(path, { signal: options.signal, highWaterMark: blockSize })) {
		let text = decoder.decode(chunk as Buffer, { stream: true });
		if (text === "") continue;
		if (first && text.startsWith("\ufeff")) text = text.slice(1);
		first = false;
		yield text;
	}
	const rest = decoder.decode();
	if (rest !== "") yield rest;
}

/** The text of a file as UTF-8 bytes without a byte-order mark. UTF-8 passes unchanged: {@link detectEncoding} checked it. */
export async function* utf8Blocks(
	path: string,
	encoding: TableEncoding,
	options: { signal?: AbortSignal } = {},
): AsyncGenerator<Buffer> {
	if (encoding !== "utf-8") {
		for await (const text of decodedText(path, encoding, options)) yield Buffer.from(text);
		return;
	}
	const mark = byteOrderMark(await readBytes(path, 0, 3)) === "utf-8" ? 3 : 0;
	const stream = createReadStream(path, { signal: options.signal, start: mark, highWaterMark: blockSize });
	for await (const block of stream) yield block as Buffer;
}

/**
 * Finds the encoding of a text file by its byte-order mark or else by reading all of it: a file whose first block is
 * plain ASCII may hold its first Chinese character in its last line.
 * @param forced what a person chose; then only that is tried
 * @throws TableError `file-encoding` (with the line), `file-nul`, `file-not-a-table`
 */
export async function detectEncoding(
	path: string,
	fileName: string,
	head: Buffer,
	options: { forced?: TableEncoding; signal?: AbortSignal } = {},
): Promise<TableEncoding> {
	const marked = byteOrderMark(head);
	const wide = marked === undefined ? guessUtf16(head) : undefined;
	if (marked === undefined && wide === undefined) refuseBinary(head, fileName);
	const only = options.forced ?? marked ?? wide;
	const candidates: TableEncoding[] = only === undefined ? ["utf-8", "gb18030"] : [only];
	for (const encoding of candidates) {
		if (!(await decodes(path, fileName, encoding, options.signal))) continue;
		if (only === undefined && encoding === "gb18030" && !(await looksChinese(path, options.signal))) continue;
		return encoding;
	}
	const line = await firstInvalidLine(path, candidates[0] ?? "utf-8", options.signal);
	throw new TableError("file-encoding", { fileName, tried: candidates.join(", ") }, { line });
}

function byteOrderMark(head: Buffer): TableEncoding | undefined {
	const [a, b, c, d] = head;
	if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
	if (a === 0xff && b === 0xfe) return "utf-16le";
	if (a === 0xfe && b === 0xff) return "utf-16be";
	if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return "gb18030";
	return undefined;
}

/**
 * UTF-16 without a mark: separators and digits put zero bytes on one side. Not strictly on one side only, since the
 * frequent 一 (U+4E00) has its zero on the other.
 */
function guessUtf16(head: Buffer): TableEncoding | undefined {
	let even = 0;
	let odd = 0;
	for (let index = 0; index < head.length; index++) {
		if (head[index] !== 0) continue;
		if (index % 2 === 0) even++;
		else odd++;
	}
	const [more, fewer] = odd > even ? [odd, even] : [even, odd];
	if (more < head.length * 0.02 || more < fewer * 4 || more === 0) return undefined;
	const encoding = odd > even ? "utf-16le" : "utf-16be";
	try {
		const text = new TextDecoder(encoding, { fatal: true }).decode(head.subarray(0, head.length & ~1), {
			stream: true,
		});
		const plausible = !hasUnlikely(text) && /[\n\r,;\t|]/.test(text);
		return plausible ? encoding : undefined;
	} catch {
		return undefined;
	}
}

/** Control characters, private use and non-characters, which bytes of another kind decode to. */
function hasUnlikely(text: string): boolean {
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (code < 9 || (code > 13 && code < 32) || (code >= 0xe000 && code <= 0xf8ff) || code >= 0xfffe) return true;
	}
	return false;
}

function refuseBinary(head: Buffer, fileName: string): void {
	let control = 0;
	for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32)) control++;
	if (control > 1 && control / head.length > 0.01) {
		throw new TableError("file-not-a-table", { fileName, kind: "binary" });
	}
}

async function decodes(
	path: string,
	fileName: string,
	encoding: TableEncoding,
	signal?: AbortSignal,
): Promise<boolean> {
	let lines = 1;
	try {
		for await (const text of decodedText(path, encoding, { signal })) {
			const nul = text.indexOf("\0");
			if (nul >= 0) throw new TableError("file-nul", { fileName }, { line: lines + countLines(text.slice(0, nul)) });
			lines += countLines(text);
		}
		return true;
	} catch (error) {
		if (isDecodingError(error)) return false;
		throw error;
	}
}

function isDecodingError(error: unknown): boolean {
	return error instanceof TypeError && (error as NodeJS.ErrnoException).code === "ERR_ENCODING_INVALID_ENCODED_DATA";
}

async function firstInvalidLine(path: string, encoding: TableEncoding, signal?: AbortSignal): Promise<number> {
	let line = 1;
	for await (const text of decodedText(path, encoding, { signal, fatal: false })) {
		const invalid = text.indexOf("\ufffd");
		if (invalid >= 0) return line + countLines(text.slice(0, invalid));
		line += countLines(text);
	}
	return line;
}

function countLines(text: string): number {
	let count = 0;
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
	return count;
}

/**
 * Western and Big5 bytes often form valid GB18030 by chance. Real Chinese text stays almost wholly within the
 * GB2312 block (both bytes ≥ 0xA1), chance pairs do not.
 */
async function looksChinese(path: string, signal?: AbortSignal): Promise<boolean> {
	let pairs = 0;
	let common = 0;
	let lead = 0;
	let skip = 0;
	for await (const chunk of createReadStream(path, { signal })) {
		for (const byte of chunk as Buffer) {
			if (skip > 0) skip--;
			else if (lead === 0) lead = byte > 0x80 ? byte : 0;
			else {
				// A digit as second byte starts a four-byte form: two more bytes belong to it.
				if (byte >= 0x30 && byte <= 0x39) skip = 2;
				else {
					pairs++;
					if (lead >= 0xa1 && byte >= 0xa1) common++;
				}
				lead = 0;
			}
		}
	}
	return pairs === 0 || common / pairs >= 0.7;
}
