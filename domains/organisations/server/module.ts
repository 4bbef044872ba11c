import type { DomainModule } from "#platform/server/module.ts";
import { listeners } from "./events.ts";
import { noticesOfOrganisations } from "./notices.ts";
import { permissions } from "./permissions.ts";
import { applicationRoutes } from "./routes-applications.ts";
import { credentialRoutes } from "./routes-credentials.ts";
import { invitationRoutes } from "./routes-invitations.ts";
import { organisationRoutes } from "./routes-organisations.ts";
import { sessionRoutes } from "./routes-session.ts";

export const organisationsModule: DomainModule = {
	name: "organisations",
	routes: [...sessionRoutes, ...credentialRoutes, ...organisationRoutes, ...applicationRoutes, ...invitationRoutes],
	permissions,
	listeners,
	notices: noticesOfOrganisations,
};
