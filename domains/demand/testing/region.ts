import { type Actor, system } from "#platform/server/actor.ts";
import { type Contexts, createContexts, type WriteContext } from "#platform/server/database/context.ts";
import { createDatabase } from "#platform/server/database/database.ts";
import { createPool } from "#platform/server/database/pool.ts";
import { newId } from "#platform/server/id.ts";
import { createLogger } from "#platform/server/log.ts";
import { registerModules } from "#platform/server/register-modules.ts";
import { personActor } from "#platform/testing/actors.ts";
import { createTestDatabase } from "#platform/testing/database.ts";
import { demandModule } from "../server/module.ts";

export interface TestRegion {
	contexts: Contexts;
	regionId: string;
	/** As the role that owns the tables: for what the server does by itself on them (`analyze`). */
	ownerUrl: string;
	/** A person with a role in an organisation of the kind; one new organisation each unless `of` names one. */
	actor(kind: string, role: string, of?: string): Promise<Actor & { personId: string; organisationId: string }>;
	occupation(code: string, nameEn: string, nameZh?: string): Promise<string>;
	asSystem<T>(work: (context: WriteContext) => Promise<T>): Promise<T>;
	close(): Promise<void>;
}

/** A region on a database of its own, with whom and what a test asks for. */
export async function createTestRegion(clock = () => new Date("2026-11-21T08:00:00Z")): Promise<TestRegion> {
	registerModules([demandModule]);
	const database = await createTestDatabase();
	const pool = createPool({ url: database.appUrl, max: 6, name: "test" });
	const contexts = createContexts({ database: createDatabase(pool), clock, log: createLogger("silent") });
	const regionId = newId();
	const asSystem = <T>(work: (context: WriteContext) => Promise<T>): Promise<T> => contexts.write(system, work);
	await asSystem(({ tx }) =>
		tx
			.insertInto("region")
			.values({ id: regionId, code: "test", name_en: "Test region", name_zh: "测试区域" })
			.execute(),
	);
	return {
		contexts,
		regionId,
		ownerUrl: database.ownerUrl,
		asSystem,
		async actor(kind, role, of) {
			const organisationId = of ?? newId();
			const personId = newId();
			await asSystem(async ({ tx, now }) => {
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
					.values({ id: personId, email: `${personId}@example.org`, name: role })
					.execute();
				await tx
					.insertInto("membership")
					.values({ id: newId(), person_id: personId, organisation_id: organisationId, roles: [role], created_at: now })
					.execute();
			});
			const part = {
				personId,
				organisationId,
				organisationKind: kind,
				regionId,
				roles: [role],
				seesRegion: role === "official",
			};
			return { ...personActor(part), personId, organisationId };
		},
		occupation: (code, nameEn, nameZh) =>
			asSystem(async ({ tx }) => {
				const id = newId();
				await tx
					.insertInto("occupation")
					.values({ id, system: "onet", code, name_en: nameEn, name_zh: nameZh ?? null })
					.execute();
				return id;
			}),
		async close() {
			await pool.end();
			await database.drop();
		},
	};
}
