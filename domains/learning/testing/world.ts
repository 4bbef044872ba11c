import { competenciesModule } from "#domains/competencies/testing/ledger.ts";
import { openWorld, type TestPerson, type TestWorld } from "#domains/competencies/testing/world.ts";
import { registerModules } from "#platform/server/register-modules.ts";
import { learningModule } from "../server/module.ts";

export type { TestPerson, TestWorld };

/** A region on a database of its own with the modules that this domain needs. @param clock moved on by `setTime` */
export async function openLearningWorld(clock?: Date): Promise<TestWorld> {
	const world = await openWorld(clock);
	registerModules([competenciesModule, learningModule]);
	return world;
}
