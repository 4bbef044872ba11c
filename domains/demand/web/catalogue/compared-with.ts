import type { CatalogueHead } from "../calls-catalogue.ts";

/** The one with which a catalogue is compared: the version before it, else the newest of the years before, else any other of its region. `all` has the newest first. */
export function comparedWith(catalogue: CatalogueHead, all: readonly CatalogueHead[]): CatalogueHead | undefined {
	const others = all.filter((other) => other.id !== catalogue.id && other.region.id === catalogue.region.id);
	const before = others.filter(
		({ version, year }) =>
			version !== null && year === catalogue.year && (catalogue.version === null || version < catalogue.version),
	);
	const earlier = others.find(({ version, year }) => version !== null && year < catalogue.year);
	return before.sort((a, b) => (b.version ?? 0) - (a.version ?? 0))[0] ?? earlier ?? others[0];
}
