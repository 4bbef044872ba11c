import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "#platform/web/app/navigate.tsx";
import { LevelPicture } from "#platform/web/charts/level-picture.tsx";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { Tag } from "#platform/web/page/chips.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { archiveCompetency, type Competency, competencyQuery, type Framework } from "../calls.ts";
import { ProjectTranslation } from "../parts/project-translation.tsx";
import { words } from "../words.ts";
import { messages } from "./framework-page.messages.ts";
import styles from "./framework-page.module.css";
import { Relations } from "./relations.tsx";

interface PanelProps {
	id: string | null;
	framework: Framework;
	onChoose: (id: string) => void;
}

/** The chosen competency: what it is, its levels, what it is related to. */
export function CompetencyPanel({ id, ...rest }: PanelProps) {
	const t = useMessages(messages);
	return (
		<div className={styles.panel} aria-live="polite">
			{id ? (
				<Chosen id={id} {...rest} />
			) : (
				<Card>
					<p className={styles.dim}>{t("choose")}</p>
				</Card>
			)}
		</div>
	);
}

function Chosen({ id, framework, onChoose }: PanelProps & { id: string }) {
	const w = useMessages(words);
	const t = useMessages(messages);
	const competency = useQuery(competencyQuery(id));
	return (
		<QueryView query={competency}>
			{(data) => (
				<Card
					title={<Named name={data.name} hint />}
					lead={
						<>
							<Tag>{w(`kind.${data.kind}`)}</Tag> {data.archived && <Tag tone="warn">{w("archived")}</Tag>}{" "}
							<ProjectTranslation origin={data.nameZhOrigin} />
						</>
					}
					actions={<PanelActions competency={data} framework={framework} />}
				>
					<p>
						<Named name={data.description} />
					</p>
					<Levels competency={data} />
					<Relations competency={data} onChoose={onChoose} />
					{data.occupations > 0 && <p className={styles.dim}>{t("occupations", { count: data.occupations })}</p>}
				</Card>
			)}
		</QueryView>
	);
}

function Levels({ competency: { levels, kind } }: { competency: Competency }) {
	const t = useMessages(messages);
	if (kind === "group" || kind === "technology") return null;
	return (
		<>
			<h3 className={styles.heading}>{t("levels")}</h3>
			{levels.length === 0 ? (
				<p className={styles.dim}>{t("noLevels")}</p>
			) : (
				<ol className={styles.levels}>
					{levels.map(({ level, text, textZhOrigin }) => (
						<li key={level} className={styles.level}>
							<LevelPicture level={level} withNumber />
							<span>
								<Named name={text} /> <ProjectTranslation origin={textZhOrigin} />
							</span>
						</li>
					))}
				</ol>
			)}
		</>
	);
}

function PanelActions({ competency, framework }: { competency: Competency; framework: Framework }) {
	const t = useMessages(messages);
	const client = useQueryClient();
	const own = competency.frameworkId === framework.id;
	const path = `/frameworks/${framework.id}/competencies/${competency.id}`;
	const archive = async (archived: boolean): Promise<void> => {
		await archiveCompetency(competency.id, archived);
		await client.invalidateQueries({ queryKey: ["frameworks"] });
		await client.invalidateQueries({ queryKey: ["competencies"] });
	};
	if (own && framework.abilities.includes("edit")) {
		return (
			<>
				<Button variant="default" size="compact-sm" component={Link} to={`${path}/edit`}>
					{t("editThis")}
				</Button>
				{competency.archived ? (
					<Button variant="default" size="compact-sm" onClick={() => void archive(false)}>
						{t("restore")}
					</Button>
				) : (
					<ConfirmButton
						size="compact-sm"
						question={t("archiveQuestion")}
						detail={t("archiveDetail")}
						confirmLabel={t("archive")}
						onConfirm={() => archive(true)}
					>
						{t("archive")}
					</ConfirmButton>
				)}
			</>
		);
	}
	if (!own || !framework.abilities.includes("propose")) return null;
	return (
		<Button variant="default" size="compact-sm" component={Link} to={`${path}/propose`}>
			{t("proposeThis")}
		</Button>
	);
}
