import { Button } from "@mantine/core";
import { type ReactNode, useId, useState } from "react";
import styles from "./disclosure.module.css";

/** A form that is seldom needed, behind its name. */
export function Disclosure({ label, children }: { label: string; children: ReactNode }) {
	const [open, setOpen] = useState(false);
	const id = useId();
	return (
		<div className={styles.disclosure}>
			<Button variant="default" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
				{label}
			</Button>
			<div id={id} className={styles.inside} hidden={!open}>
				{open && children}
			</div>
		</div>
	);
}
