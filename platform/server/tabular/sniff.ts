import { open } from "node:fs/promises";
import { TableError } from "./table-error.ts";

/** What the first bytes say the file is; everything that is no table has been refused with its own error. */
export type ContentKind = "zip" | "text";

const HEAD = 64 * 1024;

const signatures: [kind: string, bytes: number[]][] = [
	["PDF", [0x25, 0x50, 0x44, 0x46]],
	["PNG", [0x89, 0x50, 0x4e, 0x47]],
	["JPEG", [0xff, 0xd8, 0xff]],
	["GIF", [0x47, 0x49, 0x46, 0x38]],
	["gzip", [0x1f, 0x8b]],
	["RAR", [0x52, 0x61, 0x72, 0x21, 0x1a]],
	["7z", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
	["RTF", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** Reads up to `length` bytes from `position` on. */
export async function readBytes(path: string, position: number, length: number): Promise<Buffer> {
	const file = await open(path, "r");
	try {
		const buffer = Buffer.alloc(length);
		let filled = 0;
		while (filled < length) {
			const { bytesRead } = await file.read(buffer, filled, length - filled, position + filled);
			if (bytesRead === 0) break;
			filled += bytesRead;
		}
		return buffer.subarray(0, filled);
	} finally {
		await file.close();
	}
}

/**
 * Decides by content, never by the extension, what a file is.
 * @throws TableError for an empty file, old or encrypted Excel, HTML under an Excel name, and known binary formats
 */
export async function sniff(path: string, fileName: string): Promise<{ kind: ContentKind; head: Buffer }> {
	const head = await readBytes(path, 0, HEAD);
	if (head.length === 0) throw new TableError("file-empty", { fileName });
	if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])) {
		return { kind: "zip", head };
	}
	if (startsWith(head, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
		const encrypted = await holdsEncryptedPackage(path, head);
		throw new TableError(encrypted ? "file-encrypted" : "file-xls-old", { fileName });
	}
	for (const [kind, bytes] of signatures) {
		if (startsWith(head, bytes)) throw new TableError("file-not-a-table", { fileName, kind });
	}
	refuseMarkup(head, fileName);
	return { kind: "text", head };
}

function startsWith(head: Buffer, bytes: number[]): boolean {
	return bytes.every((byte, index) => head[index] === byte);
}

/** Excel wraps a workbook with a password in the old container, whose directory then names this stream. */
async function holdsEncryptedPackage(path: string, head: Buffer): Promise<boolean> {
	if (head.length < 512) return false;
	const sectorSize = 2 ** Math.min(head.readUInt16LE(30), 12);
	const directory = await readBytes(path, (head.readUInt32LE(48) + 1) * sectorSize, sectorSize * 4);
	return directory.includes(Buffer.from("EncryptedPackage", "utf16le"));
}

/** Web systems often send a page or XML under the name .xls; Excel opens it, but it is no table of cells. */
function refuseMarkup(head: Buffer, fileName: string): void {
	const wide = startsWith(head, [0xff, 0xfe]) || head[1] === 0;
	const start = head.toString(wide ? "utf16le" : "latin1", 0, 4096).replace(/^(\u00ef\u00bb\u00bf|\ufeff)?\s*/, "");
	if (/^(<!doctype|<html|<table|<head|<meta|<style|<\?xml|<!--|<workbook|mime-version:)/i.test(start)) {
		throw new TableError("file-html", { fileName });
	}
	if (/^(\{\s*"|\[\s*\{)/.test(start)) throw new TableError("file-not-a-table", { fileName, kind: "JSON" });
}
