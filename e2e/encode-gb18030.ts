/**
 * Writes text in the two-byte part of GB18030, as Chinese spreadsheets still save it. Node only decodes this encoding,
 * so every pair of bytes is decoded once and the table turned round.
 * @throws RangeError on a character that the two-byte part does not have
 */
export function encodeGb18030(text: string): Buffer {
	const bytes: number[] = [];
	for (const character of text) {
		if (character <= "\u007f") bytes.push(character.charCodeAt(0));
		else {
			const pair = pairs.get(character);
			if (pair === undefined) throw new RangeError(`GB18030 has no two bytes for ${character}`);
			bytes.push(pair >> 8, pair & 0xff);
		}
	}
	return Buffer.from(bytes);
}

const decoder = new TextDecoder("gb18030");
const pairs = new Map<string, number>();
for (let first = 0x81; first <= 0xfe; first++)
	for (let second = 0x40; second <= 0xfe; second++)
		if (second !== 0x7f) pairs.set(decoder.decode(Uint8Array.of(first, second)), (first << 8) | second);
