import type { ReactNode } from "react";
import { fonts } from "../theme/tokens.ts";
import { useTextScale } from "./use-text-scale.ts";
import { narrowChart, useWidth } from "./use-width.ts";

interface RowSheetOptions {
	/** How many rows there are. */
	rows: number;
	rowHeight: { desk: number; phone: number };
	/** Room above the rows, for an axis. */
	head?: number;
	/** Room beneath them. */
	foot: number;
}

/** Measures of a drawing whose rows stand beneath each other, in units of ordinary text: it is shown larger with that. */
export function useRowSheet({ rows, rowHeight, head = 0, foot }: RowSheetOptions) {
	const scaled = useTextScale();
	const [holder, breadth] = useWidth<HTMLDivElement>();
	const width = Math.round(breadth / scaled);
	const phone = width < narrowChart;
	const step = phone ? rowHeight.phone : rowHeight.desk;
	return { holder, scaled, breadth, width, phone, step, height: head + rows * step + foot };
}

interface RowSheetProps {
	sheet: ReturnType<typeof useRowSheet>;
	/** What the drawing shows, for screen readers. */
	label: string;
	children: ReactNode;
}

/** Such a drawing, as wide as its place; nothing before that is known. */
export function RowSheet({ sheet: { holder, scaled, breadth, width, height }, label, children }: RowSheetProps) {
	return (
		<div ref={holder}>
			{width > 0 && (
				<svg
					role="img"
					aria-label={label}
					width={breadth}
					height={Math.round(height * scaled)}
					viewBox={`0 0 ${width} ${height}`}
					fontFamily={fonts.sans}
				>
					{children}
				</svg>
			)}
		</div>
	);
}
