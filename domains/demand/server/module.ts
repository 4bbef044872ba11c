import type { DomainModule } from "#platform/server/module.ts";
import { catalogueListeners, catalogueNotices } from "./catalogue-notices.ts";
import { catalogueRoutes } from "./catalogue-routes.ts";
import { demandPermissions } from "./demand-policy.ts";
import { endHeadships } from "./end-headships.ts";
import { forecastRoutes } from "./forecast-routes.ts";
import { grantRoutes } from "./grant-routes.ts";
import { groupRoutes } from "./group-routes.ts";
import { homeRoutes } from "./home-routes.ts";
import { needNotices, tellEnds } from "./need-ends.ts";
import { needRoutes } from "./need-routes.ts";
import { demandPersonalData } from "./personal-data.ts";
import { postingJobs, postingRoutes } from "./posting-routes.ts";
import { supplyRoutes } from "./supply-routes.ts";
import { waitingInDemand } from "./waiting.ts";

export const demandModule: DomainModule = {
	name: "demand",
	routes: [
		...needRoutes,
		...postingRoutes,
		...supplyRoutes,
		...catalogueRoutes,
		...grantRoutes,
		...forecastRoutes,
		...homeRoutes,
		...groupRoutes,
	],
	permissions: demandPermissions,
	jobs: postingJobs,
	chores: [tellEnds],
	listeners: [...catalogueListeners, endHeadships],
	notices: [...catalogueNotices, ...needNotices],
	personalData: demandPersonalData,
	waiting: waitingInDemand,
};
