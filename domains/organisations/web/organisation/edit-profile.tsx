import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useGo } from "#platform/web/app/navigate.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { refreshSession } from "#platform/web/session/use-session.ts";
import { toast } from "#platform/web/values/toast.ts";
import { type Profile, profileQuery, updateProfile } from "../calls-organisations.ts";
import { ProfileFields } from "../parts/profile-fields.tsx";
import { sentTexts, textsOf } from "../parts/profile-texts.ts";
import { words } from "../words.ts";
import { messages } from "./edit-profile.messages.ts";
import { useActiveOrganisation } from "./use-active-organisation.ts";

/** Texts of the public profile. */
export function Page() {
	const t = useMessages(messages);
	const { id } = useActiveOrganisation();
	const known = useQuery(profileQuery(id));
	return (
		<>
			<PageHeader title={t("title")} lead={t("lead")} />
			<Card>
				<QueryView query={known}>{(data) => <EditForm known={data} />}</QueryView>
			</Card>
		</>
	);
}

function EditForm({ known }: { known: Profile }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const go = useGo();
	const client = useQueryClient();
	const form = useServerForm({
		initialValues: textsOf({
			...known,
			nameEn: known.name.en,
			nameZh: known.name.zh,
			descriptionEn: known.description.en,
			descriptionZh: known.description.zh,
		}),
		validate: ({ nameEn, nameZh }) => (nameEn.trim() || nameZh.trim() ? {} : { nameZh: t("nameMissing") }),
		submit: (texts) => updateProfile(known.id, sentTexts(texts)),
		onDone: async () => {
			toast(w("saved"));
			await client.invalidateQueries({ queryKey: ["organisations"] });
			await client.invalidateQueries({ queryKey: ["applications"] });
			await refreshSession(client);
			go("/my-organisation");
		},
	});
	return (
		<ServerForm form={form} submitLabel={w("save")}>
			<ProfileFields form={form} regionId={known.regionId} />
		</ServerForm>
	);
}
