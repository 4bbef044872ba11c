import { pickName } from "#platform/web/i18n/pick-name.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { formWords } from "./chain-form.messages.ts";
import type { LinkValues } from "./chain-values.ts";

/** What a link is called while it is edited: it may have no name yet. */
export function useLinkName(): (link: Pick<LinkValues, "name">) => string {
	const t = useMessages(formWords);
	const language = useLanguage();
	return ({ name: { en, zh } }) =>
		en.trim() || zh.trim() ? pickName({ en: en.trim() || null, zh: zh.trim() || null }, language).text : t("unnamed");
}
