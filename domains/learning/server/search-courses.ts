import { sql } from "kysely";
import type { SearchSource } from "#platform/server/search/registry.ts";
import { searchQuery } from "#platform/server/search/segment.ts";

/** Published courses in the search over everything. */
export const courseSearch: SearchSource = {
	kind: "course",
	label: { en: "Courses", zh: "课程" },
	async search({ tx, actor }, q, limit) {
		const words = searchQuery(q);
		if (!words || actor.kind === "anonymous") return [];
		const rows = await tx
			.selectFrom("course as c")
			.innerJoin("organisation as o", "o.id", "c.organisation_id")
			.select(["c.id", "c.name_en", "c.name_zh", "o.name_en as organisation_en", "o.name_zh as organisation_zh"])
			.where(sql<boolean>`c.search @@ to_tsquery('simple', ${words})`)
			.where("c.state", "=", "published")
			.orderBy("c.updated_at", "desc")
			.limit(limit)
			.execute();
		return rows.map((row) => ({
			id: row.id,
			label: { en: row.name_en, zh: row.name_zh },
			hint: { en: row.organisation_en, zh: row.organisation_zh },
			page: `/courses/${row.id}`,
		}));
	},
};
