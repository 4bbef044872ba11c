/** One picture as a codec gave it. */
export interface Picture {
	/** Milliseconds from the beginning. */
	at: number;
	/** Needs none before it. */
	whole: boolean;
	data: Uint8Array;
}

const join = (parts: readonly Uint8Array[]): Uint8Array => {
	const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
};
/** Of as many bytes as asked for, the highest first. */
const number = (value: number, bytes: number): Uint8Array =>
	Uint8Array.from({ length: bytes }, (_, index) => Math.floor(value / 256 ** (bytes - 1 - index)) % 256);
const words = (text: string): Uint8Array => new TextEncoder().encode(text);
function float(value: number): Uint8Array {
	const bytes = new Uint8Array(8);
	new DataView(bytes.buffer).setFloat64(0, value);
	return bytes;
}
/** An element of EBML (RFC 8794): its id, its length in eight bytes, what is in it. */
function element(id: number, ...content: Uint8Array[]): Uint8Array {
	const body = join(content);
	const name = number(id, id > 0xffffff ? 4 : id > 0xffff ? 3 : id > 0xff ? 2 : 1);
	const length = number(body.length, 8);
	length[0] = 0x01;
	return join([name, length, body]);
}

/**
 * A WebM file of one track of pictures (RFC 9559) with its duration and an index of the whole pictures, so that players can jump.
 * The first picture is a whole one; with each a cluster begins.
 */
export function webm(
	pictures: readonly Picture[],
	{ width, height, milliseconds }: { width: number; height: number; milliseconds: number },
): Uint8Array {
	const head = element(
		0x1a45dfa3,
		...[element(0x4286, number(1, 1)), element(0x42f7, number(1, 1)), element(0x42f2, number(4, 1))],
		...[element(0x42f3, number(8, 1)), element(0x4282, words("webm"))],
		...[element(0x4287, number(4, 1)), element(0x4285, number(2, 1))],
	);
	const info = element(
		0x1549a966,
		element(0x2ad7b1, number(1_000_000, 3)),
		element(0x4489, float(milliseconds)),
		element(0x4d80, words("Ronghe")),
		element(0x5741, words("Ronghe")),
	);
	const size = element(0xe0, element(0xb0, number(width, 2)), element(0xba, number(height, 2)));
	const track = element(
		0xae,
		...[element(0xd7, number(1, 1)), element(0x73c5, number(1, 1)), element(0x9c, number(0, 1))],
		...[element(0x83, number(1, 1)), element(0x86, words("V_VP9")), size],
	);
	const tracks = element(0x1654ae6b, track);
	const clusters: { at: number; bytes: Uint8Array }[] = [];
	let open: Picture[] = [];
	const close = (): void => {
		const [first] = open;
		if (!first) return;
		const blocks = open.map(({ at, whole, data }) =>
			element(0xa3, number(0x81, 1), number(at - first.at, 2), number(whole ? 0x80 : 0, 1), data),
		);
		clusters.push({ at: first.at, bytes: element(0x1f43b675, element(0xe7, number(first.at, 4)), ...blocks) });
		open = [];
	};
	for (const picture of pictures) {
		if (picture.whole) close();
		open.push(picture);
	}
	close();
	const index = (from: number): Uint8Array => {
		let position = from;
		const points = clusters.map(({ at, bytes }) => {
			const place = element(0xb7, element(0xf7, number(1, 1)), element(0xf1, number(position, 4)));
			position += bytes.length;
			return element(0xbb, element(0xb3, number(at, 4)), place);
		});
		return element(0x1c53bb6b, ...points);
	};
	// As long whatever stands in it.
	const cues = index(info.length + tracks.length + index(0).length);
	return join([head, element(0x18538067, info, tracks, cues, ...clusters.map(({ bytes }) => bytes))]);
}
