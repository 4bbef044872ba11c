import { lazy, Suspense } from "react";
import { Loading } from "#platform/web/page/loading.tsx";

const Panel = lazy(() => import("./need-panel.tsx").then(({ NeedPlansPanel }) => ({ default: NeedPlansPanel })));

/** The panel for the composition of the application: its script comes when a need's page is shown. */
export function NeedPanel({ needId }: { needId: string }) {
	return (
		<Suspense fallback={<Loading rows={2} />}>
			<Panel needId={needId} />
		</Suspense>
	);
}
