import { Button, Textarea, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useGo, usePageParams } from "#platform/web/app/navigate.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { refreshSession, useSignedIn } from "#platform/web/session/use-session.ts";
import { toast } from "#platform/web/values/toast.ts";
import { checksFor } from "../../contract.ts";
import {
	type Application,
	applicationQuery,
	claimOrganisation,
	type Profile,
	profileQuery,
} from "../calls-organisations.ts";
import { EvidenceField, type EvidenceFile } from "../organisation/evidence-field.tsx";
import { ProvenOnly } from "../organisation/proven-only.tsx";
import styles from "../organisation/register.module.css";
import { checkWords } from "../parts/check-words.ts";
import pairs from "../parts/profile-fields.module.css";
import { messages } from "./claim.messages.ts";

/** Asks to become the owner of an institution that came from a register, or corrects what was asked. */
export function Page() {
	const { organisationId } = usePageParams<"organisationId">();
	const profile = useQuery(profileQuery(organisationId));
	return (
		<QueryView query={profile} page>
			{(data) => <Claim profile={data} />}
		</QueryView>
	);
}

function Claim({ profile }: { profile: Profile }) {
	const t = useMessages(messages);
	const name = useName();
	const { claims } = useSignedIn();
	const mine = claims.some(({ organisation }) => organisation.id === profile.id);
	return (
		<>
			<PageHeader title={t("title", { name: name(profile.name) })} lead={t("lead")} />
			{profile.represented ? (
				<Card>
					<Empty
						title={t("takenTitle")}
						next={t("takenNext")}
						action={
							<Button component={Link} to={`/organisations/${profile.id}`} variant="default">
								{t("toProfile")}
							</Button>
						}
					/>
				</Card>
			) : (
				<ProvenOnly>{mine ? <Again profile={profile} /> : <ClaimForm profile={profile} />}</ProvenOnly>
			)}
		</>
	);
}

function Again({ profile }: { profile: Profile }) {
	const application = useQuery(applicationQuery(profile.id));
	return <QueryView query={application}>{(data) => <ClaimForm profile={profile} before={data} />}</QueryView>;
}

function ClaimForm({ profile, before }: { profile: Profile; before?: Application }) {
	const t = useMessages(messages);
	const checks = useMessages(checkWords);
	const go = useGo();
	const client = useQueryClient();
	const { person } = useSignedIn();
	const form = useServerForm({
		initialValues: {
			role: before?.claim?.role ?? "",
			proof: before?.claim?.proof ?? "",
			website: before?.claim?.website ?? profile.website ?? "",
			contactPhone: before?.contactPhone ?? "",
			evidence: (before?.evidence ?? []).map(({ fileId, name }): EvidenceFile => ({ id: fileId, name })),
		},
		validate: (values) => ({
			...(!values.role.trim() && { role: t("required") }),
			...(values.proof.trim().length < 20 && { proof: t("proofShort") }),
			...(!values.contactPhone.trim() && { contactPhone: t("required") }),
		}),
		submit: (values) =>
			claimOrganisation(profile.id, {
				role: values.role.trim(),
				proof: values.proof.trim(),
				website: values.website.trim() || null,
				contactPhone: values.contactPhone.trim(),
				evidence: values.evidence.map(({ id }) => id),
			}),
		onDone: async () => {
			toast(t("handedIn"));
			await client.invalidateQueries({ queryKey: ["applications"] });
			await client.invalidateQueries({ queryKey: ["organisations"] });
			await refreshSession(client);
			go(`/applications/${profile.id}`);
		},
	});
	const field = form.form.getInputProps;
	const evidence = field("evidence");
	return (
		<ServerForm form={form} submitLabel={t("submit")}>
			<Card title={t("you")} lead={t("youLead", { name: person.name, email: person.email })}>
				<div className={styles.fields}>
					<div className={pairs.pair}>
						<TextInput label={t("role")} description={t("roleHint")} required maxLength={120} {...field("role")} />
						<TextInput
							label={t("phone")}
							description={t("phoneHint")}
							type="tel"
							autoComplete="tel"
							required
							{...field("contactPhone")}
						/>
					</div>
					<Textarea
						label={t("proof")}
						description={t("proofHint")}
						required
						rows={5}
						maxLength={4000}
						{...field("proof")}
					/>
					<TextInput
						label={t("website")}
						description={t("websiteHint")}
						type="url"
						inputMode="url"
						autoComplete="off"
						{...field("website")}
					/>
					<EvidenceField
						value={evidence.value}
						onChange={evidence.onChange}
						error={evidence.error}
						hint={t("evidenceHint")}
					/>
					<div>
						<h3>{t("checked")}</h3>
						<ul className={styles.checks}>
							{checksFor(profile.kind, true).map((code) => (
								<li key={code}>{checks(code)}</li>
							))}
						</ul>
					</div>
				</div>
			</Card>
		</ServerForm>
	);
}
