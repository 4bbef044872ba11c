import { Button } from "@mantine/core";
import { useApp } from "../app/app-definition.ts";
import { Link } from "../app/navigate.tsx";
import { kitMessages } from "../i18n/kit-messages.ts";
import { useMessages } from "../i18n/use-messages.ts";
import styles from "./error-page.module.css";

/** An address without a page, or a thing that is not there for this person: both look the same. */
export function NotFound() {
	const t = useMessages(kitMessages);
	const { homePath } = useApp();
	return (
		<div className={styles.page}>
			<h1>{t("notFoundTitle")}</h1>
			<p className={styles.lead}>{t("notFoundLead")}</p>
			<Button component={Link} to={homePath} variant="default">
				{t("home")}
			</Button>
		</div>
	);
}
