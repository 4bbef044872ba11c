import { Button, TextInput } from "@mantine/core";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { get, send } from "#platform/web/api/calls.ts";
import { useStep } from "#platform/web/api/use-step.ts";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { messages } from "./calendar.messages.ts";
import styles from "./session.module.css";

const feedQuery = queryOptions({
	queryKey: ["my-calendar"],
	queryFn: ({ signal }) => get<{ madeAt: string | null }>("/my-calendar", {}, signal),
});

/** The address by which my timetable stands in the calendar of my phone or computer. */
export function CalendarCard() {
	const t = useMessages(messages);
	const format = useFormat();
	const step = useStep("my-calendar");
	const query = useQuery(feedQuery);
	/** Known to this page alone, until it is left. */
	const [path, setPath] = useState<string | null>(null);
	const [error, setError] = useState<unknown>(null);
	const make = async (): Promise<void> =>
		setPath((await step(() => send<{ path: string }>("POST", "/my-calendar"))).path);
	const revoke = async (): Promise<void> => {
		await step(
			() => send("DELETE", "/my-calendar"),
			() => t("revoked"),
		);
		setPath(null);
	};
	return (
		<Card title={t("title")} lead={t("lead")}>
			{path && <Address address={`${window.location.origin}${path}`} />}
			<QueryView query={query} rows={1}>
				{({ madeAt }) => (
					<>
						{!path && (
							<p className={styles.dim}>{madeAt ? t("since", { date: format.date(madeAt, "dateTime") }) : t("none")}</p>
						)}
						<div className={styles.foot}>
							{madeAt === null ? (
								<Button variant="default" onClick={() => void make().catch(setError)}>
									{t("make")}
								</Button>
							) : (
								<>
									<ConfirmButton
										question={t("freshQuestion")}
										detail={t("freshDetail")}
										confirmLabel={t("fresh")}
										onConfirm={make}
									>
										{t("fresh")}
									</ConfirmButton>
									<ConfirmButton
										question={t("revokeQuestion")}
										detail={t("revokeDetail")}
										confirmLabel={t("revoke")}
										final
										onConfirm={revoke}
									>
										{t("revoke")}
									</ConfirmButton>
								</>
							)}
						</div>
					</>
				)}
			</QueryView>
			{error !== null && <ErrorNote error={error} />}
		</Card>
	);
}

function Address({ address }: { address: string }) {
	const t = useMessages(messages);
	const copy = async (): Promise<void> => {
		await navigator.clipboard.writeText(address);
		toast(t("copied"));
	};
	return (
		<div role="status">
			<p>{t("once")}</p>
			<TextInput
				label={t("address")}
				readOnly
				value={address}
				onFocus={({ currentTarget }) => currentTarget.select()}
			/>
			<div className={styles.foot}>
				<Button onClick={() => void copy()}>{t("copy")}</Button>
				<Button component="a" href={address.replace(/^https?:/, "webcal:")} variant="default">
					{t("open")}
				</Button>
			</div>
		</div>
	);
}
