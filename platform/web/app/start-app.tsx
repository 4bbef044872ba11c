import "../theme/layers.css";
import "@mantine/core/styles.layer.css";
import "virtual:theme.css";
import "../theme/fonts.css";
import "../theme/base.css";
import "../theme/print.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { startLanguage } from "../i18n/language-store.ts";
import { keepCounts } from "../session/keep-counts.ts";
import { startOrganisation } from "../session/session-store.ts";
import { refreshSession } from "../session/use-session.ts";
import { startPreferences } from "../theme/preferences.ts";
import { ThemeProvider } from "../theme/theme-provider.tsx";
import { AppContext, type AppDefinition } from "./app-definition.ts";
import { createQueryClient } from "./query-client.ts";
import { createAppRouter } from "./router.tsx";

/** Draws the application into `#root`. */
export function startApp(app: AppDefinition): void {
	startPreferences();
	startLanguage();
	startOrganisation();
	// The session ended elsewhere: ask who is here, and let the page decide again whether it is open to them.
	const client = createQueryClient(() => void refreshSession(client).then(() => router.invalidate()));
	const router = createAppRouter(app, client);
	const moved = keepCounts(client);
	router.subscribe("onResolved", ({ pathChanged }) => pathChanged && moved());
	createRoot(document.getElementById("root") as HTMLElement).render(
		<StrictMode>
			<AppContext value={app}>
				<QueryClientProvider client={client}>
					<ThemeProvider>
						<RouterProvider router={router} />
					</ThemeProvider>
				</QueryClientProvider>
			</AppContext>
		</StrictMode>,
	);
}
