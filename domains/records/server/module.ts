import type { DomainModule } from "#platform/server/module.ts";
import { clientRoutes } from "./client-routes.ts";
import { manageClients } from "./clients-policy.ts";
import { forwardRoutes } from "./forward-routes.ts";
import { personalDataOfRecords } from "./personal-data.ts";

export const recordsModule: DomainModule = {
	name: "records",
	routes: [...clientRoutes, ...forwardRoutes],
	permissions: [manageClients],
	personalData: personalDataOfRecords,
};
