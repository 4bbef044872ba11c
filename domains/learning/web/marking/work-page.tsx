import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useAddressQuery, useGo, usePageParams } from "#platform/web/app/navigate.tsx";
import { useNarrow } from "#platform/web/app/use-narrow.ts";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { StateChip, Tag } from "#platform/web/page/chips.tsx";
import { PageHeader } from "#platform/web/page/page-header.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import { DateText } from "#platform/web/values/date-text.tsx";
import { WorkView } from "../assignments/work-view.tsx";
import { stageTone } from "../parts/course-tone.ts";
import { RichText } from "../parts/rich-text.tsx";
import { AgreeCard } from "./agree-card.tsx";
import { fileToMarkAt, lineQuery, type Work, workQuery } from "./calls-marking.ts";
import { KeysHelp } from "./keys-help.tsx";
import { MarkCard } from "./mark-card.tsx";
import { messages } from "./marking.messages.ts";
import styles from "./marking.module.css";
import { OutcomeCard } from "./outcome-card.tsx";
import { useKeys } from "./use-keys.ts";
import { useWorkName } from "./use-work-name.ts";

/** One work beside its rubric; the keyboard goes through the whole queue. */
export function Page() {
	const { id } = usePageParams<"id">();
	const query = useQuery(workQuery(id));
	return (
		<QueryView query={query} page>
			{(work) => <WorkPage key={`${work.id} ${work.revision}`} work={work} />}
		</QueryView>
	);
}

/** The works before and after this one in the queue that it was opened from. */
function useLine(id: string) {
	const go = useGo();
	const [address] = useAddressQuery();
	const filters = Object.fromEntries(
		(["show", "offeringId", "activityId"] as const).flatMap((key) => {
			const value = address.get(key);
			return value ? [[key, value]] : [];
		}),
	);
	const items = useQuery(lineQuery(filters)).data?.items ?? [];
	const at = items.findIndex((row) => row.id === id);
	const asked = address.toString();
	const to = (by: number): string | undefined => {
		const row = at < 0 ? undefined : items[at + by];
		return row && `/marking/${row.id}?${asked}`;
	};
	const move = (by: number): boolean => {
		const target = to(by);
		if (target) go(target);
		return target !== undefined;
	};
	return { at, of: items.length, next: to(1), previous: to(-1), move, queue: `/marking?${asked}` };
}

function WorkPage({ work }: { work: Work }) {
	const t = useMessages(messages);
	const name = useName();
	const workName = useWorkName();
	const line = useLine(work.id);
	const narrow = useNarrow();
	const [help, setHelp] = useState(false);
	const { stage, abilities, lateDays, settings, learners, submittedAt } = work;
	useKeys((key) => {
		if (key === "j") return line.move(1);
		if (key === "k") return line.move(-1);
		if (key !== "?") return false;
		setHelp(true);
		return true;
	});
	const hidden = settings.anonymous && learners === null;
	return (
		<>
			<PageHeader
				title={workName(work)}
				state={
					<>
						<StateChip tone={stageTone(stage)}>{t(`show.${stage}`)}</StateChip>{" "}
						{lateDays > 0 && (
							<Tag tone="warn">
								{t("late")}: {t("lateDays", { count: lateDays })}
							</Tag>
						)}{" "}
						{work.sample && <SampleMark />}
					</>
				}
				lead={[name(work.title), name(work.course), work.section].join(" · ")}
				actions={
					<>
						<span className={styles.place}>{line.at >= 0 && t("place", { at: line.at + 1, of: line.of })}</span>
						{line.previous && (
							<Button component={Link} to={line.previous} variant="default">
								{t("previous")}
							</Button>
						)}
						{line.next && (
							<Button component={Link} to={line.next} variant="default">
								{t("next")}
							</Button>
						)}
						<Button component={Link} to={line.queue} variant="default">
							{t("toQueue")}
						</Button>
						{/* A phone has no keys to help with, and no room. */}
						{!narrow && (
							<Button variant="default" onClick={() => setHelp(true)} aria-haspopup="dialog">
								{t("help")}
							</Button>
						)}
					</>
				}
			/>
			<KeysHelp opened={help} onClose={() => setHelp(false)} />
			<div className={styles.sides}>
				<div>
					<Card
						title={t("handedIn")}
						lead={
							hidden ? (
								t("anonymousNote")
							) : (
								<>
									{t("submittedAt")} <DateText value={submittedAt} style="dateTime" />
								</>
							)
						}
					>
						<WorkView
							work={{ ...work, files: work.files.map((file) => ({ ...file, id: String(file.number) })) }}
							fileAt={(number) => fileToMarkAt(work.id, number)}
						/>
						<details className={styles.brief}>
							<summary>{t("brief")}</summary>
							<RichText body={work.brief} />
						</details>
					</Card>
				</div>
				<div>
					{stage === "agree" && <AgreeCard work={work} />}
					{(stage === "marked" || stage === "released") && <OutcomeCard work={work} />}
					{(abilities.includes("mark") || (work.ownMark && stage !== "agree" && stage !== "released")) && (
						<MarkCard work={work} onFinished={() => line.move(1)} />
					)}
				</div>
			</div>
		</>
	);
}
