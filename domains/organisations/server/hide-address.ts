/** `ann@example.org` → `a…@example.org`: enough to know one's own, too little to use another's. */
export function hideAddress(address: string): string {
	const at = address.lastIndexOf("@");
	return at < 1 ? "…" : `${address[0]}…${address.slice(at)}`;
}
