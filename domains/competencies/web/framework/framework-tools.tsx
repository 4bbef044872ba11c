import { Button } from "@mantine/core";
import { Link } from "#platform/web/app/navigate.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import type { Framework } from "../calls.ts";
import { messages } from "./framework-page.messages.ts";
import styles from "./framework-page.module.css";

/** What else can be done with a framework, beneath its title: the pages about it and its table. */
export function FrameworkTools({ framework: { id, abilities, openProposals, owner } }: { framework: Framework }) {
	const t = useMessages(messages);
	const language = useLanguage();
	const edits = abilities.includes("edit");
	const decides = abilities.includes("decide");
	const links = [
		edits && { to: "edit", label: t("edit") },
		edits && { to: "import", label: t("import") },
		(decides || abilities.includes("propose")) && {
			to: "proposals",
			label: decides && openProposals > 0 ? t("proposalsOpen", { count: openProposals }) : t("proposals"),
		},
		owner !== "global" && { to: "history", label: t("history") },
	].filter((link) => link !== false);
	const formats = [
		{ format: "csv", label: t("exportCsv") },
		{ format: "xlsx", label: t("exportExcel") },
	];
	return (
		<div className={styles.tools} data-no-print>
			{links.map(({ to, label }) => (
				<Button key={to} variant="default" size="compact-md" component={Link} to={`/frameworks/${id}/${to}`}>
					{label}
				</Button>
			))}
			{formats.map(({ format, label }) => (
				<Button
					key={format}
					variant="default"
					size="compact-md"
					component="a"
					href={`/api/frameworks/${id}/export?format=${format}&language=${language}`}
					download
				>
					{label}
				</Button>
			))}
		</div>
	);
}
