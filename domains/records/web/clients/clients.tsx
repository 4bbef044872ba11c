import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "#platform/web/app/navigate.tsx";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { StateChip } from "#platform/web/page/chips.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { toast } from "#platform/web/values/toast.ts";
import type { Client } from "../../contract.ts";
import { clientsQuery, revokeClient } from "../calls.ts";
import { Forwards } from "../forwards/forwards.tsx";
import { messages } from "./clients.messages.ts";
import styles from "./clients.module.css";
import { CopiedValues } from "./copied-values.tsx";
import { useOwnOrganisation } from "./use-own-organisation.ts";

/** The record store of the organisation I act for: where programs reach it, and which may. */
export function Page() {
	const t = useMessages(messages);
	const organisationId = useOwnOrganisation();
	const clients = useQuery(clientsQuery(organisationId));
	const create = (
		<Button component={Link} to="/my-organisation/records/new">
			{t("new")}
		</Button>
	);
	return (
		<>
			<PageHeader title={t("title")} lead={t("lead")} primary={create} />
			<Card title={t("addresses")} lead={t("addressesLead")}>
				<CopiedValues
					values={[
						{ label: "xAPI 2.0", value: `${window.location.origin}/xapi/2.0/` },
						{ label: "xAPI 1.0.3", value: `${window.location.origin}/xapi/1.0.3/` },
						{ label: t("tokens"), value: `${window.location.origin}/xapi/oauth/token` },
					]}
				/>
			</Card>
			<Card title={t("clients")}>
				<QueryView query={clients}>
					{(list) =>
						list.length === 0 ? (
							<Empty title={t("emptyTitle")} next={t("emptyNext")} action={create} />
						) : (
							<ul className={styles.list} aria-label={t("clients")}>
								{list.map((client) => (
									<ClientRow key={client.id} client={client} organisationId={organisationId} />
								))}
							</ul>
						)
					}
				</QueryView>
			</Card>
			<Forwards organisationId={organisationId} />
		</>
	);
}

function ClientRow({ client, organisationId }: { client: Client; organisationId: string }) {
	const t = useMessages(messages);
	const format = useFormat();
	const queries = useQueryClient();
	const { id, name, key, scopes, createdAt, createdBy, revokedAt, lastUsedAt, abilities, origins } = client;
	const made = format.date(createdAt, "date");
	return (
		<li className={styles.client} data-revoked={revokedAt === null ? undefined : true}>
			<div>
				<h3>
					{name}
					<StateChip tone={revokedAt === null ? "good" : "neutral"}>
						{t(revokedAt === null ? "active" : "revoked")}
					</StateChip>
				</h3>
				<dl className={styles.facts}>
					<div>
						<dt>{t("key")}</dt>
						<dd>
							<code>{key}</code>
						</dd>
					</div>
					<div>
						<dt>{t("scopes")}</dt>
						<dd>{scopes.map((scope) => t(`scope.${scope}`)).join(t("comma"))}</dd>
					</div>
					{origins.length > 0 && (
						<div>
							<dt>{t("origins")}</dt>
							<dd>{origins.join(t("comma"))}</dd>
						</div>
					)}
					<div>
						<dt>{t("lastUsed")}</dt>
						<dd>{lastUsedAt === null ? t("never") : <DateText value={lastUsedAt} relative />}</dd>
					</div>
					<div>
						<dt>{t("created")}</dt>
						<dd>{createdBy === null ? made : t("createdBy", { date: made, name: createdBy })}</dd>
					</div>
				</dl>
			</div>
			{abilities.includes("revoke") && (
				<ConfirmButton
					size="xs"
					question={t("revokeQuestion", { name })}
					detail={t("revokeDetail")}
					confirmLabel={t("revoke")}
					final
					onConfirm={async () => {
						await revokeClient(organisationId, id);
						toast(t("revokedDone", { name }));
						await queries.invalidateQueries({ queryKey: ["record-clients"] });
					}}
				>
					{t("revoke")}
					<span className="visually-hidden"> · {name}</span>
				</ConfirmButton>
			)}
		</li>
	);
}
