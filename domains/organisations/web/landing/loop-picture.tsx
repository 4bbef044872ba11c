import { useNarrow } from "#platform/web/app/use-narrow.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { messages } from "./landing.messages.ts";
import { type Ellipse, type LoopStep, loopArcs, loopSteps } from "./loop-geometry.ts";
import styles from "./loop-picture.module.css";

const steps = ["sense", "share", "train", "practise", "outcome", "evaluate", "adjust"] as const;

interface Drawing {
	width: number;
	height: number;
	ellipse: Ellipse;
	node: number;
	/** Long words are broken at a space where the drawing is narrow. */
	broken: boolean;
}

const desk: Drawing = {
	width: 560,
	height: 276,
	ellipse: { cx: 280, cy: 148, rx: 160, ry: 102 },
	node: 17,
	broken: false,
};
const phone: Drawing = {
	width: 340,
	height: 290,
	ellipse: { cx: 170, cy: 148, rx: 82, ry: 104 },
	node: 15,
	broken: true,
};

/** The seven steps of the platform as a ring around what ties them together. */
export function LoopPicture() {
	const t = useMessages(messages);
	const narrow = useNarrow();
	const { width, height, ellipse, node, broken } = narrow ? phone : desk;
	const places = loopSteps(ellipse, steps.length);
	return (
		<svg className={styles.loop} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t("loopHow")}>
			<defs>
				<marker id="loop-head" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" orient="auto">
					<path d="M0 0.5 7 4 0 7.5Z" className={styles.head} />
				</marker>
			</defs>
			<ellipse {...ellipse} rx={ellipse.rx - 46} ry={ellipse.ry - 46} className={styles.core} />
			<text x={ellipse.cx} y={ellipse.cy - 1} className={styles.centre}>
				{t("centre")}
			</text>
			<text x={ellipse.cx} y={ellipse.cy + 18} className={styles.small}>
				{narrow ? null : t("centreSmall")}
			</text>
			{loopArcs(ellipse, steps.length, node + 7).map((path) => (
				<path key={path} d={path} className={styles.arc} markerEnd="url(#loop-head)" />
			))}
			{places.map((place, index) => {
				const step = steps[index] ?? "sense";
				return (
					<g key={step}>
						<circle cx={place.x} cy={place.y} r={node} className={styles.node} />
						<text x={place.x} y={place.y + 4.5} className={styles.number}>
							{index + 1}
						</text>
						<Words place={place} text={t(`step.${step}`)} node={node} broken={broken} />
					</g>
				);
			})}
		</svg>
	);
}

interface WordsProps {
	place: LoopStep;
	text: string;
	node: number;
	broken: boolean;
}

function Words({ place, text, node, broken }: WordsProps) {
	const lines = broken && place.side !== "middle" ? text.split(" ") : [text];
	const away = place.side === "middle" ? 0 : (node + 8) * (place.side === "start" ? 1 : -1);
	const first = place.side === "middle" ? place.y - node - 9 : place.y + 5 - (lines.length - 1) * 7.5;
	return (
		<text x={place.x + away} y={first} textAnchor={place.side} className={styles.label}>
			{lines.map((line, index) => (
				<tspan key={line} x={place.x + away} dy={index ? 15 : 0}>
					{line}
				</tspan>
			))}
		</text>
	);
}
