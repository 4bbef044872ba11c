import { Button, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, usePageParams } from "#platform/web/app/navigate.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { titles } from "../titles.ts";
import { words } from "../words.ts";
import { compareQuery, type Plan, type PlanDifference, planQuery } from "./calls-plans.ts";
import { FieldList } from "./field-list.tsx";
import styles from "./plans.module.css";
import { messages } from "./talk.messages.ts";

const tones = { added: "good", removed: "act", changed: "info" } as const;

/** What a version added, removed and changed against an earlier one. */
export function Page() {
	const { id } = usePageParams<"id">();
	const query = useQuery(planQuery(id));
	return (
		<QueryView query={query} page>
			{(plan) => <Compared key={plan.id} plan={plan} />}
		</QueryView>
	);
}

function Compared({ plan }: { plan: Plan }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const title = useMessages(titles);
	const name = useName();
	const earlier = plan.versions.filter(({ number }) => number < plan.number);
	const [chosen, setChosen] = useState(earlier[0]?.id ?? plan.versions.find(({ id }) => id !== plan.id)?.id);
	const query = useQuery(compareQuery(plan.id, chosen));
	return (
		<>
			<PageHeader
				title={title("compare")}
				hint={name(plan.name)}
				lead={query.data && t("compareLead", { before: query.data.before.number, after: query.data.after.number })}
				actions={
					<Button component={Link} to={`/training-plans/${plan.id}`} variant="default">
						{t("back")}
					</Button>
				}
			/>
			<Card>
				<NativeSelect
					label={t("against")}
					w="14rem"
					value={chosen}
					onChange={(event) => setChosen(event.currentTarget.value)}
					data={plan.versions
						.filter(({ id }) => id !== plan.id)
						.map(({ id, number, state }) => ({
							value: id,
							label: `${w("version", { number })} (${w(`state.${state}`)})`,
						}))}
				/>
				<QueryView query={query} rows={4}>
					{({ items }) =>
						items.length === 0 ? (
							<Empty title={t("same")} next="" />
						) : (
							<ul className={styles.plain} aria-label={title("compare")}>
								{items.map((item) => (
									<Difference key={`${item.part} ${item.id} ${item.kind}`} item={item} />
								))}
							</ul>
						)
					}
				</QueryView>
			</Card>
		</>
	);
}

function Difference({ item: { kind, part, name, fields, by } }: { item: PlanDifference }) {
	const t = useMessages(messages);
	const said = useName();
	const who = by && (by.person ?? (by.organisation ? said(by.organisation) : ""));
	return (
		<li className={styles.change}>
			<div className={styles.moduleHead}>
				<Tag tone={tones[kind]}>{t(`kind.${kind}`)}</Tag>
				<span>
					{t(`of.${part}`)} <Named name={name} />
				</span>
				{by && who && (
					<span className={styles.dim}>
						{t("by", { who })} · <DateText value={by.at} style="dateTime" />
					</span>
				)}
			</div>
			<FieldList fields={fields} />
		</li>
	);
}
