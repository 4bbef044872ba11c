import { useQuery } from "@tanstack/react-query";
import { usePageParams } from "#platform/web/app/navigate.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { pickName } from "#platform/web/i18n/pick-name.ts";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { StateChip, Tag } from "#platform/web/page/chips.tsx";
import { type FigureTile, FigureTiles } from "#platform/web/page/figure-tiles.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { type Occupation, occupationQuery } from "../calls.ts";
import { occupationPanels } from "../occupation-panels.ts";
import { ProjectTranslation } from "../parts/project-translation.tsx";
import { AlternateTitles } from "./alternate-titles.tsx";
import { Attribution } from "./attribution.tsx";
import { MissingParts } from "./missing-parts.tsx";
import { messages } from "./occupation-page.messages.ts";
import styles from "./occupation-page.module.css";
import { RelatedOccupations } from "./related-occupations.tsx";
import { RequiredCompetencies } from "./required-competencies.tsx";
import { Tasks } from "./tasks.tsx";
import { Technologies } from "./technologies.tsx";

/** One occupation: what it takes, with what, for what, and who asks for it. */
export function Page() {
	const { id } = usePageParams<"id">();
	const occupation = useQuery(occupationQuery(id));
	return (
		<QueryView query={occupation} page>
			{(data) => <View occupation={data} />}
		</QueryView>
	);
}

function View({ occupation }: { occupation: Occupation }) {
	const t = useMessages(messages);
	const language = useLanguage();
	const name = useName();
	const picked = pickName(occupation.name, language);
	return (
		<>
			<PageHeader
				names
				title={picked.text}
				hint={picked.hint?.text}
				state={
					<>
						{occupation.system === "onet" && <StateChip>{occupation.code}</StateChip>}
						{occupation.group && <Tag>{name(occupation.group)}</Tag>}
						{occupation.archived && <Tag tone="warn">{t("archived")}</Tag>}
						<ProjectTranslation origin={occupation.nameZhOrigin} />
					</>
				}
				lead={<Named name={occupation.description} />}
			/>
			<Facts occupation={occupation} />
			<MissingParts occupation={occupation} />
			<div className={styles.columns}>
				<div>
					<RequiredCompetencies occupation={occupation} />
					<Tasks tasks={occupation.tasks} />
					<AlternateTitles titles={occupation.titles} />
				</div>
				<div>
					{occupationPanels().map((Panel) => (
						<Panel key={Panel.displayName ?? Panel.name} occupation={occupation} />
					))}
					<Technologies technologies={occupation.technologies} />
					<RelatedOccupations occupation={occupation} />
				</div>
			</div>
			<Attribution attributions={occupation.attributions} />
		</>
	);
}

function Facts({ occupation }: { occupation: Occupation }) {
	const t = useMessages(messages);
	const { number } = useFormat();
	const required = occupation.requirements.filter((one) => one.required).length;
	const count = (value: number): string => (value === 0 ? "–" : number(value));
	const tiles: FigureTile[] = [{ label: t("factRequired"), value: count(required) }];
	if (occupation.system === "onet") {
		tiles.push({ label: t("factTasks"), value: count(occupation.tasks.length) });
		tiles.push({ label: t("factTechnologies"), value: count(occupation.technologies.length) });
	}
	if (occupation.jobZone !== null) {
		tiles.push({
			label: t("factZone"),
			value: t("factZoneValue", { zone: occupation.jobZone }),
			note: t("factZoneNote"),
		});
	}
	return <FigureTiles tiles={tiles} />;
}
