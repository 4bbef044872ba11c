import type { ReactNode } from "react";
import styles from "./sticky-foot.module.css";

/** The actions of a page or form: beneath it on a desk, held at the thumb on a phone. */
export function StickyFoot({ children }: { children: ReactNode }) {
	return (
		<div className={styles.foot} data-no-print data-sticky-foot>
			{children}
		</div>
	);
}
