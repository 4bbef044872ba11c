import { randomUUID } from "node:crypto";
import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** About 8 MB, after which strings go to a file; the frequent ones come first in a workbook and stay in memory. */
const memoryChars = 4 * 1024 * 1024;
const writeBytes = 256 * 1024;
const cacheSize = 8192;
const offsetBlock = 65_536;

/**
 * The shared strings of a workbook by their index, in constant memory but for eight bytes a string: what exceeds the
 * memory lies in a temporary file. Reads are synchronous on purpose: they come from the page cache in microseconds,
 * one for a cell, and a promise for each would cost more than the read.
 */
export class SharedStrings {
	readonly #strings: string[] = [];
	#chars = 0;
	#count = 0;
	#file?: { path: string; descriptor: number };
	#offsets: Float64Array[] = [];
	#pending: Buffer[] = [];
	#pendingBytes = 0;
	#written = 0;
	readonly #cachedIndex = new Int32Array(cacheSize).fill(-1);
	readonly #cachedText: string[] = [];

	add(text: string): void {
		const index = this.#count++;
		if (this.#file === undefined && this.#chars + text.length <= memoryChars) {
			this.#strings.push(text);
			this.#chars += text.length;
			return;
		}
		this.#file ??= this.#openFile();
		const bytes = Buffer.from(text);
		this.#setOffset(index - this.#strings.length, this.#written + this.#pendingBytes);
		this.#setOffset(index - this.#strings.length + 1, this.#written + this.#pendingBytes + bytes.length);
		this.#pending.push(bytes);
		this.#pendingBytes += bytes.length;
		if (this.#pendingBytes >= writeBytes) this.#flush(this.#file.descriptor);
	}

	/** @returns undefined for an index that the workbook does not have */
	get(index: number): string | undefined {
		if (index < this.#strings.length) return this.#strings[index];
		if (index >= this.#count || this.#file === undefined) return undefined;
		const slot = index % cacheSize;
		if (this.#cachedIndex[slot] === index) return this.#cachedText[slot];
		this.#flush(this.#file.descriptor);
		const start = this.#offset(index - this.#strings.length);
		const bytes = Buffer.allocUnsafe(this.#offset(index - this.#strings.length + 1) - start);
		readSync(this.#file.descriptor, bytes, 0, bytes.length, start);
		const text = bytes.toString("utf8");
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
		const path = join(tmpdir(), `ronghe-strings-${randomUUID()}`);
		return { path, descriptor: openSync(path, "wx+", 0o600) };
	}

	#flush(descriptor: number): void {
		if (this.#pendingBytes === 0) return;
		const bytes = Buffer.concat(this.#pending);
		for (let done = 0; done < bytes.length; ) {
			done += writeSync(descriptor, bytes, done, bytes.length - done, this.#written + done);
		}
		this.#written += bytes.length;
		this.#pending = [];
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
