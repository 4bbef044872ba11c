import { useState } from "react";
import { useProblemText } from "#platform/web/api/problem-text.ts";
import { DownIcon } from "#platform/web/icons/icons.tsx";
import { Flyout } from "#platform/web/shell/flyout.tsx";
import menu from "#platform/web/shell/menu-list.module.css";
import { exportRows } from "#platform/web/table/export-rows.ts";
import { toast } from "#platform/web/values/toast.ts";
import styles from "./download-menu.module.css";

interface Download {
	label: string;
	url: string;
	format: "csv" | "xlsx" | "pdf";
}

interface DownloadMenuProps {
	label: string;
	/** Name of a file that the server does not name. */
	name: string;
	items: readonly Download[];
}

/** A button whose choices each fetch a file. */
export function DownloadMenu({ label, name, items }: DownloadMenuProps) {
	const words = useProblemText();
	const [busy, setBusy] = useState(false);
	const start = async ({ url, format }: Download): Promise<void> => {
		setBusy(true);
		try {
			await exportRows(url, name, format as "csv");
		} catch (error) {
			toast(words(error), "act");
		} finally {
			setBusy(false);
		}
	};
	const face = (
		<span className={styles.face} aria-hidden="true" data-busy={busy || undefined}>
			{label} <DownIcon />
		</span>
	);
	return (
		<Flyout label={label} face={face}>
			{(close) => (
				<ul className={menu.list}>
					{items.map((item) => (
						<li key={item.label}>
							<button
								type="button"
								className={menu.item}
								disabled={busy}
								onClick={() => {
									close();
									void start(item);
								}}
							>
								{item.label}
							</button>
						</li>
					))}
				</ul>
			)}
		</Flyout>
	);
}
