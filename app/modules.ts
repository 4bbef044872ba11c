import { demoModule } from "#demo/routes.ts";
import { competenciesModule } from "#domains/competencies/server/module.ts";
import { demandModule } from "#domains/demand/server/module.ts";
import { learningModule } from "#domains/learning/server/module.ts";
import { organisationsModule } from "#domains/organisations/server/module.ts";
import { programmesModule } from "#domains/programmes/server/module.ts";
import { recordsModule } from "#domains/records/server/module.ts";
import type { DomainModule } from "#platform/server/module.ts";

/** Every domain of the product, in the order of its tables. */
export const modules: readonly DomainModule[] = [
	organisationsModule,
	competenciesModule,
	demandModule,
	programmesModule,
	recordsModule,
	learningModule,
	demoModule,
];
