import { Client } from "pg";

/** Tells PostgreSQL what is in the tables, as the server does by itself on those that grow. */
export async function analyze(ownerUrl: string, ...tables: readonly string[]): Promise<void> {
	const owner = new Client({ connectionString: ownerUrl });
	await owner.connect();
	try {
		await owner.query(`analyze ${tables.join()}`);
	} finally {
		await owner.end();
	}
}
