import { once } from "node:events";
import { pipeline, Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";

export interface ZipPart {
	name: string;
	content: Iterable<Buffer> | AsyncIterable<Buffer>;
}

interface Written {
	name: Buffer;
	offset: number;
	crc: number;
	packed: number;
	unpacked: number;
}

/** Bit 3: sizes follow the data, so that nothing has to be known beforehand. Bit 11: names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATE = 8;
const LIMIT = 0xffff_ffff;

/**
 * A zip archive (APPNOTE 6.3.3, without Zip64) as a stream of buffers, made no faster than it is read.
 * @param at time stamp of the parts, in UTC; 1980 is the earliest that the format knows
 * @throws RangeError when a part or the archive reaches 4 GiB
 */
export async function* zipArchive(parts: Iterable<ZipPart>, at: Date): AsyncGenerator<Buffer> {
	const stamp = dosTime(at);
	const written: Written[] = [];
	let offset = 0;
	for (const { name: text, content } of parts) {
		const part: Written = { name: Buffer.from(text), offset, crc: 0, packed: 0, unpacked: 0 };
		const header = Buffer.alloc(30);
		header.writeUInt32LE(0x0403_4b50, 0);
		header.writeUInt16LE(20, 4);
		header.writeUInt16LE(FLAGS, 6);
		header.writeUInt16LE(DEFLATE, 8);
		header.writeUInt32LE(stamp, 10);
		header.writeUInt16LE(part.name.length, 26);
		yield Buffer.concat([header, part.name]);

		const deflate = createDeflateRaw();
		// A failing source destroys the packer with its error, and an early end of this loop destroys the source.
		const source = Readable.from(counted(content, part));
		pipeline(source, deflate, () => undefined);
		try {
			for await (const chunk of deflate) {
				part.packed += (chunk as Buffer).length;
				yield chunk as Buffer;
			}
		} finally {
			deflate.destroy();
			if (!source.closed) await once(source, "close");
		}
		const descriptor = Buffer.alloc(16);
		descriptor.writeUInt32LE(0x0807_4b50, 0);
		writeSizes(descriptor, 4, part);
		yield descriptor;
		offset += 30 + part.name.length + part.packed + 16;
		written.push(part);
	}
	const directory = Buffer.concat(written.map((part) => directoryEntry(part, stamp)));
	if (offset + directory.length >= LIMIT) throw new RangeError("archive of 4 GiB or more");
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x0605_4b50, 0);
	end.writeUInt16LE(written.length, 8);
	end.writeUInt16LE(written.length, 10);
	end.writeUInt32LE(directory.length, 12);
	end.writeUInt32LE(offset, 16);
	yield Buffer.concat([directory, end]);
}

async function* counted(content: ZipPart["content"], part: Written): AsyncGenerator<Buffer> {
	for await (const chunk of content) {
		part.crc = crc32(chunk, part.crc);
		part.unpacked += chunk.length;
		if (part.unpacked >= LIMIT) throw new RangeError("part of 4 GiB or more");
		yield chunk;
	}
}

function directoryEntry(part: Written, stamp: number): Buffer {
	const entry = Buffer.alloc(46);
	entry.writeUInt32LE(0x0201_4b50, 0);
	entry.writeUInt16LE(20, 4);
	entry.writeUInt16LE(20, 6);
	entry.writeUInt16LE(FLAGS, 8);
	entry.writeUInt16LE(DEFLATE, 10);
	entry.writeUInt32LE(stamp, 12);
	writeSizes(entry, 16, part);
	entry.writeUInt16LE(part.name.length, 28);
	entry.writeUInt32LE(part.offset, 42);
	return Buffer.concat([entry, part.name]);
}

function writeSizes(target: Buffer, position: number, part: Written): void {
	target.writeUInt32LE(part.crc, position);
	target.writeUInt32LE(part.packed, position + 4);
	target.writeUInt32LE(part.unpacked, position + 8);
}

/** Time in the low, date in the high half. */
function dosTime(at: Date): number {
	const year = Math.min(Math.max(at.getUTCFullYear(), 1980), 2107);
	const date = ((year - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
	const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
	return ((date << 16) | time) >>> 0;
}
