import { Button } from "@mantine/core";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { toast } from "#platform/web/values/toast.ts";
import styles from "./account.module.css";
import { messages } from "./security.messages.ts";

/** Codes that let a person in once each, to be copied or printed now. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
	const t = useMessages(messages);
	const copy = async (): Promise<void> => {
		await navigator.clipboard.writeText(codes.join("\n"));
		toast(t("copied"));
	};
	return (
		<section aria-label={t("codesTitle")}>
			<h3>{t("codesTitle")}</h3>
			<p className={styles.dim}>{t("codesLead")}</p>
			<ul className={styles.codes}>
				{codes.map((code) => (
					<li key={code}>{code}</li>
				))}
			</ul>
			<div className={styles.actions} data-no-print>
				<Button variant="default" onClick={() => void copy()}>
					{t("copy")}
				</Button>
				<Button variant="default" onClick={() => window.print()}>
					{t("print")}
				</Button>
			</div>
		</section>
	);
}
