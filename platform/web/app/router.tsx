import type { QueryClient } from "@tanstack/react-query";
import {
	createRootRoute,
	createRoute,
	createRouter,
	lazyRouteComponent,
	notFound,
	redirect,
} from "@tanstack/react-router";
import { ErrorPage } from "../page/error-page.tsx";
import { Loading } from "../page/loading.tsx";
import { NotFound } from "../page/not-found.tsx";
import { sessionQuery } from "../session/use-session.ts";
import { Frame } from "../shell/frame.tsx";
import type { AppDefinition } from "./app-definition.ts";
import type { PageDefinition } from "./page-definition.ts";

declare module "@tanstack/react-router" {
	interface StaticDataRouteOption {
		page?: PageDefinition;
	}
}

/** The routes of all pages under one frame. Every page knows the session before it starts to load. */
export function createAppRouter({ pages, signInPath }: AppDefinition, client: QueryClient) {
	const root = createRootRoute({
		component: Frame,
		beforeLoad: () => client.ensureQueryData(sessionQuery).then(() => undefined),
		errorComponent: ({ error, reset }) => <ErrorPage error={error} retry={reset} />,
		notFoundComponent: NotFound,
	});
	const routes = pages.map((page) =>
		createRoute({
			getParentRoute: () => root,
			path: page.path,
			staticData: { page },
			component: lazyRouteComponent(page.load, "Page"),
			pendingComponent: Loading,
			beforeLoad: async ({ location }) => {
				if (page.access === "public") return;
				const { person, ...session } = await client.ensureQueryData(sessionQuery);
				if (!person) throw redirect({ href: `${signInPath}?next=${encodeURIComponent(location.href)}`, replace: true });
				if (page.access !== "signedIn" && !page.access({ ...session, person })) throw notFound();
			},
		}),
	);
	return createRouter({
		routeTree: root.addChildren(routes),
		defaultErrorComponent: ({ error, reset }) => <ErrorPage error={error} retry={reset} />,
		defaultNotFoundComponent: NotFound,
		defaultPendingMs: 150,
		defaultPendingMinMs: 0,
		scrollRestoration: true,
		// The query of an address belongs to the page (`useListState`); the router hands it on untouched.
		parseSearch: (raw) => ({ raw }),
		stringifySearch: ({ raw }) => (typeof raw === "string" ? raw : ""),
	});
}
