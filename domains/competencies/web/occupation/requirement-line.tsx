import { Tooltip } from "@mantine/core";
import { useId, useState } from "react";
import { Link } from "#platform/web/app/navigate.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Tag } from "#platform/web/page/chips.tsx";
import type { Occupation } from "../calls.ts";
import { ProjectTranslation } from "../parts/project-translation.tsx";
import { nearestAnchor } from "./nearest-anchor.ts";
import { messages } from "./occupation-page.messages.ts";
import styles from "./requirements.module.css";

type Requirement = Occupation["requirements"][number];

/** One competency as a bar. Hovering or focusing tells what its level is like; pressing opens all its anchors. */
export function RequirementLine({ requirement }: { requirement: Requirement }) {
	const t = useMessages(messages);
	const name = useName();
	const { number } = useFormat();
	const id = useId();
	const [open, setOpen] = useState(false);
	const { competency, level, importance, required, lowPrecision, anchors } = requirement;
	const nearest = level === null ? null : nearestAnchor(anchors, level);
	const one = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
	const levelText = level === null ? t("notRelevant") : number(level, one);
	const line = (
		<button
			type="button"
			className={styles.line}
			data-required={required || undefined}
			aria-expanded={open}
			aria-controls={id}
			onClick={() => setOpen(!open)}
		>
			<span className={styles.name}>
				<Named name={competency.name} />
			</span>
			<span className={styles.track} aria-hidden="true">
				{level !== null && <span className={styles.fill} style={{ width: `${level * 20}%` }} />}
				{anchors.map((anchor) => (
					<span key={anchor.level} className={styles.anchor} style={{ insetInlineStart: `${anchor.level * 20}%` }} />
				))}
			</span>
			<span className={styles.value}>
				<span aria-hidden="true">{levelText}</span>
				<span className="visually-hidden">
					{level === null ? t("notRelevant") : t("levelValue", { value: levelText })}
				</span>
			</span>
		</button>
	);
	return (
		<li className={styles.item}>
			{nearest ? (
				<Tooltip
					label={t("like", { text: name(nearest.text) })}
					events={{ hover: true, focus: true, touch: false }}
					multiline
					maw="22rem"
					disabled={open}
				>
					{line}
				</Tooltip>
			) : (
				line
			)}
			<div id={id} hidden={!open} className={styles.detail}>
				<p>
					{importance !== null && <span>{t("importanceOf", { value: number(importance, one) })}</span>}
					{lowPrecision && (
						<span title={t("uncertainWhy")}>
							<Tag tone="warn">{t("uncertain")}</Tag>
						</span>
					)}
					<Link to={`/frameworks/${competency.frameworkId}?competency=${competency.id}`}>
						<Named name={competency.name} hint />
					</Link>
				</p>
				<Anchors requirement={requirement} />
			</div>
		</li>
	);
}

function Anchors({ requirement: { anchors, competency, level } }: { requirement: Requirement }) {
	const t = useMessages(messages);
	const name = useName();
	const { number } = useFormat();
	if (anchors.length === 0) return null;
	const nearest = level === null ? null : nearestAnchor(anchors, level);
	const label = t("anchors", { name: name(competency.name) });
	return (
		<ol className={styles.anchors} aria-label={label}>
			{anchors.map((anchor, index) => (
				<li key={anchor.level} data-near={anchor === nearest || undefined}>
					<span className={styles.anchorLevel}>{number(anchor.level, { minimumFractionDigits: 1 })}</span>
					<span>
						<Named name={anchor.text} />
						{index === anchors.length - 1 && <ProjectTranslation origin={anchor.textZhOrigin} />}
					</span>
				</li>
			))}
		</ol>
	);
}
