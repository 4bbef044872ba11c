import { posix } from "node:path";
import type { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import yauzl, { type Entry, type ZipFile } from "yauzl";

export type ZipSuspicion = "ratio" | "size" | "entries" | "name" | "overlap" | "link";
/** What an archive is refused for. */
export type ZipRefusal = ZipSuspicion | "encrypted" | "broken";

export interface ZipRules {
	/** Sum over all parts once unpacked. */
	maxUncompressedBytes: number;
	/** Unpacked size ÷ packed size of one part. */
	maxCompressionRatio: number;
	/** Makes the error that is thrown: `entry` is the part that is meant. */
	refuse(reason: ZipRefusal, entry: string, cause?: Error): Error;
}

const maxEntries = 5_000;
/** Small parts of white space pack well without being a bomb. */
const ratioMatters = 4 * 1024 * 1024;
const nestedNames = /\.(zip|7z|rar|gz|tgz|bz2|xz|jar|docx|pptx|xlsx|xlsm|xlsb|odt|ods|odp)$/i;

/** The parts of an archive whose directory has been found harmless. */
export class ZipParts {
	readonly #zip: ZipFile;
	readonly #entries: Map<string, Entry>;
	readonly #refuse: ZipRules["refuse"];

	private constructor(zip: ZipFile, entries: Map<string, Entry>, refuse: ZipRules["refuse"]) {
		this.#zip = zip;
		this.#entries = entries;
		this.#refuse = refuse;
	}

	/**
	 * Reads the directory and refuses bombs, links, unsafe names and names that occur twice before anything is unpacked.
	 * What the directory states about sizes is enforced again while a part is read.
	 * @throws what `refuse` makes
	 */
	static async open(path: string, rules: ZipRules): Promise<ZipParts> {
		const zip = await new Promise<ZipFile>((resolve, reject) => {
			yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, opened) =>
				error ? reject(error) : resolve(opened),
			);
		}).catch((error: Error) => {
			throw refusalOf(rules, error, "zip");
		});
		try {
			return new ZipParts(zip, await readDirectory(zip, rules), rules.refuse);
		} catch (error) {
			zip.close();
			throw error;
		}
	}

	/** The name of a part that is an archive itself, if there is one. */
	get nested(): string | undefined {
		return [...this.#entries.keys()].find((name) => nestedNames.test(name));
	}

	/** Names of all parts as the archive has them; folders end with a slash. */
	get names(): string[] {
		return [...this.#entries.values()].map(({ fileName }) => fileName);
	}

	/** What the directory states of a part, in bytes. */
	sizeOf(name: string): number {
		return this.#entries.get(name.toLowerCase())?.uncompressedSize ?? 0;
	}

	has(name: string): boolean {
		return this.#entries.has(name.toLowerCase());
	}

	/**
	 * The unpacked bytes of one part.
	 * @throws what `refuse` makes when the part is missing, damaged, or does not have the size that was stated
	 */
	async *read(name: string, signal?: AbortSignal): AsyncGenerator<Buffer> {
		const entry = this.#entries.get(name.toLowerCase());
		if (entry === undefined) throw this.#refuse("broken", name);
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
			throw refusalOf({ refuse: this.#refuse }, error as Error, name);
		} finally {
			stream?.destroy();
		}
	}

	close(): void {
		this.#zip.close();
	}
}

async function readDirectory(zip: ZipFile, rules: ZipRules): Promise<Map<string, Entry>> {
	const entries = new Map<string, Entry>();
	let total = 0;
	const suspect = (reason: ZipRefusal, entry: string) => rules.refuse(reason, entry.slice(0, 100));
	if (zip.entryCount > maxEntries) throw suspect("entries", String(zip.entryCount));
	await new Promise<void>((resolve, reject) => {
		zip.on("error", (error: Error) => reject(refusalOf(rules, error, "zip")));
		zip.on("end", resolve);
		zip.on("entry", (entry: Entry) => {
			const { fileName: name, compressedSize, uncompressedSize } = entry;
			const key = posix.normalize(name).toLowerCase();
			total += uncompressedSize;
			if (entries.has(key)) return reject(suspect("overlap", name));
			if (entry.isEncrypted()) return reject(suspect("encrypted", name));
			if (isLink(entry)) return reject(suspect("link", name));
			if (uncompressedSize > ratioMatters && uncompressedSize > compressedSize * rules.maxCompressionRatio) {
				return reject(suspect("ratio", name));
			}
			if (total > rules.maxUncompressedBytes) return reject(suspect("size", name));
			entries.set(key, entry);
			zip.readEntry();
		});
		zip.readEntry();
	});
	if (overlaps([...entries.values()])) throw suspect("overlap", "zip");
	return entries;
}

/** The upper half holds the mode of Unix: a link to another place, which nothing here needs. */
const isLink = ({ externalFileAttributes }: Entry): boolean => ((externalFileAttributes >>> 16) & 0xf000) === 0xa000;

/** Entries that share their data unpack the same bytes many times over. */
function overlaps(entries: Entry[]): boolean {
	const sorted = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
	return sorted.some((entry, index) => {
		const next = sorted[index + 1];
		const end = entry.relativeOffsetOfLocalHeader + 30 + entry.compressedSize;
		return next !== undefined && end > next.relativeOffsetOfLocalHeader;
	});
}

function refusalOf({ refuse }: Pick<ZipRules, "refuse">, error: Error, part: string): Error {
	if (/too many bytes|not enough bytes|size mismatch/.test(error.message)) return refuse("overlap", part, error);
	if (/relative path|absolute path|characters in fileName/.test(error.message)) return refuse("name", part, error);
	return refuse("broken", part, error);
}
