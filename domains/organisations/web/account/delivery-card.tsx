import { NativeSelect } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { type NoticePreference, preferencesQuery, setPreferences } from "../calls-account.ts";
import { words } from "../words.ts";
import { messages } from "./notices.messages.ts";
import styles from "./notices.module.css";

/** By which way each kind of notice reaches me. Each choice is kept at once. */
export function DeliveryCard() {
	const t = useMessages(messages);
	const preferences = useQuery(preferencesQuery);
	return (
		<Card title={t("delivery")} lead={t("deliveryLead")}>
			<QueryView query={preferences}>
				{({ items }) => (
					<ul className={styles.kinds}>
						{items.map((preference) => (
							<li key={preference.kind}>
								<Delivery preference={preference} />
							</li>
						))}
					</ul>
				)}
			</QueryView>
		</Card>
	);
}

const deliveries = ["instant", "digest", "off"] as const;

function Delivery({ preference }: { preference: NoticePreference }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const client = useQueryClient();
	const id = useId();
	const { kind, label, delivery, standard } = preference;
	const save = useMutation({
		mutationFn: (chosen: NoticePreference["delivery"]) => setPreferences([{ kind, delivery: chosen }]),
		onSuccess: async () => {
			await client.invalidateQueries({ queryKey: preferencesQuery.queryKey });
			toast(w("saved"));
		},
	});
	return (
		<>
			<label htmlFor={id}>
				<Named name={label} />
			</label>
			<NativeSelect
				id={id}
				value={save.isPending ? save.variables : delivery}
				data={deliveries.map((choice) => ({
					value: choice,
					label: choice === standard ? `${t(choice)} (${t("standard")})` : t(choice),
				}))}
				onChange={(event) => save.mutate(event.currentTarget.value as NoticePreference["delivery"])}
			/>
			{save.isError && <ErrorNote error={save.error} />}
		</>
	);
}
