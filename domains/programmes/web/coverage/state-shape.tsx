import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { cellStates } from "../../contract-coverage.ts";
import type { CellState } from "./calls-coverage.ts";
import { messages } from "./coverage.messages.ts";
import styles from "./coverage.module.css";

/** Colour is not all: empty, a quarter, half, and full. */
export function StateShape({ state }: { state: CellState }) {
	return (
		<svg viewBox="0 0 12 12" className={styles.shape} aria-hidden="true">
			<circle cx="6" cy="6" r="5" data-full={state === "covered" || undefined} />
			{state === "below" && <path d="M6 6V1a5 5 0 0 1 5 5Z" />}
			{state === "single" && <path d="M6 1a5 5 0 0 1 0 10Z" />}
		</svg>
	);
}

/** Needs ask for more here than the occupations require. */
export function AskedShape() {
	return (
		<svg viewBox="0 0 12 12" className={styles.asked} aria-hidden="true">
			<path d="M6 1 11 10H1Z" />
		</svg>
	);
}

/** @param asked whether the mark of what needs ask for is among what is shown */
export function StateLegend({ asked }: { asked: boolean }) {
	const t = useMessages(messages);
	return (
		<ul className={styles.legend}>
			{cellStates.map((state) => (
				<li key={state}>
					<StateShape state={state} /> {t(`state.${state}`)}
				</li>
			))}
			{asked && (
				<li>
					<AskedShape /> {t("askedMark")}
				</li>
			)}
		</ul>
	);
}
