import { useStore } from "../app/store.ts";
import { kitMessages } from "../i18n/kit-messages.ts";
import { useMessages } from "../i18n/use-messages.ts";
import { CloseIcon } from "../icons/icons.tsx";
import { IconButton } from "../shell/icon-button.tsx";
import { dismissToast, toastStore } from "./toast.ts";
import styles from "./toasts.module.css";

/** Short confirmations at the foot of the page, read out politely. */
export function Toasts() {
	const t = useMessages(kitMessages);
	const toasts = useStore(toastStore);
	return (
		<div className={styles.stack} role="status" data-no-print>
			{toasts.map(({ id, text, tone }) => (
				<div key={id} className={styles.toast} data-tone={tone}>
					<span>{text}</span>
					<IconButton label={t("close")} icon={<CloseIcon />} onClick={() => dismissToast(id)} />
				</div>
			))}
		</div>
	);
}
