import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Institution } from "#domains/organisations/api.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { regionId } from "./region.ts";

const file = join(import.meta.dirname, "data/universities-cn/universities.csv");

/** The ministry's list of institutions of higher education: real ones, as facts. */
export async function readInstitutions(context: ReadContext): Promise<Institution[]> {
	const rows = parse(await readFile(file, "utf8"), { columns: true, bom: true }) as Record<string, string>[];
	const region = await regionId(context);
	return rows.map(({ name, code, province, city, level, department, remarks }) => ({
		regionId: region,
		nameZh: name!,
		registrationNumber: code!,
		descriptionZh: [
			level,
			remarks,
			`${province}${city && city !== province ? ` ${city}` : ""}`,
			department && `主管部门：${department}`,
		]
			.filter(Boolean)
			.join(" · "),
	}));
}
