import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { ClockIcon, ShieldIcon } from "#platform/web/icons/icons.tsx";
import { AlertIcon } from "#platform/web/icons/screen-icons.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { verificationQuery } from "../calls-operation.ts";
import { messages } from "./audit.messages.ts";
import styles from "./audit.module.css";

/** Whether the whole chain of entries still matches its hashes: a good mark or a broken one, by word and shape. */
export function ChainMark() {
	const t = useMessages(messages);
	const format = useFormat();
	const check = useQuery(verificationQuery);
	if (check.isError) return <ErrorNote error={check.error} retry={() => void check.refetch()} />;
	if (!check.data) {
		return (
			<div className={styles.chain} data-state="checking" role="status">
				<ClockIcon />
				<span>{t("checking")}</span>
			</div>
		);
	}
	const { sound, entries, broken, headMatches } = check.data;
	return (
		<div className={styles.chain} data-state={sound ? "sound" : "broken"} role="status">
			{sound ? <ShieldIcon /> : <AlertIcon />}
			<strong>{sound ? t("sound") : t("broken")}</strong>
			<span>
				{sound && t("soundNote", { count: entries })}
				{broken.length > 0 && t("brokenNote", { numbers: broken.map((seq) => format.number(seq)).join(", ") })}{" "}
				{!headMatches && t("headDiffers")}
			</span>
			<Button variant="default" size="compact-sm" loading={check.isFetching} onClick={() => void check.refetch()}>
				{t("again")}
			</Button>
		</div>
	);
}
