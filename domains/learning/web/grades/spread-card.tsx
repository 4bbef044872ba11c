import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { messages } from "./grades.messages.ts";
import styles from "./grades.module.css";
import type { Line } from "./use-gradebook.ts";

const BINS = 10;
const binOf = (total: number): number => Math.min(BINS - 1, Math.floor(total * BINS));

/** How many learners have which total; as an outline, what rules on trial would make of it. */
export function SpreadCard({ lines, tried }: { lines: readonly Line[]; tried: boolean }) {
	const t = useMessages(messages);
	if (!lines.some(({ total, tried: trial }) => total !== null || trial !== null)) return null;
	const bins = Array.from({ length: BINS }, () => ({ kept: 0, tried: 0 }));
	for (const line of lines) {
		if (line.total !== null) bins[binOf(line.total)]!.kept++;
		if (line.tried !== null) bins[binOf(line.tried)]!.tried++;
	}
	const most = Math.max(1, ...bins.map((bin) => Math.max(bin.kept, bin.tried)));
	return (
		<Card title={t("pictureTitle")} lead={[t("pictureLead"), tried && t("pictureTried")].filter(Boolean).join(" ")}>
			<ol className={styles.spread}>
				{bins.map((bin, index) => {
					const from = (100 * index) / BINS;
					const values = { from, until: from + 100 / BINS, count: bin.kept, tried: bin.tried };
					const said = tried ? t("pictureTriedBar", values) : t("pictureBar", values);
					return (
						<li key={from} title={said}>
							<span className="visually-hidden">{said}</span>
							<span aria-hidden="true" data-count>
								{tried ? bin.tried : bin.kept || ""}
							</span>
							<span aria-hidden="true" data-bar style={{ height: `${(8 * bin.kept) / most}rem` }}>
								{tried && <span data-tried style={{ height: `${(8 * bin.tried) / most}rem` }} />}
							</span>
							<span aria-hidden="true">{from}</span>
						</li>
					);
				})}
			</ol>
		</Card>
	);
}
