import type pg from "pg";
import { type Actor, system } from "#platform/server/actor.ts";
import { type Contexts, createContexts } from "#platform/server/database/context.ts";
import { createDatabase } from "#platform/server/database/database.ts";
import { createPool } from "#platform/server/database/pool.ts";
import { newId } from "#platform/server/id.ts";
import { createLogger } from "#platform/server/log.ts";
import { registerModules } from "#platform/server/register-modules.ts";
import { personActor } from "#platform/testing/actors.ts";
import { createTestDatabase } from "#platform/testing/database.ts";
import { competenciesModule } from "../server/module.ts";

export type TestPerson = Actor & { personId: string; organisationId: string };

export interface TestWorld {
	contexts: Contexts;
	pool: pg.Pool;
	/** As the role that owns the tables. */
	ownerUrl: string;
	regionId: string;
	/** A person with a role; in a new organisation of the kind unless `of` names one. */
	person(kind: string, role: string, of?: string): Promise<TestPerson>;
	close(): Promise<void>;
}

/** A database of the test's own with one region, reached as the application reaches it. The clock stands still. */
export async function openWorld(now = new Date("2026-11-21T08:00:00Z")): Promise<TestWorld> {
	registerModules([competenciesModule]);
	const database = await createTestDatabase();
	const pool = createPool({ url: database.appUrl, max: 4, name: "test", statementTimeout: 0 });
	const contexts = createContexts({
		database: createDatabase(pool),
		clock: () => now,
		log: createLogger("silent"),
	});
	const regionId = newId();
	await contexts.write(system, ({ tx }) =>
		tx.insertInto("region").values({ id: regionId, code: "test", name_zh: "测试区域" }).execute(),
	);
	return {
		contexts,
		pool,
		ownerUrl: database.ownerUrl,
		regionId,
		async person(kind, role, of) {
			const organisationId = of ?? newId();
			const personId = newId();
			await contexts.write(system, async ({ tx }) => {
				if (!of) {
					await tx
						.insertInto("organisation")
						.values({
							id: organisationId,
							region_id: regionId,
							kind,
							name_en: `${kind} ${organisationId}`,
							state: "verified",
							created_at: now,
							updated_at: now,
						})
						.execute();
				}
				await tx
					.insertInto("person")
					.values({ id: personId, email: `${personId}@example.org`, name: `${role} of ${kind}` })
					.execute();
				await tx
					.insertInto("membership")
					.values({ id: newId(), person_id: personId, organisation_id: organisationId, roles: [role], created_at: now })
					.execute();
			});
			const actor = personActor({
				personId,
				organisationId,
				organisationKind: kind,
				regionId,
				roles: [role],
				seesRegion: role === "official",
			});
			return { ...actor, personId, organisationId };
		},
		async close() {
			await pool.end();
			await database.drop();
		},
	};
}
