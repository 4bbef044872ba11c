import type { DomainModule } from "#platform/server/module.ts";
import { clientRoutes } from "./client-routes.ts";
import { manageClients } from "./clients-policy.ts";
import { forwardRoutes } from "./forward-routes.ts";
import { personalDataOfRecords } from "./personal-data.ts";
import { applyRules } from "./rules/apply-rules.ts";
import { personalDataOfRules } from "./rules/personal-data.ts";
import { ruleNotices } from "./rules/rule-notices.ts";
import { ruleRoutes } from "./rules/rule-routes.ts";
import { writeRules } from "./rules/rules-policy.ts";
import { runRuleJob } from "./rules/run-rule.ts";

export const recordsModule: DomainModule = {
	name: "records",
	routes: [...clientRoutes, ...forwardRoutes, ...ruleRoutes],
	permissions: [manageClients, writeRules],
	jobs: [runRuleJob],
	listeners: [applyRules],
	notices: ruleNotices,
	personalData: [...personalDataOfRecords, ...personalDataOfRules],
};
