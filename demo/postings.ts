import type { Composition } from "#app/compose.ts";

export async function importCityFiles(_composition: Composition): Promise<number> {
	return 0;
}
