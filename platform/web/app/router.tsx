import type { QueryClient } from "@tanstack/react-query";
import {
	createRootRoute,
	createRoute,
	createRouter,
	type ErrorComponentProps,
	lazyRouteComponent,
	notFound,
	redirect,
	useRouter,
} from "@tanstack/react-router";
import { ErrorPage } from "../page/error-page.tsx";
import { Loading } from "../page/loading.tsx";
import { NotFound } from "../page/not-found.tsx";
import { sessionQuery } from "../session/use-session.ts";
import styles from "../shell/frame.module.css";
import { Frame } from "../shell/frame.tsx";
import type { AppDefinition } from "./app-definition.ts";
import type { PageDefinition } from "./page-definition.ts";

declare module "@tanstack/react-router" {
	interface StaticDataRouteOption {
		page?: PageDefinition;
	}
}

/** What failed while a page was made ready; trying again begins with the session. */
function RouteError({ error, reset }: ErrorComponentProps) {
	const router = useRouter();
	const retry = (): void => {
		reset();
		void router.invalidate();
	};
	return <ErrorPage error={error} retry={retry} />;
}

/** Without a session there is no frame around the page. */
function RootError(props: ErrorComponentProps) {
	return (
		<main className={styles.bare}>
			<RouteError {...props} />
		</main>
	);
}

/** The routes of all pages under one frame. Every page knows the session before it starts to load. */
export function createAppRouter({ pages, signInPath }: AppDefinition, client: QueryClient) {
	const root = createRootRoute({
		component: Frame,
		beforeLoad: () => client.ensureQueryData(sessionQuery).then(() => undefined),
		errorComponent: RootError,
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
		defaultErrorComponent: RouteError,
		defaultNotFoundComponent: NotFound,
		defaultPendingMs: 150,
		defaultPendingMinMs: 0,
		scrollRestoration: true,
		// The query of an address belongs to the page (`useListState`); the router hands it on untouched.
		parseSearch: (raw) => ({ raw }),
		stringifySearch: ({ raw }) => (typeof raw === "string" ? raw : ""),
	});
}
