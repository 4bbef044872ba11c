import { type RawBuilder, sql } from "kysely";

/** An instant of offering `o` was still to come when it was closed: a closed offering is changed no more until it is opened again. */
export const calledOff = (instant: RawBuilder<unknown>): RawBuilder<boolean> =>
	sql<boolean>`(o.state = 'closed' and ${instant} > o.updated_at)`;
