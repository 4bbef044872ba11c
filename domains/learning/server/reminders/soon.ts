import { type RawBuilder, sql } from "kysely";

/** Within two days everybody's day before has come, whatever their zone. */
export const soon = (column: RawBuilder<unknown>, now: Date): RawBuilder<boolean> =>
	sql<boolean>`${column} > ${now}::timestamptz and ${column} < ${now}::timestamptz + interval '2 days'`;
