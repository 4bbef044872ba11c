import { useMessages } from "../i18n/use-messages.ts";
import { chartMessages } from "./chart-messages.ts";
import styles from "./level-picture.module.css";

interface LevelPictureProps {
	level: number | null;
	max?: number;
	/** Beside the bars: the level that is asked for, as a line across them. */
	wanted?: number;
	/** Write the level beside the picture. */
	withNumber?: boolean;
}

/** A level as a small flight of bars; the picture says its level in words. */
export function LevelPicture({ level, max = 5, wanted, withNumber = false }: LevelPictureProps) {
	const t = useMessages(chartMessages);
	const label =
		level === null
			? t("levelUnknown")
			: wanted === undefined
				? t("level", { level, max })
				: t("levelWanted", { level, max, wanted });
	return (
		<span className={styles.picture} role="img" aria-label={label} title={label}>
			{Array.from({ length: max }, (_, index) => {
				const reached = level !== null && level >= index + 1;
				const partly = level !== null && !reached && level > index;
				return (
					<span
						// biome-ignore lint/suspicious/noArrayIndexKey: the bars are their places
						key={index}
						className={styles.bar}
						data-on={reached || undefined}
						data-partly={partly || undefined}
						data-wanted={wanted === index + 1 || undefined}
						style={{ height: `${0.3 + ((index + 1) / max) * 0.8}rem` }}
					/>
				);
			})}
			{withNumber && level !== null && <span className={styles.number}>{Math.round(level * 10) / 10}</span>}
		</span>
	);
}
