import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages, useText } from "#platform/web/i18n/use-messages.ts";
import { RightIcon } from "#platform/web/icons/icons.tsx";
import { Card } from "#platform/web/page/card.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { signIn } from "../calls-account.ts";
import { roleLabel } from "../role-words.ts";
import { useFinishSignIn } from "../sign-in/use-finish-sign-in.ts";
import { type DemoAccount, demoQuery } from "./calls-landing.ts";
import { messages } from "./role-tour.messages.ts";
import styles from "./role-tour.module.css";

/** The demonstration's people, one for each role: a click signs in. Nothing where no demonstration is loaded. */
export function RoleTour() {
	const t = useMessages(messages);
	const { data: accounts = [] } = useQuery(demoQuery);
	const [all, setAll] = useState(false);
	const finish = useFinishSignIn();
	const enter = useMutation({
		mutationFn: ({ email, password }: DemoAccount) => signIn({ email, password }),
		onSuccess: () => finish("/home"),
	});
	if (accounts.length === 0) return null;
	const first = accounts.filter((account) => account.first);
	const shown = all || first.length === 0 ? accounts : first;
	return (
		<Card title={t("title")} lead={t("lead")}>
			{enter.isError && <ErrorNote error={enter.error} />}
			<ul className={styles.people} aria-busy={enter.isPending}>
				{shown.map((account) => (
					<li key={account.email}>
						<Person account={account} busy={enter.isPending} onEnter={() => enter.mutate(account)} />
					</li>
				))}
			</ul>
			{shown.length < accounts.length && (
				<Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setAll(true)}>
					{t("all", { count: accounts.length })}
				</Button>
			)}
		</Card>
	);
}

function Person({ account, busy, onEnter }: { account: DemoAccount; busy: boolean; onEnter: () => void }) {
	const text = useText();
	const name = useName();
	const label = roleLabel(account.role);
	const role = label ? text(label) : account.role;
	// "Operator: verifies organisations …": the role stands above already.
	const task = name(account.text).replace(/^[^:：]*[:：]\s*/, "");
	return (
		<button
			type="button"
			className={styles.person}
			disabled={busy}
			title={name(account.organisation)}
			onClick={onEnter}
		>
			<span className={styles.words}>
				<strong>{role}</strong>
				<small>{task}</small>
			</span>
			<RightIcon />
		</button>
	);
}
