import { lazy, Suspense } from "react";
import { Loading } from "#platform/web/page/loading.tsx";

const Panel = lazy(() => import("./seats-panel.tsx").then(({ SeatsPanel }) => ({ default: SeatsPanel })));

/** The panel for the composition of the application: its script comes when a group's page is shown. */
export function GroupSeatsPanel({ groupId }: { groupId: string }) {
	return (
		<Suspense fallback={<Loading rows={3} />}>
			<Panel groupId={groupId} />
		</Suspense>
	);
}
