import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import type { Occupation } from "../calls.ts";
import { ShowMore } from "../parts/show-more.tsx";
import { messages } from "./occupation-page.messages.ts";
import styles from "./occupation-page.module.css";

type Technology = Occupation["technologies"][number];

/** Technologies by class; those asked for most come first. Names of products are not translated. */
export function Technologies({ technologies }: Pick<Occupation, "technologies">) {
	const t = useMessages(messages);
	if (technologies.length === 0) return null;
	return (
		<Card title={t("technologies")} lead={t("technologiesLead")}>
			<ShowMore items={byClass(technologies)} first={4}>
				{(classes) =>
					classes.map(([key, some]) => (
						<div key={key}>
							<h3 className={styles.class}>
								<Named name={some[0]?.class} />
							</h3>
							<ShowMore items={some} first={8}>
								{(part) => (
									<ul className={styles.chips}>
										{part.map((one) => (
											<TechnologyChip key={one.competency.id} technology={one} />
										))}
									</ul>
								)}
							</ShowMore>
						</div>
					))
				}
			</ShowMore>
		</Card>
	);
}

function TechnologyChip({ technology: { competency, inDemand } }: { technology: Technology }) {
	const t = useMessages(messages);
	const name = useName();
	const why = [competency.hot && t("hotWhy"), inDemand && t("inDemandWhy")].filter(Boolean).join(" ");
	return (
		<li data-hot={competency.hot || inDemand || undefined} title={why || undefined}>
			<span lang="en">{name(competency.name)}</span>
			{competency.hot && <span className={styles.mark}>{t("hot")}</span>}
			{inDemand && <span className={styles.mark}>{t("inDemand")}</span>}
		</li>
	);
}

const weight = ({ competency, inDemand }: Technology): number => Number(inDemand) * 2 + Number(competency.hot);

/** Classes with what is asked for most in front, and within a class likewise. */
function byClass(technologies: readonly Technology[]): [string, Technology[]][] {
	const classes = new Map<string, Technology[]>();
	for (const one of technologies) {
		const key = one.class?.en ?? one.class?.zh ?? "";
		classes.set(key, [...(classes.get(key) ?? []), one]);
	}
	const asked = (some: readonly Technology[]): number => some.reduce((sum, one) => sum + weight(one), 0);
	for (const some of classes.values()) some.sort((a, b) => weight(b) - weight(a));
	return [...classes].sort(([, a], [, b]) => asked(b) - asked(a) || b.length - a.length);
}
