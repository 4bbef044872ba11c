import { posix } from "node:path";
import type { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { TableError, type TableErrorParams, type TableLimits, type ZipSuspicion } from "./table-error.ts";

const maxEntries = 5_000;
/** Small parts of white space pack well without being a bomb. */
const ratioMatters = 4 * 1024 * 1024;
const nestedNames = /\.(zip|7z|rar|gz|tgz|bz2|xz|jar|docx|pptx|xlsx|xlsm|xlsb|odt|ods|odp)$/i;

/** The parts of an archive whose directory has been found harmless. */
export class ZipParts {
	readonly #zip: ZipFile;
	readonly #entries: Map<string, Entry>;
	readonly #fileName: string;

	private constructor(zip: ZipFile, entries: Map<string, Entry>, fileName: string) {
		this.#zip = zip;
		this.#entries = entries;
		this.#fileName = fileName;
	}

	/**
	 * Reads the directory and refuses bombs, nested archives and unsafe names before anything is unpacked. What the
	 * directory states about sizes is enforced again while a part is read.
	 * @throws TableError `file-zip-suspicious`, `file-workbook-broken`
	 */
	static async open(path: string, fileName: string, limits: TableLimits): Promise<ZipParts> {
		const zip = await new Promise<ZipFile>((resolve, reject) => {
			yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, opened) =>
				error ? reject(error) : resolve(opened),
			);
		}).catch((error: Error) => {
			throw brokenOrSuspicious(error, fileName, "zip");
		});
		try {
			return new ZipParts(zip, await readDirectory(zip, fileName, limits), fileName);
		} catch (error) {
			zip.close();
			throw error;
		}
	}

	/** The name of a part that is an archive itself, if there is one. */
	get nested(): string | undefined {
		return [...this.#entries.keys()].find((name) => nestedNames.test(name));
	}

	has(name: string): boolean {
		return this.#entries.has(name.toLowerCase());
	}

	/**
	 * The unpacked bytes of one part.
	 * @throws TableError when the part is missing, damaged, or does not have the size that was stated
	 */
	async *read(name: string, signal?: AbortSignal): AsyncGenerator<Buffer> {
		const entry = this.#entries.get(name.toLowerCase());
		if (entry === undefined) throw new TableError("file-workbook-broken", { fileName: this.#fileName, part: name });
		let stream: Readable | undefined;
		let checksum = 0;
		try {
			stream = await new Promise<Readable>((resolve, reject) => {
				this.#zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
			});
			for await (const chunk of stream) {
				signal?.throwIfAborted();
				checksum = crc32(chunk as Buffer, checksum);
				yield chunk as Buffer;
			}
			if (checksum !== entry.crc32) throw new Error("checksum does not match");
		} catch (error) {
			signal?.throwIfAborted();
			throw brokenOrSuspicious(error as Error, this.#fileName, name);
		} finally {
			stream?.destroy();
		}
	}

	close(): void {
		this.#zip.close();
	}
}

async function readDirectory(zip: ZipFile, fileName: string, limits: TableLimits): Promise<Map<string, Entry>> {
	const entries = new Map<string, Entry>();
	let total = 0;
	const suspect = (reason: ZipSuspicion, entry: string) => {
		const params: TableErrorParams["file-zip-suspicious"] = { fileName, reason, entry: entry.slice(0, 100) };
		return new TableError("file-zip-suspicious", params);
	};
	if (zip.entryCount > maxEntries) throw suspect("entries", String(zip.entryCount));
	await new Promise<void>((resolve, reject) => {
		zip.on("error", (error: Error) => reject(brokenOrSuspicious(error, fileName, "zip")));
		zip.on("end", resolve);
		zip.on("entry", (entry: Entry) => {
			const { fileName: name, compressedSize, uncompressedSize } = entry;
			const key = posix.normalize(name).toLowerCase();
			total += uncompressedSize;
			if (entries.has(key)) return reject(suspect("overlap", name));
			if (entry.isEncrypted()) return reject(new TableError("file-encrypted", { fileName }));
			if (uncompressedSize > ratioMatters && uncompressedSize > compressedSize * limits.maxCompressionRatio) {
				return reject(suspect("ratio", name));
			}
			if (total > limits.maxUncompressedBytes) return reject(suspect("size", name));
			entries.set(key, entry);
			zip.readEntry();
		});
		zip.readEntry();
	});
	if (overlaps([...entries.values()])) throw suspect("overlap", "zip");
	return entries;
}

/** Entries that share their data unpack the same bytes many times over. */
function overlaps(entries: Entry[]): boolean {
	const sorted = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
	return sorted.some((entry, index) => {
		const next = sorted[index + 1];
		const end = entry.relativeOffsetOfLocalHeader + 30 + entry.compressedSize;
		return next !== undefined && end > next.relativeOffsetOfLocalHeader;
	});
}

function brokenOrSuspicious(error: Error, fileName: string, part: string): Error {
	if (error instanceof TableError) return error;
	const reason: ZipSuspicion | undefined = /too many bytes|not enough bytes|size mismatch/.test(error.message)
		? "overlap"
		: /relative path|absolute path|characters in fileName/.test(error.message)
			? "name"
			: undefined;
	if (reason !== undefined) {
		return new TableError("file-zip-suspicious", { fileName, reason, entry: part }, undefined, { cause: error });
	}
	return new TableError("file-workbook-broken", { fileName, part }, undefined, { cause: error });
}
