import type { ReactNode } from "react";
import { usePageTitle } from "../app/navigate.tsx";
import { Breadcrumb } from "../shell/breadcrumb.tsx";
import styles from "./page-header.module.css";

interface PageHeaderProps {
	title: string;
	/** The name in the other language, dim after the title. */
	hint?: ReactNode;
	/** Version and state, as `StateChip`. */
	state?: ReactNode;
	/** One sentence that says how to read the page. */
	lead?: ReactNode;
	/** Further actions, left of the primary one. */
	actions?: ReactNode;
	/** The one primary action of the page. */
	primary?: ReactNode;
	/** The page is about one thing whose name is its title: the breadcrumb ends in it. */
	names?: boolean;
	/** The names of what the pages above it are about, for the breadcrumb: of the nearest, or of several, the nearest first. */
	above?: string | readonly (string | undefined)[] | undefined;
}

/** Breadcrumb, title with version and state, one sentence, and the actions at the upper right. */
export function PageHeader({ title, hint, state, lead, actions, primary, names = false, above }: PageHeaderProps) {
	usePageTitle({ own: names ? title : undefined, above: typeof above === "string" ? [above] : above });
	return (
		<header className={styles.header}>
			<Breadcrumb />
			<div className={styles.row}>
				<h1 className={styles.title}>
					{title} {hint && <span className={styles.hint}>{hint}</span>}{" "}
					{state && <span className={styles.state}>{state}</span>}
				</h1>
				{(actions || primary) && (
					<div className={styles.actions} data-no-print data-page-actions>
						{actions}
						{primary}
					</div>
				)}
			</div>
			{lead && <p className={styles.lead}>{lead}</p>}
		</header>
	);
}
