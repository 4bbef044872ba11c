import type { DomainModule } from "#platform/server/module.ts";
import { credentialRoutes } from "./routes-credentials.ts";
import { sessionRoutes } from "./routes-session.ts";

export const organisationsModule: DomainModule = {
	name: "organisations",
	routes: [...sessionRoutes, ...credentialRoutes],
	permissions: [],
};
