import type { ReactNode } from "react";
import { Link } from "../app/navigate.tsx";
import styles from "./figure-tiles.module.css";

export interface FigureTile {
	label: string;
	/** Already formatted. */
	value: ReactNode;
	/** Unit or basis beneath the figure. */
	note?: ReactNode;
	/** Change against the former period, formatted with its sign. */
	change?: ReactNode;
	/** It is words, not a figure: set smaller. */
	words?: boolean;
	/** Where the records behind the figure are. */
	to?: string;
	/** This one waits for the reader: it is moved to the end and marked. */
	needsMe?: boolean;
}

/** A row of figures; what needs the reader comes last and is the only red. */
export function FigureTiles({ tiles }: { tiles: readonly FigureTile[] }) {
	const ordered = [...tiles.filter((tile) => !tile.needsMe), ...tiles.filter((tile) => tile.needsMe)];
	return (
		<ul className={styles.tiles}>
			{ordered.map((tile) => (
				<li
					key={tile.label}
					className={styles.tile}
					data-words={tile.words}
					data-needs-me={tile.needsMe || undefined}
					data-card
				>
					<span className={styles.label}>{tile.label}</span>
					{tile.to ? (
						<Link className={styles.value} to={tile.to}>
							{tile.value}
						</Link>
					) : (
						<span className={styles.value}>{tile.value}</span>
					)}
					<span className={styles.foot}>
						<span>{tile.note}</span>
						{tile.change !== undefined && <span>{tile.change}</span>}
					</span>
				</li>
			))}
		</ul>
	);
}
