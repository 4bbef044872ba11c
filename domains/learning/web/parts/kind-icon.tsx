import { CheckListIcon, DocumentIcon, PageIcon, PlayIcon } from "#platform/web/icons/icons.tsx";
import type { ActivityKind } from "../../contract-content.ts";

const icons = { page: PageIcon, video: PlayIcon, document: DocumentIcon, quiz: CheckListIcon };

/** What kind of activity it is, as a drawing beside its name. */
export function KindIcon({ kind }: { kind: ActivityKind }) {
	const Icon = icons[kind];
	return <Icon />;
}
