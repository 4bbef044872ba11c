import { sql } from "kysely";
import { asSystem, competenciesModule } from "#domains/competencies/testing/ledger.ts";
import { openWorld, type TestPerson, type TestWorld } from "#domains/competencies/testing/world.ts";
import { registerModules } from "#platform/server/register-modules.ts";
import { learningModule } from "../server/module.ts";

export type { TestPerson, TestWorld };
export { learningModule };

/** A region on a database of its own with the modules that this domain needs. @param clock moved on by `setTime` */
export async function openLearningWorld(clock?: Date): Promise<TestWorld> {
	const world = await openWorld(clock);
	registerModules([competenciesModule, learningModule]);
	return world;
}

/** Until another transaction waits for a lock: what is held then is known, whatever the machine is busy with. */
export async function untilSomebodyWaits({ contexts }: Pick<TestWorld, "contexts">): Promise<void> {
	for (let waiting = 0; waiting === 0; )
		waiting = await asSystem(contexts, async ({ tx }) => {
			const { rows } = await sql<{ waiting: number }>`select count(*)::int as waiting from pg_stat_activity
				where datname = current_database() and wait_event_type = 'Lock'`.execute(tx);
			return rows[0]?.waiting ?? 0;
		});
}
