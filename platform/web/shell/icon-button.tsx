import type { ComponentPropsWithRef, ReactNode } from "react";
import styles from "./icon-button.module.css";

interface IconButtonProps extends Omit<ComponentPropsWithRef<"button">, "color"> {
	label: string;
	icon: ReactNode;
	/** A count at the corner. */
	mark?: number | undefined;
}

/** A button that is only an icon; its name is read out and shown on hover. */
export function IconButton({ label, icon, mark = 0, className, ...rest }: IconButtonProps) {
	return (
		<button type="button" aria-label={label} title={label} className={`${styles.button} ${className ?? ""}`} {...rest}>
			{icon}
			{mark > 0 && (
				<span className={styles.mark} aria-hidden="true">
					{mark > 99 ? "99+" : mark}
				</span>
			)}
		</button>
	);
}
