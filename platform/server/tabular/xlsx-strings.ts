import { randomUUID } from "node:crypto";
import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** After this much, strings go to a file; the frequent ones come first in a workbook and stay in memory. */
const memoryChars = 1024 * 1024;
/** What a string costs beside its characters. */
const overhead = 16;
/** Holds the longest text kept of a cell, three bytes a character, more than once. */
const bufferBytes = 256 * 1024;
const cacheSize = 8192;
const offsetBlock = 65_536;

/**
 * The shared strings of a workbook by their index, in constant memory but for eight bytes a string: what exceeds the
 * memory lies in a temporary file. Reads are synchronous on purpose: they come from the page cache in microseconds,
 * one for a cell, and a promise for each would cost more than the read.
 */
export class SharedStrings {
	readonly #folder: string;
	readonly #strings: string[] = [];
	#chars = 0;
	#count = 0;
	#file?: { path: string; descriptor: number };
	#offsets: Float64Array[] = [];
	#pending: Buffer = Buffer.alloc(0);
	#pendingBytes = 0;
	#written = 0;
	#reading: Buffer = Buffer.alloc(0);
	readonly #cachedIndex = new Int32Array(cacheSize).fill(-1);
	readonly #cachedText: string[] = [];

	/** @param folder where the temporary file goes, if one is needed */
	constructor(folder: string = tmpdir()) {
		this.#folder = folder;
	}

	get size(): number {
		return this.#count;
	}

	/** The text is copied, so that it does not keep the block alive from which it was cut. */
	add(text: string): void {
		const index = this.#count++;
		if (this.#file === undefined && this.#chars + text.length + overhead <= memoryChars) {
			this.#strings.push(detached(text));
			this.#chars += text.length + overhead;
			return;
		}
		this.#file ??= this.#openFile();
		if (text.length * 3 > this.#pending.length - this.#pendingBytes) this.#flush(this.#file.descriptor);
		const start = this.#written + this.#pendingBytes;
		this.#pendingBytes += this.#pending.write(text, this.#pendingBytes);
		this.#setOffset(index - this.#strings.length, start);
		this.#setOffset(index - this.#strings.length + 1, this.#written + this.#pendingBytes);
	}

	/** @returns undefined for an index that the workbook does not have */
	get(index: number): string | undefined {
		if (index < this.#strings.length) return this.#strings[index];
		if (index >= this.#count || this.#file === undefined) return undefined;
		const slot = index % cacheSize;
		if (this.#cachedIndex[slot] === index) return this.#cachedText[slot];
		this.#flush(this.#file.descriptor);
		const start = this.#offset(index - this.#strings.length);
		const length = this.#offset(index - this.#strings.length + 1) - start;
		readSync(this.#file.descriptor, this.#reading, 0, length, start);
		const text = this.#reading.toString("utf8", 0, length);
		this.#cachedIndex[slot] = index;
		this.#cachedText[slot] = text;
		return text;
	}

	close(): void {
		if (this.#file === undefined) return;
		closeSync(this.#file.descriptor);
		rmSync(this.#file.path, { force: true });
		this.#file = undefined;
		this.#count = 0;
	}

	#openFile() {
		const path = join(this.#folder, `ronghe-strings-${randomUUID()}`);
		this.#pending = Buffer.alloc(bufferBytes);
		this.#reading = Buffer.alloc(bufferBytes);
		return { path, descriptor: openSync(path, "wx+", 0o600) };
	}

	#flush(descriptor: number): void {
		for (let done = 0; done < this.#pendingBytes; ) {
			done += writeSync(descriptor, this.#pending, done, this.#pendingBytes - done, this.#written + done);
		}
		this.#written += this.#pendingBytes;
		this.#pendingBytes = 0;
	}

	#setOffset(position: number, value: number): void {
		const block = Math.floor(position / offsetBlock);
		this.#offsets[block] ??= new Float64Array(offsetBlock);
		this.#offsets[block][position % offsetBlock] = value;
	}

	#offset(position: number): number {
		return this.#offsets[Math.floor(position / offsetBlock)]?.[position % offsetBlock] ?? 0;
	}
}

/** A copy of its own of a text cut from a larger one; V8 copies texts of less than 13 characters by itself. */
export function detached(text: string): string {
	return text.length < 13 ? text : Buffer.from(text).toString();
}
