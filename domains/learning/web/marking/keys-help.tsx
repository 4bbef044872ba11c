import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Dialog } from "#platform/web/shell/dialog.tsx";
import { messages } from "./marking.messages.ts";
import styles from "./marking.module.css";

const keys = [
	["j k", "help.j"],
	["↑ ↓", "help.arrows"],
	["0 – 5", "help.digits"],
	["f", "help.f"],
	["Ctrl ⏎", "help.enter"],
	["?", "help.this"],
] as const;

/** What the keyboard does while marking. */
export function KeysHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
	const t = useMessages(messages);
	return (
		<Dialog opened={opened} onClose={onClose} title={t("help")}>
			<dl className={styles.keys}>
				{keys.map(([key, what]) => (
					<div key={what}>
						<dt>
							<kbd>{key}</kbd>
						</dt>
						<dd>{t(what)}</dd>
					</div>
				))}
			</dl>
		</Dialog>
	);
}
