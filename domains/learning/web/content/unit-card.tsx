import { Button } from "@mantine/core";
import { type DragEvent, useState } from "react";
import { useStep } from "#platform/web/api/use-step.ts";
import { Link } from "#platform/web/app/navigate.tsx";
import { ConfirmButton } from "#platform/web/form/confirm-button.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { DownIcon, UpIcon } from "#platform/web/icons/icons.tsx";
import { Card } from "#platform/web/page/card.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import { type ActivityContent, activityKinds, type UnitContent } from "../../contract-content.ts";
import { rulesToRead } from "../../release-rules.ts";
import { KindIcon } from "../parts/kind-icon.tsx";
import { OpensLine } from "../release/opens-line.tsx";
import { ReleaseButton } from "../release/release-dialog.tsx";
import { type Content, deleteActivity, deleteUnit } from "./calls-content.ts";
import { messages } from "./content.messages.ts";
import styles from "./content.module.css";
import { NameDialogButton } from "./name-dialog.tsx";
import type { OrderTools } from "./use-order.ts";

interface UnitCardProps {
	unit: UnitContent;
	index: number;
	content: Content;
	order: OrderTools;
}

const DRAGGED = "text/x-activity";

/** A unit with its activities, to be written and moved while the version is a draft. */
export function UnitCard({ unit, index, content, order }: UnitCardProps) {
	const t = useMessages(messages);
	const name = useName();
	const step = useStep("course-content");
	const { editable, courseId } = content;
	const title = name(unit.title);
	const drop = (event: DragEvent, at: number): void => {
		const id = event.dataTransfer.getData(DRAGGED);
		if (!id) return;
		event.preventDefault();
		event.stopPropagation();
		order.placeActivity(id, index, at);
	};
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the arrows are the first
		<div
			onDragOver={(event) => editable && event.preventDefault()}
			onDrop={(event) => drop(event, unit.activities.length)}
		>
			<Card
				title={`${index + 1} · ${title}`}
				actions={
					editable && (
						<>
							<MoveButtons
								name={title}
								up={index > 0}
								down={index < order.units.length - 1}
								move={(by) => order.moveUnit(unit.id, by)}
							/>
							<NameDialogButton kind="renameUnit" of={unit} />
							<ReleaseButton key={JSON.stringify(unit.release)} kind="unit" part={unit} content={content} />
							<ConfirmButton
								size="xs"
								question={t("deleteUnitQuestion", { name: title })}
								detail={t("deleteUnitDetail", { count: unit.activities.length })}
								confirmLabel={t("deleteUnit")}
								final
								onConfirm={() => step(() => deleteUnit(unit.id))}
							>
								{t("delete")}
							</ConfirmButton>
						</>
					)
				}
			>
				<OpensLine rules={rulesToRead(content.units, unit.release)} />
				{unit.activities.length === 0 && <p className={styles.none}>{t("empty")}</p>}
				<ol className={styles.activities}>
					{unit.activities.map((activity, at) => (
						<ActivityLine
							key={activity.id}
							activity={activity}
							content={content}
							first={index === 0 && at === 0}
							last={index === order.units.length - 1 && at === unit.activities.length - 1}
							move={(by) => order.moveActivity(activity.id, by)}
							onDrop={(event) => drop(event, at)}
						/>
					))}
				</ol>
				{editable && (
					<div className={styles.add}>
						<span>{t("add")}</span>
						{activityKinds.map((kind) => (
							<Button
								key={kind}
								component={Link}
								to={`/courses/${courseId}/activities/new?unit=${unit.id}&kind=${kind}`}
								variant="default"
								size="xs"
							>
								{t(kind)}
							</Button>
						))}
					</div>
				)}
			</Card>
		</div>
	);
}

interface ActivityLineProps {
	activity: ActivityContent;
	content: Content;
	first: boolean;
	last: boolean;
	move: (by: -1 | 1) => void;
	onDrop: (event: DragEvent) => void;
}

function ActivityLine({ activity, content, first, last, move, onDrop }: ActivityLineProps) {
	const t = useMessages(messages);
	const name = useName();
	const step = useStep("course-content");
	const [over, setOver] = useState(false);
	const { courseId, editable } = content;
	const title = name(activity.title);
	const at = `/courses/${courseId}/activities/${activity.id}`;
	return (
		<li
			className={styles.activity}
			data-over={over || undefined}
			draggable={editable}
			onDragStart={(event) => event.dataTransfer.setData(DRAGGED, activity.id)}
			onDragOver={(event) => {
				if (!editable) return;
				event.preventDefault();
				setOver(true);
			}}
			onDragLeave={() => setOver(false)}
			onDrop={(event) => {
				setOver(false);
				onDrop(event);
			}}
		>
			<KindIcon kind={activity.kind} />
			<Link to={editable ? at : `${at}/preview`}>{title}</Link>
			<small>
				{t(activity.kind)}
				{activity.minutes !== null && ` · ${t("minutes", { count: activity.minutes })}`}
			</small>
			<OpensLine rules={rulesToRead(content.units, activity.release)} />
			{editable && (
				<span className={styles.tools}>
					<MoveButtons name={title} up={!first} down={!last} move={move} />
					<ReleaseButton key={JSON.stringify(activity.release)} kind="activity" part={activity} content={content} />
					<Button
						component={Link}
						to={`${at}/preview`}
						variant="subtle"
						size="compact-sm"
						aria-label={t("preview", { name: title })}
					>
						{t("preview", { name: "" })}
					</Button>
					<ConfirmButton
						variant="subtle"
						size="compact-sm"
						question={t("deleteActivityQuestion", { name: title })}
						detail={t("final")}
						confirmLabel={t("delete")}
						final
						onConfirm={() => step(() => deleteActivity(activity.id))}
					>
						{t("delete")}
					</ConfirmButton>
				</span>
			)}
		</li>
	);
}

interface MoveButtonsProps {
	name: string;
	up: boolean;
	down: boolean;
	move: (by: -1 | 1) => void;
}

export function MoveButtons({ name, up, down, move }: MoveButtonsProps) {
	const t = useMessages(messages);
	return (
		<>
			<IconButton label={t("up", { name })} icon={<UpIcon />} disabled={!up} onClick={() => move(-1)} />
			<IconButton label={t("down", { name })} icon={<DownIcon />} disabled={!down} onClick={() => move(1)} />
		</>
	);
}
