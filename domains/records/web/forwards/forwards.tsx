import { Button, Group } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "#platform/web/app/navigate.tsx";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { StateChip } from "#platform/web/page/chips.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { toast } from "#platform/web/values/toast.ts";
import type { Forward, ForwardError } from "../../contract.ts";
import { forwardsQuery, removeForward, setForwardState, tryForward } from "../calls.ts";
import styles from "../clients/clients.module.css";
import { messages } from "./forwards.messages.ts";

/** Failures that may be those of single records. */
const leftOutFor: ReadonlySet<ForwardError> = new Set(["statement-refused", "statement-conflict", "too-slow"]);

/** Stores to which records are sent on, and how it goes. */
export function Forwards({ organisationId }: { organisationId: string }) {
	const t = useMessages(messages);
	const forwards = useQuery(forwardsQuery(organisationId));
	const add = (
		<Button component={Link} to="/my-organisation/records/forwards/new" variant="default">
			{t("new")}
		</Button>
	);
	return (
		<Card title={t("title")} lead={t("lead")}>
			<QueryView query={forwards}>
				{(list) =>
					list.length === 0 ? (
						<Empty title={t("emptyTitle")} next={t("emptyNext")} action={add} />
					) : (
						<>
							<ul className={styles.list} aria-label={t("title")}>
								{list.map((forward) => (
									<ForwardRow key={forward.id} forward={forward} organisationId={organisationId} />
								))}
							</ul>
							{add}
						</>
					)
				}
			</QueryView>
		</Card>
	);
}

function ForwardRow({ forward, organisationId }: { forward: Forward; organisationId: string }) {
	const t = useMessages(messages);
	const format = useFormat();
	const queries = useQueryClient();
	const { id, name, endpoint, verb, activity, own, state, sentCount, lastSentAt, error } = forward;
	const { conflictCount, leftOutCount, leftOut } = forward;
	const paused = state === "paused";
	const filters = [
		...(verb === null ? [] : [t("filterVerb", { verb })]),
		...(activity === null ? [] : [t("filterActivity", { activity })]),
	];
	const act = async (deed: () => Promise<unknown>, done: string): Promise<void> => {
		await deed();
		toast(done);
		await queries.invalidateQueries({ queryKey: ["record-forwards"] });
	};
	const named = <span className="visually-hidden"> · {name}</span>;
	return (
		<li className={styles.client}>
			<div>
				<h3>
					{name}
					<StateChip tone={paused ? "neutral" : error ? "warn" : "good"}>
						{t(paused ? "paused" : error ? "failing" : "active")}
					</StateChip>
				</h3>
				{error && !paused && (
					<p role="status">
						{t("nextTry", { reason: t(`error.${error.code}`), when: format.date(error.nextAt, "time") })}{" "}
						{error.detail && <code>{error.detail}</code>}
					</p>
				)}
				<dl className={styles.facts}>
					<div>
						<dt>{t("address")}</dt>
						<dd>
							<code>{endpoint}</code>
						</dd>
					</div>
					{filters.length > 0 && (
						<div>
							<dt>{t("filter")}</dt>
							<dd>{filters.join(t("and"))}</dd>
						</div>
					)}
					<div>
						<dt>{t("sent")}</dt>
						<dd>{format.number(sentCount)}</dd>
					</div>
					<div>
						<dt>{t("last")}</dt>
						<dd>{lastSentAt === null ? t("never") : <DateText value={lastSentAt} relative />}</dd>
					</div>
					{own && (
						<div>
							<dt>{t("own")}</dt>
							<dd>{t("yes")}</dd>
						</div>
					)}
					{leftOut && (
						<div>
							<dt>{t("leftOut")}</dt>
							<dd>
								{t("leftOutCounts", { refused: leftOutCount, conflicts: conflictCount })}{" "}
								<code>
									{leftOut.id}: {leftOut.reason}
								</code>
							</dd>
						</div>
					)}
				</dl>
			</div>
			<Group gap="xs" align="flex-start">
				{error && !paused && (
					<Button
						size="xs"
						variant="default"
						onClick={() => act(() => tryForward(organisationId, id, false), t("tried", { name }))}
					>
						{t("tryNow")}
						{named}
					</Button>
				)}
				{error && leftOutFor.has(error.code) && !paused && (
					<ConfirmButton
						size="xs"
						question={t("leaveOutQuestion", { name })}
						detail={t("leaveOutDetail")}
						confirmLabel={t("leaveOut")}
						onConfirm={() => act(() => tryForward(organisationId, id, true), t("tried", { name }))}
					>
						{t("leaveOut")}
						{named}
					</ConfirmButton>
				)}
				<Button
					size="xs"
					variant="default"
					onClick={() =>
						act(
							() => setForwardState(organisationId, id, paused ? "active" : "paused"),
							t(paused ? "resumedDone" : "pausedDone", { name }),
						)
					}
				>
					{t(paused ? "resume" : "pause")}
					{named}
				</Button>
				<ConfirmButton
					size="xs"
					question={t("removeQuestion", { name })}
					detail={t("removeDetail")}
					confirmLabel={t("remove")}
					final
					onConfirm={() => act(() => removeForward(organisationId, id), t("removedDone", { name }))}
				>
					{t("remove")}
					{named}
				</ConfirmButton>
			</Group>
		</li>
	);
}
