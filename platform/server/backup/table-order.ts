import type pg from "pg";

/** Views of one backup and one restore: tables that hold data of their own, parents of references first. */
export async function tablesInOrder(client: pg.ClientBase): Promise<string[]> {
	const { rows: tables } = await client.query<{ name: string }>(
		`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
		 where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migration'
		 order by 1`,
	);
	const { rows: references } = await client.query<{ child: string; parent: string }>(
		`select distinct child.relname as child, parent.relname as parent
		 from pg_constraint r join pg_class child on child.oid = r.conrelid join pg_class parent on parent.oid = r.confrelid
		 where r.contype = 'f' and r.conrelid <> r.confrelid and r.conparentid = 0
			-- A restore looks at these when all is there.
			and not r.condeferrable`,
	);
	const ordered: string[] = [];
	const waiting = new Set(tables.map(({ name }) => name));
	while (waiting.size > 0) {
		const free = [...waiting].filter(
			(name) => !references.some(({ child, parent }) => child === name && waiting.has(parent)),
		);
		if (free.length === 0) throw new Error(`tables refer to each other in a circle: ${[...waiting].join(", ")}`);
		for (const name of free) {
			ordered.push(name);
			waiting.delete(name);
		}
	}
	return ordered;
}

/** Columns that are stored, not computed. */
export async function columnsOf(client: pg.ClientBase, table: string): Promise<string[]> {
	const { rows } = await client.query<{ name: string }>(
		`select attname as name from pg_attribute
		 where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
		[table],
	);
	return rows.map(({ name }) => name);
}
