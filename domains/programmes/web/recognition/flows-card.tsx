import { Button, NativeSelect } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { Named } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { exportRows } from "#platform/web/table/export-rows.ts";
import type { Flow, Flows } from "../../contract-flows.ts";
import { flowsQuery } from "./calls-recognitions.ts";
import { flowWords } from "./flows.messages.ts";
import styles from "./flows.module.css";

/** Learners of each school in courses of each other one, term by term. */
export function FlowsCard() {
	const t = useMessages(flowWords);
	const [term, setTerm] = useState<string | null>(null);
	const query = useQuery({ ...flowsQuery(term), placeholderData: keepPreviousData });
	return (
		<Card title={t("title")} lead={t("lead")}>
			<QueryView query={query}>{(found) => <FlowsOfTerm flows={found} onTerm={setTerm} />}</QueryView>
		</Card>
	);
}

function FlowsOfTerm({ flows: { term, terms, items }, onTerm }: { flows: Flows; onTerm: (term: string) => void }) {
	const t = useMessages(flowWords);
	const language = useLanguage();
	const step = useStep();
	const named = (one: string): string => {
		const [year, half] = one.split("-") as [string, string];
		return t(half === "2" ? "autumn" : "spring", { year });
	};
	return (
		<>
			<div className={styles.bar}>
				<NativeSelect
					label={t("term")}
					value={term}
					data={terms.map((value) => ({ value, label: named(value) }))}
					onChange={({ currentTarget }) => onTerm(currentTarget.value)}
				/>
				{items.length > 0 && (
					<Button
						variant="default"
						onClick={() =>
							void step(() =>
								exportRows(
									`/api/learner-flows/export?term=${term}&language=${language}&format=xlsx`,
									t("title"),
									"xlsx",
								),
							)
						}
					>
						{t("export")}
					</Button>
				)}
			</div>
			{items.length === 0 ? <p className={styles.none}>{t("none")}</p> : <Matrix items={items} />}
		</>
	);
}

const once = (schools: readonly Flow["from"][]): Flow["from"][] => [
	...new Map(schools.map((school) => [school.id, school])).values(),
];

function Matrix({ items }: { items: readonly Flow[] }) {
	const t = useMessages(flowWords);
	const format = useFormat();
	const to = once(items.map((one) => one.to));
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by the keyboard too
		<section className={styles.scroll} aria-label={t("label")} tabIndex={0}>
			<table className={styles.matrix}>
				<thead>
					<tr>
						<th scope="col">{t("corner")}</th>
						{to.map((school) => (
							<th key={school.id} scope="col">
								<small>{t("in")}</small> <School school={school} />
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{once(items.map((one) => one.from)).map((from) => (
						<tr key={from.id}>
							<th scope="row">
								<School school={from} />
							</th>
							{to.map(({ id }) => {
								const flow = items.find((one) => one.from.id === from.id && one.to.id === id);
								return (
									<td key={id}>
										{flow ? (
											<>
												<strong>{t("learners", { count: flow.learners })}</strong>
												{flow.credited !== null && flow.credits !== null && flow.credited > 0 && (
													<small>{t("credits", { credits: format.number(flow.credits), count: flow.credited })}</small>
												)}
											</>
										) : (
											"–"
										)}
									</td>
								);
							})}
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}

function School({ school }: { school: Flow["from"] }) {
	return (
		<>
			<Named name={school.name} /> {school.sample && <SampleMark />}
		</>
	);
}
