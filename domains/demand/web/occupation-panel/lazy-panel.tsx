import { lazy, Suspense } from "react";
import { Loading } from "#platform/web/page/loading.tsx";

const Panel = lazy(() =>
	import("./occupation-demand-panel.tsx").then(({ OccupationDemandPanel }) => ({ default: OccupationDemandPanel })),
);

/** The panel for the composition of the application: its script comes when an occupation's page is shown. */
export function DemandPanel({ occupation }: { occupation: { id: string } }) {
	return (
		<Suspense fallback={<Loading rows={3} />}>
			<Panel occupation={occupation} />
		</Suspense>
	);
}
