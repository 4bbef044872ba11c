import { useApp } from "../app/app-definition.ts";
import { Link } from "../app/navigate.tsx";
import { useText } from "../i18n/use-messages.ts";
import styles from "./brand.module.css";

/** The seal and the name: the way home. */
export function Brand({ to, compact = false }: { to: string; compact?: boolean }) {
	const { brand } = useApp();
	const text = useText();
	return (
		<Link to={to} className={styles.brand}>
			<span className={styles.seal} aria-hidden="true">
				{brand.seal}
			</span>
			{compact ? (
				<span className="visually-hidden">{text(brand.name)}</span>
			) : (
				<>
					<span className={styles.name}>{text(brand.name)}</span>
					<span className={styles.other}>{text(brand.other)}</span>
				</>
			)}
		</Link>
	);
}
