import { Button } from "@mantine/core";
import { Fragment } from "react";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { toast } from "#platform/web/values/toast.ts";
import { messages } from "./clients.messages.ts";
import styles from "./clients.module.css";

/** Texts to be taken elsewhere, each with a button that copies it. */
export function CopiedValues({ values }: { values: readonly { label: string; value: string }[] }) {
	const t = useMessages(messages);
	const copy = async (value: string): Promise<void> => {
		await navigator.clipboard.writeText(value);
		toast(t("copied"));
	};
	return (
		<dl className={styles.values}>
			{values.map(({ label, value }) => (
				<Fragment key={label}>
					<dt>{label}</dt>
					<dd>
						<code>{value}</code>
					</dd>
					<dd>
						<Button variant="default" size="compact-sm" onClick={() => void copy(value)}>
							{t("copy")}
							<span className="visually-hidden"> · {label}</span>
						</Button>
					</dd>
				</Fragment>
			))}
		</dl>
	);
}
