import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useGo, usePageParams } from "#platform/web/app/navigate.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { refreshSession } from "#platform/web/session/use-session.ts";
import { toast } from "#platform/web/values/toast.ts";
import { type Application, applicationQuery, correctApplication } from "../calls-organisations.ts";
import { messages as editMessages } from "../organisation/edit-profile.messages.ts";
import type { RegistrableKind } from "../organisation/kind-choice.tsx";
import { ProofFields } from "../organisation/proof-fields.tsx";
import { messages as registerMessages } from "../organisation/register.messages.ts";
import styles from "../organisation/register.module.css";
import { ProfileFields } from "../parts/profile-fields.tsx";
import { sentTexts, textsOf } from "../parts/profile-texts.ts";
import { messages } from "./application.messages.ts";

/** Corrects an application that waits or was refused; a refused one waits again afterwards. */
export function Page() {
	const t = useMessages(messages);
	const { organisationId } = usePageParams<"organisationId">();
	const application = useQuery(applicationQuery(organisationId));
	return (
		<>
			<PageHeader title={t("correctTitle")} lead={t("correctLead")} />
			<QueryView query={application}>{(data) => <CorrectForm application={data} />}</QueryView>
		</>
	);
}

function CorrectForm({ application }: { application: Application }) {
	const t = useMessages(messages);
	const edit = useMessages(editMessages);
	const r = useMessages(registerMessages);
	const go = useGo();
	const client = useQueryClient();
	const { organisationId: id } = application;
	const form = useServerForm({
		initialValues: {
			...textsOf(application),
			registrationNumber: application.registrationNumber ?? "",
			contactPhone: application.contactPhone ?? "",
			evidence: application.evidence.map(({ fileId, name }) => ({ id: fileId, name })),
		},
		validate: (values) => ({
			...(!values.nameEn.trim() && !values.nameZh.trim() && { nameZh: edit("nameMissing") }),
			...(!values.registrationNumber.trim() && { registrationNumber: t("required") }),
			...(!values.contactPhone.trim() && { contactPhone: t("newPhone") }),
		}),
		submit: (values) =>
			correctApplication(id, {
				...sentTexts(values),
				registrationNumber: values.registrationNumber,
				contactPhone: values.contactPhone.trim(),
				evidence: values.evidence.map((file) => file.id),
			}),
		onDone: async (answer) => {
			toast(t("resubmitted"));
			client.setQueryData(applicationQuery(id).queryKey, answer);
			await refreshSession(client);
			go(`/applications/${id}`);
		},
	});
	return (
		<ServerForm form={form} submitLabel={t("resubmit")}>
			<Card title={r("about")} lead={r("aboutLead")}>
				<div className={styles.fields}>
					<ProfileFields form={form} regionId={application.regionId} />
				</div>
			</Card>
			<Card title={r("proof")} lead={r("proofLead")}>
				<div className={styles.fields}>
					<ProofFields form={form} kind={application.kind as RegistrableKind} />
				</div>
			</Card>
		</ServerForm>
	);
}
