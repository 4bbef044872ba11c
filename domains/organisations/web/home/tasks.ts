import { requestJson } from "#platform/web/api/request.ts";
import type { SignedIn } from "#platform/web/app/page-definition.ts";
import type { HomeTask, HomeTaskSource } from "#platform/web/home/home-registry.ts";
import { textRef } from "#platform/web/i18n/define-messages.ts";
import { languageStore } from "#platform/web/i18n/language-store.ts";
import { pickName } from "#platform/web/i18n/pick-name.ts";
import { may } from "#platform/web/session/session.ts";
import { taskWords } from "./task-words.ts";

const always = (): boolean => true;

/** How many rows a list holds under a filter. */
const countOf = async (address: string, signal: AbortSignal): Promise<number> =>
	(await requestJson<{ total: number }>(address, { signal })).total;

/** What waits for a person because of the account and the organisations themselves. */
export const organisationTasks: readonly HomeTaskSource[] = [
	{
		id: "applications",
		visible: (session) => may(session, "organisations.applications.decide"),
		fetch: async (_session, signal) => {
			const count = await countOf("/api/applications?state=waiting&limit=1", signal);
			if (count === 0) return [];
			return [
				{ id: "applications", count, text: textRef(taskWords, "applications"), to: "/applications?state=waiting" },
			];
		},
	},
	{
		id: "mails",
		visible: (session) => may(session, "operation.mails.read"),
		fetch: async (_session, signal) => {
			const count = await countOf("/api/operation/mails?state=failed&limit=1", signal);
			if (count === 0) return [];
			return [{ id: "mails", count, text: textRef(taskWords, "failedMails"), to: "/operation/mails?state=failed" }];
		},
	},
	{ id: "account", visible: always, fetch: async (session) => accountTasks(session) },
	{ id: "consents", visible: always, fetch: (_session, signal) => consentTasks(signal) },
];

function accountTasks(session: SignedIn): HomeTask[] {
	const { person, memberships } = session;
	const tasks: HomeTask[] = [];
	if ("emailVerified" in person && person.emailVerified === false) {
		tasks.push({ id: "email", text: textRef(taskWords, "confirmEmail"), to: "/account/security" });
	} else if (memberships.length === 0) {
		tasks.push({ id: "join", text: textRef(taskWords, "joinOrganisation"), to: "/organisations/register" });
	}
	const sentences = {
		waiting: "applicationWaiting",
		refused: "applicationRefused",
		suspended: "applicationSuspended",
	} as const;
	for (const { organisation } of memberships) {
		const { state } = organisation;
		if (state !== "waiting" && state !== "refused" && state !== "suspended") continue;
		const name = pickName(organisation.name, languageStore.get()).text;
		tasks.push({
			id: `organisation-${organisation.id}`,
			text: textRef(taskWords, sentences[state], { name }),
			to: `/applications/${organisation.id}`,
			waitsForOthers: state !== "refused",
		});
	}
	return tasks;
}

interface Consents {
	items: { required: boolean; state: string }[];
}

async function consentTasks(signal: AbortSignal): Promise<HomeTask[]> {
	const { items } = await requestJson<Consents>("/api/account/consents", { signal });
	const open = items.filter(({ required, state }) => required && state !== "accepted").length;
	return open ? [{ id: "consents", text: textRef(taskWords, "consents"), to: "/account/data" }] : [];
}
