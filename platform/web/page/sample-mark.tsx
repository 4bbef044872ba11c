import { kitMessages } from "../i18n/kit-messages.ts";
import { useMessages } from "../i18n/use-messages.ts";
import styles from "./sample-mark.module.css";

/** Stands beside every figure, name and record that was invented for demonstration. */
export function SampleMark() {
	const t = useMessages(kitMessages);
	return (
		<span className={styles.sample} title={t("sampleWhy")}>
			{t("sample")}
		</span>
	);
}
