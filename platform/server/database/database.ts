import { Kysely, type Transaction as KyselyTransaction } from "kysely";
import type pg from "pg";
import type { DB } from "./schema.gen.ts";
import { TravellingDialect } from "./travelling-statements.ts";

export type Database = Kysely<DB>;
export type Transaction = KyselyTransaction<DB>;

export const createDatabase = (pool: pg.Pool): Database => new Kysely<DB>({ dialect: new TravellingDialect(pool) });
