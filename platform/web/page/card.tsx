import { type ReactNode, useId } from "react";
import styles from "./card.module.css";

interface CardProps {
	title?: ReactNode;
	/** One line beneath the title. */
	lead?: ReactNode;
	/** Upper right. */
	actions?: ReactNode;
	children?: ReactNode;
}

/** A surface on the page with a heading of its own. */
export function Card({ title, lead, actions, children }: CardProps) {
	const id = useId();
	return (
		<section className={styles.card} aria-labelledby={title ? id : undefined} data-card>
			{(title || actions) && (
				<div className={styles.head}>
					<div className={styles.words}>
						{title && <h2 id={id}>{title}</h2>}
						{lead && <p className={styles.lead}>{lead}</p>}
					</div>
					{actions && (
						<div className={styles.actions} data-no-print>
							{actions}
						</div>
					)}
				</div>
			)}
			{children}
		</section>
	);
}
