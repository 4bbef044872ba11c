import type { ReactNode } from "react";

/** Line icons on a 20-pixel grid, drawn for this kit; they take size and colour from the text beside them. */
export function icon(drawing: ReactNode) {
	return () => (
		<svg
			viewBox="0 0 20 20"
			width="1.25em"
			height="1.25em"
			fill="none"
			stroke="currentColor"
			strokeWidth="1.5"
			strokeLinecap="round"
			strokeLinejoin="round"
			aria-hidden="true"
			focusable="false"
		>
			{drawing}
		</svg>
	);
}

export const HomeIcon = icon(<path d="M3 9.5 10 3l7 6.5M5 8v9h10V8M8.5 17v-5h3v5" />);
export const SearchIcon = icon(<path d="M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12Zm4.5-1.5L17 17" />);
export const BellIcon = icon(<path d="M5 14V9a5 5 0 0 1 10 0v5l1.5 1.5h-13L5 14Zm3.5 3.5h3" />);
export const MoreIcon = icon(<path d="M4 5.5h12M4 10h12M4 14.5h12" />);
export const CloseIcon = icon(<path d="m5 5 10 10M15 5 5 15" />);
export const CheckIcon = icon(<path d="m4 10.5 4 4 8-9" />);
export const DownIcon = icon(<path d="m5 8 5 5 5-5" />);
export const UpIcon = icon(<path d="m5 12 5-5 5 5" />);
export const RightIcon = icon(<path d="m8 5 5 5-5 5" />);
export const ChartIcon = icon(<path d="M3.5 16.5h13M5.5 14v-4M10 14V5M14.5 14V8" />);
export const DisplayIcon = icon(<path d="M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 3v14M12 5.5v9M14 7v6" />);
export const ClockIcon = icon(<path d="M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 6v4.5l3 1.5" />);
export const BuildingIcon = icon(<path d="M4 17V4h8v13M12 8h4.5v9M2.5 17h15M6.5 7h3M6.5 10h3M6.5 13h3" />);
export const BookIcon = icon(
	<path d="M10 5.5C8 4 5.5 3.5 3 3.5v12c2.5 0 5 .5 7 2 2-1.5 4.5-2 7-2v-12c-2.5 0-5 .5-7 2Zm0 0v12" />,
);
export const ShieldIcon = icon(
	<path d="M10 2.5 4 4.8v4.7c0 3.8 2.5 6.5 6 8 3.5-1.5 6-4.2 6-8V4.8L10 2.5ZM7.3 10l2 2 3.5-4" />,
);
export const MailIcon = icon(<path d="M3 5h14v10H3zM3 5.5l7 5.5 7-5.5" />);
export const TreeIcon = icon(<path d="M8 3h4v4H8zM2.5 13h4v4h-4zM13.5 13h4v4h-4zM10 7v3M4.5 13v-3h11v3" />);
export const SignOutIcon = icon(<path d="M8 3.5H4v13h4M8 10h9M14 7l3 3-3 3" />);
