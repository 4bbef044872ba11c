/** The address of a list with its query; values that are not set are left out. */
export function listAddress(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
	const set = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
	const text = new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString();
	return text ? `${path}?${text}` : path;
}
