/** Whether a file's name ends in one of `endings` (with dot, any case). What is inside is the server's to check. */
export function acceptsFile(name: string, endings: readonly string[]): boolean {
	const lower = name.toLowerCase();
	return endings.length === 0 || endings.some((ending) => lower.endsWith(ending.toLowerCase()));
}
