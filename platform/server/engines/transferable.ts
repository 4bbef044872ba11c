/**
 * Memory of the typed arrays in a result of plain objects and arrays, so that it is handed over instead of copied. Only
 * arrays that fill their memory: others may share it with something that lives on.
 */
export function transferable(value: unknown, found = new Set<ArrayBuffer>(), seen = new Set<unknown>()): ArrayBuffer[] {
	if (typeof value !== "object" || value === null || seen.has(value)) return [...found];
	seen.add(value);
	if (ArrayBuffer.isView(value)) {
		const { buffer } = value;
		const isWhole = value.byteLength === buffer.byteLength && !Buffer.isBuffer(value);
		if (buffer instanceof ArrayBuffer && isWhole) found.add(buffer);
	} else if (Array.isArray(value)) {
		// Arrays of numbers are long and hold nothing to transfer.
		if (typeof value[0] === "object") for (const one of value) transferable(one, found, seen);
	} else if (Object.getPrototypeOf(value) === Object.prototype) {
		for (const one of Object.values(value)) transferable(one, found, seen);
	}
	return [...found];
}
