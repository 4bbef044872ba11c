import { Kysely, type Transaction as KyselyTransaction, PostgresDialect } from "kysely";
import type pg from "pg";
import type { DB } from "./schema.gen.ts";

export type Database = Kysely<DB>;
export type Transaction = KyselyTransaction<DB>;

export const createDatabase = (pool: pg.Pool): Database => new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
