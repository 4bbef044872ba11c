import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Tag } from "#platform/web/page/chips.tsx";
import { words } from "../words.ts";

/** Beside a Chinese name that this project has translated, where Chinese is what one reads. */
export function ProjectTranslation({ origin }: { origin: "project" | "owner" | null }) {
	const t = useMessages(words);
	if (useLanguage() !== "zh" || origin !== "project") return null;
	return (
		<span title={t("projectTranslationWhy")}>
			<Tag>{t("projectTranslation")}</Tag>
		</span>
	);
}
