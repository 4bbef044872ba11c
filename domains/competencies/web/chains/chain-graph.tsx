import type { ReactNode } from "react";
import { Link } from "#platform/web/app/navigate.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { stages } from "../../contract-chains.ts";
import type { Chain, Stage } from "./calls-chains.ts";
import { messages } from "./chains.messages.ts";
import styles from "./chains.module.css";

interface StageColumnsProps {
	/** What stands in a stage. */
	children: (stage: Stage) => ReactNode;
}

/** The three stages beside each other, each pointing at the next; on a phone beneath each other. */
export function StageColumns({ children }: StageColumnsProps) {
	const t = useMessages(messages);
	return (
		<ol className={styles.graph} aria-label={t("graph")}>
			{stages.map((stage) => (
				<li key={stage}>
					<h3 className={styles.stage}>{t(`stage.${stage}`)}</h3>
					{children(stage)}
				</li>
			))}
		</ol>
	);
}

/** A chain as a graph: stages, links in their order, the occupations on each. */
export function ChainGraph({ links }: { links: Chain["links"] }) {
	const t = useMessages(messages);
	return (
		<StageColumns>
			{(stage) => {
				const here = links.filter((link) => link.stage === stage);
				if (here.length === 0) return <p className={styles.dim}>{t("noLinks")}</p>;
				return (
					<ol className={styles.links}>
						{here.map((link) => (
							<li key={link.id} className={styles.link}>
								<div className={styles.linkHead}>
									<span className={styles.linkName}>
										<Named name={link.name} hint />
									</span>
									<span className={styles.number}>{link.code}</span>
								</div>
								{link.occupations.length === 0 ? (
									<p className={styles.dim}>{t("noOccupations")}</p>
								) : (
									<ul className={styles.occupations}>
										{link.occupations.map(({ id, name }) => (
											<li key={id}>
												<Link to={`/occupations/${id}`}>
													<Named name={name} />
												</Link>
											</li>
										))}
									</ul>
								)}
							</li>
						))}
					</ol>
				);
			}}
		</StageColumns>
	);
}
