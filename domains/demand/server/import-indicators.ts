import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { notFound } from "#platform/server/problem.ts";

type Two = { en: string; zh: string };

/** A yearly series of real figures with what its figures are: a flow counts a year's events, a stock what exists at its end. */
export interface IndicatorSeries {
	code: string;
	name: Two;
	unit: Two;
	place: Two;
	kind: "stock" | "flow";
	kindReason: Two;
	attribution: string;
	values: ReadonlyMap<number, number>;
}

/** Brings series to the state given: new ones added, known ones (by code) replaced. For the platform itself only. */
export async function importIndicators(
	{ tx, actor, audit }: WriteContext,
	list: readonly IndicatorSeries[],
): Promise<void> {
	if (actor.kind !== "system") throw notFound();
	for (const series of list) {
		const { id } = await tx
			.insertInto("indicator_series")
			.values({
				id: newId(),
				code: series.code,
				name_en: series.name.en,
				name_zh: series.name.zh,
				unit_en: series.unit.en,
				unit_zh: series.unit.zh,
				place_en: series.place.en,
				place_zh: series.place.zh,
				kind: series.kind,
				kind_reason_en: series.kindReason.en,
				kind_reason_zh: series.kindReason.zh,
				attribution: series.attribution,
			})
			.onConflict((conflict) =>
				conflict.column("code").doUpdateSet((is) => ({
					kind: is.ref("excluded.kind"),
					kind_reason_en: is.ref("excluded.kind_reason_en"),
					kind_reason_zh: is.ref("excluded.kind_reason_zh"),
				})),
			)
			.returning("id")
			.executeTakeFirstOrThrow();
		await tx.deleteFrom("indicator_value").where("series_id", "=", id).execute();
		await sql`insert into indicator_value (series_id, year, value)
			select ${id}, * from unnest(${[...series.values.keys()]}::int[], ${[...series.values.values()]}::float8[])`.execute(
			tx,
		);
	}
	audit({
		action: "demand.indicators.imported",
		object: { kind: "indicator_series", id: "all" },
		detail: { series: list.length },
	});
}
