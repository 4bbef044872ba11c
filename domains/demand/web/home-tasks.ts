import { requestJson } from "#platform/web/api/request.ts";
import type { HomeTask, HomeTaskSource } from "#platform/web/home/home-registry.ts";
import { defineMessages, textRef } from "#platform/web/i18n/define-messages.ts";
import { may, waitingFor } from "#platform/web/session/session.ts";

/** They lie in the first load: keep them short. */
const words = defineMessages({
	en: {
		review: "Shortage catalogue {{year}} waits for your review",
		mend: "Your draft of the catalogue {{year}} was given back",
		titles_one: "job title waits for an occupation",
		titles_other: "job titles wait for an occupation",
	},
	zh: {
		review: "{{year}} 年紧缺人才目录等待您审核",
		mend: "您起草的 {{year}} 年目录已被退回",
		titles_other: "个岗位名称待归类",
	},
});

interface Catalogues {
	items: { id: string; year: number; state: string; reviewNote: string | null; abilities: string[] }[];
}

/** What waits in this domain: catalogues to review or mend, titles to settle. */
export const demandTasks: readonly HomeTaskSource[] = [
	{
		id: "catalogues",
		visible: (session) => may(session, "demand.catalogues.draft") || may(session, "demand.catalogues.publish"),
		fetch: async (_session, signal) => {
			const { items } = await requestJson<Catalogues>("/api/catalogues", { signal });
			return items.flatMap(({ id, year, state, reviewNote, abilities }): HomeTask[] => {
				const to = `/catalogues/${id}`;
				// A year is a name, not an amount: no thousands separator.
				if (abilities.includes("publish")) return [{ id, text: textRef(words, "review", { year: String(year) }), to }];
				if (state !== "draft" || !reviewNote || !abilities.includes("submit")) return [];
				return [{ id, text: textRef(words, "mend", { year: String(year) }), to }];
			});
		},
	},
	{
		id: "titles",
		visible: (session) => may(session, "demand.titles.settle"),
		fetch: async (session) => {
			const count = waitingFor("demand.titles")(session);
			return count === 0 ? [] : [{ id: "titles", count, text: textRef(words, "titles", { count }), to: "/titles" }];
		},
	},
];
