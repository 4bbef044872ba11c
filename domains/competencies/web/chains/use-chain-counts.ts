import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { Chain } from "./calls-chains.ts";
import { messages } from "./chains.messages.ts";

/** "7 links, 19 occupations · changed 3 days ago". */
export function useChainCounts(): (chain: Chain) => string {
	const t = useMessages(messages);
	const format = useFormat();
	return ({ links, updatedAt }) =>
		t("chainLead", {
			links: t("links", { count: links.length }),
			occupations: t("occupations", {
				count: new Set(links.flatMap(({ occupations }) => occupations.map(({ id }) => id))).size,
			}),
			date: format.relative(updatedAt),
		});
}
