import { TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "#platform/web/app/navigate.tsx";
import { ServerForm } from "#platform/web/form/server-form.tsx";
import { useServerForm } from "#platform/web/form/use-server-form.ts";
import { Named } from "#platform/web/i18n/named.tsx";
import { Rich } from "#platform/web/i18n/rich.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { setOrganisation } from "#platform/web/session/session-store.ts";
import { useSignedIn } from "#platform/web/session/use-session.ts";
import { accountQuery, eraseMe, erasureQuery } from "../calls-account.ts";
import { PasswordField } from "../sign-in/password-field.tsx";
import styles from "./account.module.css";
import { messages } from "./data.messages.ts";
import { Disclosure } from "./disclosure.tsx";

/** The end of the account: what happens, what stands in the way, and the password with the address typed again. */
export function EraseCard() {
	const t = useMessages(messages);
	return (
		<Card title={t("erase")} lead={t("eraseLead")}>
			<Disclosure label={t("eraseStart")}>
				<Erasure />
			</Disclosure>
		</Card>
	);
}

function Erasure() {
	const t = useMessages(messages);
	const check = useQuery(erasureQuery);
	const account = useQuery(accountQuery);
	return (
		<QueryView query={check}>
			{({ possible, lastOwnerOf, holdings }) => (
				<>
					{lastOwnerOf.length > 0 && (
						<div className={styles.note}>
							<p>{t("lastOwner")}</p>
							<ul>
								{lastOwnerOf.map(({ id, name }) => (
									<li key={id}>
										<Link to={`/organisations/${id}/members`}>
											<Named name={name} />
										</Link>
									</li>
								))}
							</ul>
						</div>
					)}
					<div className={styles.groups}>
						{(["erased", "pseudonymised"] as const).map((outcome) => (
							<section key={outcome} aria-label={t(`outcome.${outcome}`)}>
								<h3>{t(`outcome.${outcome}`)}</h3>
								<ul>
									{holdings
										.filter((holding) => holding.outcome === outcome)
										.map(({ purpose }) => (
											<li key={purpose.en}>
												<Named name={purpose} />
											</li>
										))}
								</ul>
							</section>
						))}
					</div>
					<p>{t("signedOut")}</p>
					{possible && account.data?.hasPassword === true && <EraseForm />}
					{account.data?.hasPassword === false && (
						<p className={styles.note}>
							<Rich text={t("noPassword")} tags={{ a: (part) => <Link to="/forgotten-password">{part}</Link> }} />
						</p>
					)}
				</>
			)}
		</QueryView>
	);
}

function EraseForm() {
	const t = useMessages(messages);
	const { person } = useSignedIn();
	const client = useQueryClient();
	const form = useServerForm({
		initialValues: { password: "", confirm: "" },
		guard: false,
		validate: ({ password, confirm }) => ({
			...(!password && { password: t("fill") }),
			...(confirm.trim().toLowerCase() !== person.email.toLowerCase() && { confirm: t("confirmDiffers") }),
		}),
		submit: eraseMe,
		onDone: () => {
			setOrganisation(null);
			client.clear();
			window.location.assign("/");
		},
	});
	return (
		<ServerForm form={form} submitLabel={t("eraseNow")} label={t("erase")}>
			<PasswordField
				className={styles.narrow}
				label={t("password")}
				autoComplete="current-password"
				{...form.form.getInputProps("password")}
			/>
			<TextInput
				className={styles.narrow}
				label={t("confirm", { email: person.email })}
				type="email"
				autoComplete="off"
				autoCapitalize="none"
				spellCheck={false}
				{...form.form.getInputProps("confirm")}
			/>
		</ServerForm>
	);
}
