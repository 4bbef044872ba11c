import type { ReactNode } from "react";
import { useDocumentTitle } from "../parts/use-document-title.ts";
import styles from "./door.module.css";

interface DoorProps {
	title: string;
	lead?: ReactNode;
	children?: ReactNode;
	/** Beneath the card: the other way in. */
	below?: ReactNode;
}

/** The card of everything that happens before one is inside: one question at a time, in the middle of the page. */
export function Door({ title, lead, children, below }: DoorProps) {
	useDocumentTitle(title);
	return (
		<div className={styles.door}>
			<div className={styles.card}>
				<h1>{title}</h1>
				<div className={styles.lead}>{lead}</div>
				{children}
			</div>
			{below && <p className={styles.below}>{below}</p>}
		</div>
	);
}
