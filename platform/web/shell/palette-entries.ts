/** One line of the command palette. */
export interface PaletteEntry {
	id: string;
	label: string;
	hint?: string;
	run: () => void;
}

export interface PaletteGroup {
	title: string;
	entries: PaletteEntry[];
}

/** Keeps the entries in which every word that was typed occurs; groups without any go. */
export function filterGroups(groups: readonly PaletteGroup[], typed: string): PaletteGroup[] {
	const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
	return groups.flatMap((group) => {
		const entries = group.entries.filter(({ label, hint = "" }) => {
			const text = `${label} ${hint}`.toLocaleLowerCase();
			return words.every((word) => text.includes(word));
		});
		return entries.length ? [{ ...group, entries }] : [];
	});
}
