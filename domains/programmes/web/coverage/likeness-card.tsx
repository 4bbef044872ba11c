import { Link } from "#platform/web/app/navigate.tsx";
import { ShareBar } from "#platform/web/charts/row-pictures.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import type { Coverage } from "./calls-coverage.ts";
import { messages } from "./coverage.messages.ts";
import styles from "./coverage.module.css";

const FIRST = 5;

interface LikenessCardProps {
	coverage: Coverage;
	onOpen: (competencyId: string) => void;
}

/** How alike the schools' plans are, and what few organisations teach. */
export function LikenessCard({ coverage: { homogeneity, competencies }, onOpen }: LikenessCardProps) {
	const t = useMessages(messages);
	const format = useFormat();
	const figure = (value: number): string => format.number(value, { maximumFractionDigits: 2 });
	const { plans, schools, similarity, pairs } = homogeneity;
	const few = competencies
		.flatMap((one) => (one.hhi === null ? [] : [{ ...one, hhi: one.hhi }]))
		.sort((a, b) => b.hhi - a.hhi || b.needs - a.needs)
		.slice(0, FIRST);
	return (
		<Card title={t("likeness")}>
			<p>
				{similarity === null ? t("likenessNone") : t("likenessIs", { similarity: figure(similarity), plans, schools })}
			</p>
			<ul className={styles.plain}>
				{pairs.map(({ a, b, similarity: value }) => (
					<li key={`${a.id} ${b.id}`} className={styles.one}>
						<span className={styles.pair}>
							{[a, b].map(({ id, name: plan, school }) => (
								<span key={id}>
									<Link to={`/training-plans/${id}`}>
										<Named name={plan} />
									</Link>{" "}
									<span className={styles.dim}>
										<Named name={school} />
									</span>
								</span>
							))}
						</span>
						<span className={styles.figure}>{figure(value)}</span>
					</li>
				))}
			</ul>
			{few.length > 0 && (
				<>
					<h3 className={styles.heading}>{t("concentration")}</h3>
					<p className={styles.dim}>{t("concentrationLead")}</p>
					<ul className={styles.plain}>
						{few.map((one) => (
							<li key={one.id} className={styles.one}>
								<button type="button" className={styles.open} aria-haspopup="dialog" onClick={() => onOpen(one.id)}>
									<Named name={one.name} />
								</button>
								<span className={styles.figure}>
									<ShareBar value={one.hhi} max={1} label={figure(one.hhi)} /> {figure(one.hhi)}
								</span>
							</li>
						))}
					</ul>
				</>
			)}
		</Card>
	);
}
