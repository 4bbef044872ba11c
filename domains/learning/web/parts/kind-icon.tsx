import { icon } from "#platform/web/icons/icons.tsx";
import { DocumentIcon } from "#platform/web/icons/screen-icons.tsx";
import type { ActivityKind } from "../../contract-content.ts";

/** Here and not in the kit: the kit's icons all lie in the first load. */
const icons = {
	page: icon(<path d="M4 3.5h12v13H4zM7 7.5h6M7 10.5h6M7 13.5h3.5" />),
	video: icon(<path d="M3 4.5h14v11H3zM8.5 7.5v5l4-2.5-4-2.5Z" />),
	document: DocumentIcon,
	embedded: icon(<path d="M3 4.5h14v11H3zM3 7.5h14M8 10l-1.7 1.7L8 13.4M12 10l1.7 1.7L12 13.4" />),
	assignment: icon(<path d="M4 3.5h8v13H4zM6.5 7.5h3M6.5 10.5h3M11 14.5l5.5-8 1.5 1-5.5 8-2 .8.5-1.8Z" />),
	checklist: icon(<path d="M4 4.5h12v12H4zM7.5 3h5v3h-5zM7 11l2 2 4-4" />),
	discussion: icon(<path d="M3.5 4h13v9h-7L6 16.5V13H3.5zM7 7.5h6M7 10h4" />),
	quiz: icon(<path d="m3 5.5 1.5 1.5L7 4M3 13.5 4.5 15 7 12M10 6h7M10 14h7" />),
};

/** What kind of activity it is, as a drawing beside its name. */
export function KindIcon({ kind }: { kind: ActivityKind }) {
	const Icon = icons[kind];
	return <Icon />;
}
