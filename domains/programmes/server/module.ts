import type { DomainModule } from "#platform/server/module.ts";
import { alertProgrammes, coverageNotices } from "./coverage/alert-programmes.ts";
import { coverageRoutes } from "./coverage/coverage-routes.ts";
import { oversupplyNotices, tellOversupply } from "./coverage/tell-oversupply.ts";
import { flowsRoutes } from "./flows/flows-routes.ts";
import { seeFlows } from "./flows/get-flows.ts";
import { planForMyself } from "./personal/personal-policy.ts";
import { personalRoutes } from "./personal/personal-routes.ts";
import { personalNotices, tellOfEvidence, tellOfPositions } from "./personal/tell-of-evidence.ts";
import { programmesPersonalData } from "./personal-data.ts";
import { planNotices, tellOfPlans } from "./plans/plan-notices.ts";
import { buildPlans, decidePlans, writePlans } from "./plans/plan-policy.ts";
import { planRoutes } from "./plans/plan-routes.ts";
import { planTalkRoutes } from "./plans/plan-talk-routes.ts";
import { reviewNotices, tellReviewDue } from "./plans/tell-review-due.ts";
import { proposalNotices, tellOfProposals } from "./proposals/proposal-notices.ts";
import { proposeChanges } from "./proposals/proposal-policy.ts";
import { proposalRoutes } from "./proposals/proposal-routes.ts";
import { tellOfWithdrawn } from "./proposals/tell-of-withdrawn.ts";
import { recognitionNotices, tellOfRecognitions } from "./recognition/recognition-notices.ts";
import { agreeRecognitions } from "./recognition/recognition-policy.ts";
import { recognitionRoutes } from "./recognition/recognition-routes.ts";
import { waitingInProgrammes } from "./waiting.ts";

export const programmesModule: DomainModule = {
	name: "programmes",
	routes: [
		...planRoutes,
		...planTalkRoutes,
		...coverageRoutes,
		...personalRoutes,
		...recognitionRoutes,
		...proposalRoutes,
		...flowsRoutes,
	],
	permissions: [writePlans, decidePlans, buildPlans, planForMyself, agreeRecognitions, proposeChanges, seeFlows],
	listeners: [
		tellOfPlans,
		alertProgrammes,
		tellOfEvidence,
		tellOfPositions,
		tellOfRecognitions,
		tellOfProposals,
		tellOfWithdrawn,
	],
	chores: [tellReviewDue, tellOversupply],
	notices: [
		...planNotices,
		...reviewNotices,
		...coverageNotices,
		...oversupplyNotices,
		...personalNotices,
		...recognitionNotices,
		...proposalNotices,
	],
	personalData: programmesPersonalData,
	waiting: waitingInProgrammes,
};
