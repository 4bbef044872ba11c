import type { ReactNode } from "react";
import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { stages } from "../../contract-chains.ts";
import type { Chain, Stage } from "./calls-chains.ts";
import { type Edge, Edges } from "./chain-edges.tsx";
import { messages } from "./chains.messages.ts";
import styles from "./chains.module.css";
import { OccupationBranch } from "./occupation-branch.tsx";

interface StageColumnsProps {
	/** Which cards lead to which. */
	edges: readonly Edge[];
	/** What stands in a stage. */
	children: (stage: Stage) => ReactNode;
}

/** The three stages beside each other, each pointing at the next; on a phone beneath each other. */
export function StageColumns({ edges, children }: StageColumnsProps) {
	const t = useMessages(messages);
	return (
		<Edges edges={edges}>
			<ol className={styles.graph} aria-label={t("graph")}>
				{stages.map((stage) => (
					<li key={stage}>
						<h3 className={styles.stage}>{t(`stage.${stage}`)}</h3>
						{children(stage)}
					</li>
				))}
			</ol>
		</Edges>
	);
}

/** A chain as a graph: stages, links in their order and what they feed, the occupations on each with what these require. */
export function ChainGraph({ links }: { links: Chain["links"] }) {
	const t = useMessages(messages);
	const nameOf = new Map(links.map(({ id, name }) => [id, name]));
	const edges = links.flatMap(({ id, feeds }) => feeds.map((to) => ({ from: id, to })));
	return (
		<StageColumns edges={edges}>
			{(stage) => {
				const here = links.filter((link) => link.stage === stage);
				if (here.length === 0) return <p className={styles.dim}>{t("noLinks")}</p>;
				return (
					<ol className={styles.links}>
						{here.map((link) => (
							<li key={link.id} className={styles.link} data-link={link.id}>
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
											<OccupationBranch key={id} id={id} name={name} />
										))}
									</ul>
								)}
								{link.feeds.length > 0 && (
									<p className={styles.feeds}>
										{t("feeds")}{" "}
										{link.feeds.map((fed, place) => (
											<span key={fed}>
												{place > 0 && " · "}
												<Named name={nameOf.get(fed) ?? link.name} />
											</span>
										))}
									</p>
								)}
							</li>
						))}
					</ol>
				);
			}}
		</StageColumns>
	);
}
