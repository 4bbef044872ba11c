import { Button, TextInput } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { Empty } from "#platform/web/page/empty.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { type Framework, searchCompetencies, treeQuery } from "../calls.ts";
import { words } from "../words.ts";
import { messages } from "./framework-page.messages.ts";
import styles from "./framework-page.module.css";
import { TreeBranch } from "./tree-branch.tsx";

interface CompetencyTreeProps {
	framework: Framework;
	chosen: string | null;
	onChoose: (id: string) => void;
}

/** The competencies of a framework under their headings; when something is typed, those of that name instead. */
export function CompetencyTree({ framework, chosen, onChoose }: CompetencyTreeProps) {
	const t = useMessages(messages);
	const [typed, setTyped] = useState("");
	const [archived, setArchived] = useState(false);
	const edits = framework.abilities.includes("edit");
	return (
		<Card
			title={t("competencies")}
			lead={t("treeLead")}
			actions={
				edits && (
					<Button variant="default" size="compact-sm" aria-pressed={archived} onClick={() => setArchived(!archived)}>
						{archived ? t("hideArchived") : t("showArchived")}
					</Button>
				)
			}
		>
			<TextInput
				className={styles.search}
				type="search"
				aria-label={t("search")}
				placeholder={t("search")}
				value={typed}
				onChange={(event) => setTyped(event.currentTarget.value)}
			/>
			{typed.trim() === "" ? (
				<Top framework={framework} archived={archived} chosen={chosen} onChoose={onChoose} />
			) : (
				<Found framework={framework} q={typed.trim()} chosen={chosen} onChoose={onChoose} />
			)}
		</Card>
	);
}

function Top({ framework, archived, chosen, onChoose }: CompetencyTreeProps & { archived: boolean }) {
	const t = useMessages(messages);
	const top = useQuery(treeQuery(framework.id, { archived: archived ? "yes" : "no" }));
	return (
		<QueryView query={top}>
			{({ total }) =>
				total === 0 ? (
					<Empty
						title={t("emptyTitle")}
						next={framework.abilities.includes("edit") ? t("emptyNext") : t("emptyRead")}
					/>
				) : (
					<TreeBranch frameworkId={framework.id} archived={archived} chosen={chosen} onChoose={onChoose} />
				)
			}
		</QueryView>
	);
}

function Found({ framework, q, chosen, onChoose }: CompetencyTreeProps & { q: string }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const found = useQuery({
		queryKey: ["competencies", "search", framework.id, q],
		queryFn: ({ signal }) => searchCompetencies({ q, framework: framework.id, limit: 50 }, signal),
		placeholderData: keepPreviousData,
	});
	return (
		<QueryView query={found}>
			{({ items }) => (
				<>
					<p className={styles.dim} role="status">
						{items.length === 0 ? t("foundNone") : t("found", { count: items.length })}
					</p>
					<ul className={styles.tree}>
						{items.map((one) => (
							<li key={one.id} className={styles.node}>
								<button
									type="button"
									className={styles.name}
									aria-current={one.id === chosen || undefined}
									onClick={() => onChoose(one.id)}
								>
									<Named name={one.name} hint /> <Tag>{w(`kind.${one.kind}`)}</Tag>
								</button>
							</li>
						))}
					</ul>
				</>
			)}
		</QueryView>
	);
}
