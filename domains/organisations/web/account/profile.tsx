import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { setLanguage } from "#platform/web/i18n/language-store.ts";
import { isLanguage, languageNames, languages } from "#platform/web/i18n/languages.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { refreshSession } from "#platform/web/session/use-session.ts";
import { toast } from "#platform/web/values/toast.ts";
import { type Account, accountQuery, updateAccount } from "../calls-account.ts";
import { words } from "../words.ts";
import { messages } from "./account.messages.ts";
import { AccountTabs } from "./account-tabs.tsx";

/** Name, language and time zone. */
export function Page() {
	const t = useMessages(messages);
	const account = useQuery(accountQuery);
	return (
		<>
			<PageHeader title={t("title")} lead={t("lead")} />
			<AccountTabs />
			<Card>
				<QueryView query={account}>{(data) => <ProfileForm account={data} />}</QueryView>
			</Card>
		</>
	);
}

function ProfileForm({ account }: { account: Account }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const client = useQueryClient();
	const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
	const zones = [...new Set([account.timeZone, here, ...Intl.supportedValuesOf("timeZone")])].sort();
	const form = useServerForm({
		initialValues: {
			name: account.name,
			locale: account.locale === "en" ? ("en" as const) : ("zh" as const),
			timeZone: account.timeZone,
		},
		submit: updateAccount,
		onDone: async (answer) => {
			client.setQueryData(accountQuery.queryKey, answer);
			if (isLanguage(answer.locale)) setLanguage(answer.locale);
			await refreshSession(client);
			toast(w("saved"));
		},
	});
	const { getInputProps, values, setFieldValue } = form.form;
	return (
		<ServerForm form={form} submitLabel={w("save")}>
			<TextInput label={t("name")} name="name" autoComplete="name" maxLength={120} {...getInputProps("name")} />
			<NativeSelect
				label={t("language")}
				description={t("languageHint")}
				data={languages.map((language) => ({ value: language, label: languageNames[language] }))}
				{...getInputProps("locale")}
			/>
			<NativeSelect label={t("zone")} description={t("zoneHint")} data={zones} {...getInputProps("timeZone")} />
			{values.timeZone !== here && (
				<div>
					<Button variant="subtle" size="compact-sm" onClick={() => setFieldValue("timeZone", here)}>
						{t("zoneHere", { zone: here })}
					</Button>
				</div>
			)}
		</ServerForm>
	);
}
