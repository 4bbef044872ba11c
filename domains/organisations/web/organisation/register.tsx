import { useQueryClient } from "@tanstack/react-query";
import { useGo } from "#platform/web/app/navigate.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { refreshSession } from "#platform/web/session/use-session.ts";
import { toast } from "#platform/web/values/toast.ts";
import { checksOfKind } from "../../contract.ts";
import { registerOrganisation } from "../calls-organisations.ts";
import { checkWords } from "../parts/check-words.ts";
import { ProfileFields } from "../parts/profile-fields.tsx";
import { sentTexts, textsOf } from "../parts/profile-texts.ts";
import { RegionSelect } from "../parts/region-select.tsx";
import type { EvidenceFile } from "./evidence-field.tsx";
import { KindChoice, type RegistrableKind } from "./kind-choice.tsx";
import { ProofFields } from "./proof-fields.tsx";
import { ProvenOnly } from "./proven-only.tsx";
import { messages } from "./register.messages.ts";
import styles from "./register.module.css";

/** Brings a new organisation; it waits until the operator has verified it. */
export function Page() {
	const t = useMessages(messages);
	return (
		<>
			<PageHeader title={t("title")} lead={t("lead")} />
			<ProvenOnly>
				<RegisterForm />
			</ProvenOnly>
		</>
	);
}

const blank = {
	...textsOf({}),
	kind: "enterprise" as RegistrableKind,
	regionId: "",
	registrationNumber: "",
	contactPhone: "",
	evidence: [] as EvidenceFile[],
};

function RegisterForm() {
	const t = useMessages(messages);
	const checks = useMessages(checkWords);
	const go = useGo();
	const client = useQueryClient();
	const form = useServerForm({
		initialValues: blank,
		draftKey: "organisations.register",
		validate: (values) => ({
			...(!values.nameEn.trim() && !values.nameZh.trim() && { nameZh: t("nameMissing") }),
			...(!values.regionId && { regionId: t("required") }),
			...(!values.registrationNumber.trim() && { registrationNumber: t("required") }),
			...(!values.contactPhone.trim() && { contactPhone: t("required") }),
		}),
		submit: (values, send) =>
			registerOrganisation(
				{
					...sentTexts(values),
					kind: values.kind,
					regionId: values.regionId,
					registrationNumber: values.registrationNumber,
					contactPhone: values.contactPhone.trim(),
					evidence: values.evidence.map(({ id }) => id),
				},
				send,
			),
		onDone: async ({ id }) => {
			toast(t("handedIn"));
			await refreshSession(client);
			go(`/applications/${id}`);
		},
	});
	const { values, getInputProps, setFieldValue } = form.form;
	return (
		<ServerForm form={form} submitLabel={t("submit")}>
			<Card>
				<KindChoice value={values.kind} onChange={(kind) => setFieldValue("kind", kind)} />
			</Card>
			<Card title={t("about")} lead={t("aboutLead")}>
				<div className={styles.fields}>
					<RegionSelect
						label={t("region")}
						none={t("regionNone")}
						required
						{...getInputProps("regionId")}
						onChange={(id) => {
							setFieldValue("regionId", id);
							setFieldValue("placeId", "");
						}}
					/>
					<ProfileFields form={form} regionId={values.regionId} />
				</div>
			</Card>
			<Card title={t("proof")} lead={t("proofLead")}>
				<div className={styles.fields}>
					<ProofFields form={form} kind={values.kind} />
					<div>
						<h3>{t("checked")}</h3>
						<ul className={styles.checks}>
							{checksOfKind[values.kind].map((code) => (
								<li key={code}>{checks(code)}</li>
							))}
						</ul>
					</div>
				</div>
			</Card>
		</ServerForm>
	);
}
