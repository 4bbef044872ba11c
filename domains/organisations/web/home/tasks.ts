import { requestJson } from "#platform/web/api/request.ts";
import type { SignedIn } from "#platform/web/app/page-definition.ts";
import type { HomeTask, HomeTaskSource } from "#platform/web/home/home-registry.ts";
import { textRef } from "#platform/web/i18n/define-messages.ts";
import { languageStore } from "#platform/web/i18n/language-store.ts";
import { pickName } from "#platform/web/i18n/pick-name.ts";
import { waitingFor } from "#platform/web/session/session.ts";
import { taskWords } from "./task-words.ts";

const always = (): boolean => true;

/** What the session counts, and where it is done. */
const counted = [
	["organisations.invitations", "invitations", "/my-organisation"],
	["organisations.applications", "applications", "/applications?state=waiting"],
	["operation.mails", "failedMails", "/operation/mails?state=failed"],
] as const;

/** What waits for a person because of the account and the organisations themselves. */
export const organisationTasks: readonly HomeTaskSource[] = [
	{
		id: "counts",
		visible: always,
		fetch: async ({ waiting }) =>
			counted.flatMap(([kind, word, to]) => {
				const count = waiting[kind] ?? 0;
				return count > 0 ? [{ id: kind, count, text: textRef(taskWords, word, { count }), to }] : [];
			}),
	},
	{ id: "account", visible: always, fetch: async (session) => accountTasks(session) },
	{ id: "consents", visible: always, fetch: (_session, signal) => consentTasks(signal) },
];

function accountTasks(session: SignedIn): HomeTask[] {
	const { person, memberships, claims } = session;
	const tasks: HomeTask[] = [];
	if ("emailVerified" in person && person.emailVerified === false) {
		tasks.push({ id: "email", text: textRef(taskWords, "confirmEmail"), to: "/account/security" });
	} else if (memberships.length + claims.length + waitingFor("organisations.invitations")(session) === 0) {
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
	for (const { organisation, state } of claims) {
		const name = pickName(organisation.name, languageStore.get()).text;
		tasks.push({
			id: `claim-${organisation.id}`,
			text: textRef(taskWords, state === "open" ? "claimOpen" : "claimRefused", { name }),
			to: `/applications/${organisation.id}`,
			waitsForOthers: state === "open",
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
