import { lazy, Suspense } from "react";
import { Loading } from "#platform/web/page/loading.tsx";

const Panel = lazy(() =>
	import("./group-demand-panel.tsx").then(({ GroupDemandPanel }) => ({ default: GroupDemandPanel })),
);

/** The panel for the composition of the application: its script comes when a group's page is shown. */
export function GroupPanel({ groupId, asOf }: { groupId: string; asOf: string | undefined }) {
	return (
		<Suspense fallback={<Loading rows={3} />}>
			<Panel groupId={groupId} asOf={asOf} />
		</Suspense>
	);
}
