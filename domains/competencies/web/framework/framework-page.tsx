import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useAddressQuery, usePageParams } from "#platform/web/app/navigate.tsx";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { pickName } from "#platform/web/i18n/pick-name.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { StateChip } from "#platform/web/page/chips.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { toast } from "#platform/web/values/toast.ts";
import { type Framework, frameworkQuery, publishFramework } from "../calls.ts";
import { messages as listMessages } from "../frameworks/framework-list.messages.ts";
import { ProjectTranslation } from "../parts/project-translation.tsx";
import { CompetencyPanel } from "./competency-panel.tsx";
import { CompetencyTree } from "./competency-tree.tsx";
import { messages } from "./framework-page.messages.ts";
import styles from "./framework-page.module.css";
import { FrameworkTools } from "./framework-tools.tsx";

/** A framework as a tree, with the chosen competency beside it. */
export function Page() {
	const { id } = usePageParams<"id">();
	const framework = useQuery(frameworkQuery(id));
	return (
		<QueryView query={framework} page>
			{(data) => <View framework={data} />}
		</QueryView>
	);
}

function View({ framework }: { framework: Framework }) {
	const t = useMessages(messages);
	const list = useMessages(listMessages);
	const language = useLanguage();
	const [query, setQuery] = useAddressQuery();
	const chosen = query.get("competency");
	const picked = pickName(framework.name, language);
	const choose = (id: string): void => {
		const next = new URLSearchParams(query);
		next.set("competency", id);
		setQuery(next);
	};
	return (
		<>
			<PageHeader
				names
				title={picked.text}
				hint={picked.hint?.text}
				state={
					<>
						<StateChip tone={framework.state === "draft" ? "warn" : "good"}>
							{`${list(framework.state)} · ${list("version", { version: framework.version })}`}
						</StateChip>
						{framework.sample && <SampleMark />}
						<ProjectTranslation origin={framework.nameZhOrigin} />
					</>
				}
				lead={
					<>
						<Named name={framework.description} />{" "}
						{framework.ownerName && (
							<>
								{t("owner")} <Named name={framework.ownerName} />
							</>
						)}
					</>
				}
				actions={framework.abilities.includes("publish") && <Publish framework={framework} />}
				primary={<Primary framework={framework} />}
			/>
			<FrameworkTools framework={framework} />
			<div className={styles.columns}>
				<CompetencyTree framework={framework} chosen={chosen} onChoose={choose} />
				<CompetencyPanel id={chosen} framework={framework} onChoose={choose} />
			</div>
			{framework.source && (
				<footer className={styles.source}>
					<p>{t("source", { source: framework.source, licence: framework.licence ?? "–" })}</p>
					{framework.attribution && <p lang="en">{framework.attribution}</p>}
				</footer>
			)}
		</>
	);
}

function Primary({ framework }: { framework: Framework }) {
	const t = useMessages(messages);
	const may = (ability: Framework["abilities"][number]): boolean => framework.abilities.includes(ability);
	if (may("edit")) {
		return (
			<Button component={Link} to={`/frameworks/${framework.id}/add`}>
				{t("add")}
			</Button>
		);
	}
	if (!may("propose")) return null;
	return (
		<Button component={Link} to={`/frameworks/${framework.id}/propose`}>
			{t("propose")}
		</Button>
	);
}

function Publish({ framework: { id } }: { framework: Framework }) {
	const t = useMessages(messages);
	const client = useQueryClient();
	return (
		<ConfirmButton
			question={t("publishQuestion")}
			detail={t("publishDetail")}
			confirmLabel={t("publish")}
			onConfirm={async () => {
				await publishFramework(id);
				await client.invalidateQueries({ queryKey: ["frameworks"] });
				toast(t("published"));
			}}
		>
			{t("publish")}
		</ConfirmButton>
	);
}
