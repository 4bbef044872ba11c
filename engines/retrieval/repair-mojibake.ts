/** Windows-1252 code points above 0x7f that differ from Latin-1, to their byte. */
const bytesOf1252 = new Map<number, number>([
	[0x20ac, 0x80],
	[0x201a, 0x82],
	[0x0192, 0x83],
	[0x201e, 0x84],
	[0x2026, 0x85],
	[0x2020, 0x86],
	[0x2021, 0x87],
	[0x02c6, 0x88],
	[0x2030, 0x89],
	[0x0160, 0x8a],
	[0x2039, 0x8b],
	[0x0152, 0x8c],
	[0x017d, 0x8e],
	[0x2018, 0x91],
	[0x2019, 0x92],
	[0x201c, 0x93],
	[0x201d, 0x94],
	[0x2022, 0x95],
	[0x2013, 0x96],
	[0x2014, 0x97],
	[0x02dc, 0x98],
	[0x2122, 0x99],
	[0x0161, 0x9a],
	[0x203a, 0x9b],
	[0x0153, 0x9c],
	[0x017e, 0x9e],
	[0x0178, 0x9f],
]);

const suspicious = /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2122]+/g;
const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * Undoes the commonest encoding accident: UTF-8 bytes read as Windows-1252 ("â€“" for "–", "Ã©" for "é").
 * Only runs that decode to valid UTF-8 are replaced, so correct text passes unchanged.
 */
export function repairMojibake(text: string): string {
	return text.replace(suspicious, (run) => {
		const bytes: number[] = [];
		for (const character of run) {
			const code = character.codePointAt(0)!;
			const byte = code <= 0xff ? code : bytesOf1252.get(code);
			if (byte === undefined) return run;
			bytes.push(byte);
		}
		try {
			return decoder.decode(Uint8Array.from(bytes));
		} catch {
			return run;
		}
	});
}
