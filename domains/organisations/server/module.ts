import type { DomainModule } from "#platform/server/module.ts";
import { listeners } from "./events.ts";
import { exportMyData } from "./export-my-data.ts";
import { noticesOfOrganisations } from "./notices.ts";
import { permissions } from "./permissions.ts";
import { personalDataOfOrganisations } from "./personal-data.ts";
import { accountRoutes } from "./routes-account.ts";
import { applicationRoutes } from "./routes-applications.ts";
import { credentialRoutes } from "./routes-credentials.ts";
import { invitationRoutes } from "./routes-invitations.ts";
import { operationRoutes } from "./routes-operation.ts";
import { organisationRoutes } from "./routes-organisations.ts";
import { sessionRoutes } from "./routes-session.ts";
import { organisationSearch } from "./search-organisations.ts";
import { waitingOfOrganisations } from "./waiting.ts";

export const organisationsModule: DomainModule = {
	name: "organisations",
	routes: [
		...sessionRoutes,
		...credentialRoutes,
		...accountRoutes,
		...organisationRoutes,
		...applicationRoutes,
		...invitationRoutes,
		...operationRoutes,
	],
	permissions,
	listeners,
	notices: noticesOfOrganisations,
	jobs: [exportMyData],
	personalData: personalDataOfOrganisations,
	search: [organisationSearch],
	waiting: waitingOfOrganisations,
};
