import { useTokens } from "../theme/theme-provider.tsx";

interface SparklineProps {
	/** Oldest first; null where nothing is known. */
	values: readonly (number | null)[];
	/** What it shows, with its first and last figure: it stands alone in a table row. */
	label: string;
	width?: number;
	height?: number;
}

/** A course in a table row: only its shape counts. */
export function Sparkline({ values, label, width = 84, height = 22 }: SparklineProps) {
	const tokens = useTokens();
	const known = values.filter((value) => value !== null);
	const low = Math.min(...known);
	const span = Math.max(...known) - low || 1;
	const points = values.flatMap((value, index) => {
		if (value === null) return [];
		const x = 2 + (index / Math.max(1, values.length - 1)) * (width - 4);
		const y = height - 3 - ((value - low) / span) * (height - 6);
		return [[Math.round(x * 10) / 10, Math.round(y * 10) / 10] as const];
	});
	const last = points.at(-1);
	return (
		<svg role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
			<polyline
				fill="none"
				stroke={tokens.mark}
				strokeWidth={1.5}
				strokeLinejoin="round"
				points={points.map(([x, y]) => `${x},${y}`).join(" ")}
			/>
			{last && <circle cx={last[0]} cy={last[1]} r={2} fill={tokens.mark} />}
		</svg>
	);
}
