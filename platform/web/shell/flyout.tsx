import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from "react";
import styles from "./flyout.module.css";
import { IconButton } from "./icon-button.tsx";

interface FlyoutProps {
	label: string;
	/** An icon alone, or `face` with words. */
	icon?: ReactNode;
	face?: ReactNode;
	mark?: number | undefined;
	/** The panel; a function gets a way to close it. */
	children: ReactNode | ((close: () => void) => ReactNode);
	onOpen?: () => void;
	/** Its words give way where room is short. */
	shrink?: boolean;
}

/**
 * A button in the header with a panel beneath: plain disclosure, so that whatever the panel holds keeps its own keys.
 * Escape and a press elsewhere close it; Escape gives the focus back.
 */
export function Flyout({ label, icon, face, mark, children, onOpen, shrink = false }: FlyoutProps) {
	const [open, setOpen] = useState(false);
	const holder = useRef<HTMLDivElement>(null);
	const button = useRef<HTMLButtonElement>(null);
	const id = useId();
	const close = useCallback(() => setOpen(false), []);
	useEffect(() => {
		if (!open) return;
		const outside = (event: Event): void => {
			if (!holder.current?.contains(event.target as Node)) setOpen(false);
		};
		const onKey = (event: KeyboardEvent): void => {
			if (event.key !== "Escape") return;
			setOpen(false);
			button.current?.focus();
		};
		document.addEventListener("pointerdown", outside);
		document.addEventListener("focusin", outside);
		document.addEventListener("keydown", onKey);
		return () => {
			document.removeEventListener("pointerdown", outside);
			document.removeEventListener("focusin", outside);
			document.removeEventListener("keydown", onKey);
		};
	}, [open]);
	const toggle = (): void => {
		if (!open) onOpen?.();
		setOpen(!open);
	};
	const common = { ref: button, "aria-expanded": open, "aria-controls": open ? id : undefined, onClick: toggle };
	return (
		<div ref={holder} className={styles.holder} data-shrink={shrink || undefined}>
			{icon ? (
				<IconButton label={label} icon={icon} mark={mark} {...common} />
			) : (
				<button type="button" className={styles.face} {...common}>
					<span className="visually-hidden">{label}</span>
					{face}
				</button>
			)}
			{open && (
				<div id={id} className={styles.panel}>
					{typeof children === "function" ? children(close) : children}
				</div>
			)}
		</div>
	);
}
