import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { DownIcon, UpIcon } from "#platform/web/icons/icons.tsx";
import parts from "../parts/parts.module.css";
import { messages } from "./compare.messages.ts";
import styles from "./compare.module.css";

interface ArrowProps {
	before: number | undefined;
	after: number | undefined;
	write: (value: number) => string;
}

/** A figure that was and the one that is, with the way it went; a single figure where it stayed or has no counterpart. */
export function Arrow({ before, after, write }: ArrowProps) {
	if (before === undefined || after === undefined) return <>{write(after ?? before ?? 0)}</>;
	if (write(before) === write(after)) return <span className={parts.dim}>{write(after)}</span>;
	return (
		<span className={styles.arrow}>
			<span className={parts.dim}>{write(before)}</span>
			{Number.isNaN(after - before) ? <span aria-hidden="true">→</span> : <Sign up={after > before} />}
			<b>{write(after)}</b>
		</span>
	);
}

function Sign({ up }: { up: boolean }) {
	const t = useMessages(messages);
	return (
		<span className={styles.sign} data-up={up || undefined}>
			{up ? <UpIcon /> : <DownIcon />}
			<span className="visually-hidden">{t(up ? "up" : "down")}</span>
		</span>
	);
}
Arrow.Sign = Sign;
