import type { DomainModule } from "#platform/server/module.ts";
import { programmesPersonalData } from "./personal-data.ts";
import { planNotices, tellOfPlans } from "./plans/plan-notices.ts";
import { buildPlans, decidePlans, writePlans } from "./plans/plan-policy.ts";
import { planRoutes } from "./plans/plan-routes.ts";
import { planTalkRoutes } from "./plans/plan-talk-routes.ts";
import { waitingInProgrammes } from "./waiting.ts";

export const programmesModule: DomainModule = {
	name: "programmes",
	routes: [...planRoutes, ...planTalkRoutes],
	permissions: [writePlans, decidePlans, buildPlans],
	listeners: [tellOfPlans],
	notices: planNotices,
	personalData: programmesPersonalData,
	waiting: waitingInProgrammes,
};
