import { Link } from "#platform/web/app/navigate.tsx";
import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { StateChip, Tag } from "#platform/web/page/chips.tsx";
import { SampleMark } from "#platform/web/page/sample-mark.tsx";
import type { Framework } from "../calls.ts";
import { ProjectTranslation } from "../parts/project-translation.tsx";
import { messages } from "./framework-list.messages.ts";
import styles from "./framework-rows.module.css";

/** Frameworks with owner, version, state and what is in them. */
export function FrameworkRows({ frameworks }: { frameworks: readonly Framework[] }) {
	const t = useMessages(messages);
	return (
		<ul className={styles.rows}>
			{frameworks.map((one) => (
				<li key={one.id} className={styles.row}>
					<div className={styles.words}>
						<Link to={`/frameworks/${one.id}`} className={styles.name}>
							<Named name={one.name} hint />
						</Link>{" "}
						{one.sample && <SampleMark />} <ProjectTranslation origin={one.nameZhOrigin} />
						<p className={styles.description}>
							<Named name={one.description} />
						</p>
						<p className={styles.facts}>
							{one.ownerName && <Named name={one.ownerName} />}
							<span>{t("version", { version: one.version })}</span>
							<Counts counts={one.counts} />
						</p>
					</div>
					<div className={styles.state}>
						{one.openProposals > 0 && one.abilities.includes("decide") && (
							<Link to={`/frameworks/${one.id}/proposals`}>
								<Tag tone="act">{t("proposals", { count: one.openProposals })}</Tag>
							</Link>
						)}
						<StateChip tone={one.state === "draft" ? "warn" : "good"}>{t(one.state)}</StateChip>
					</div>
				</li>
			))}
		</ul>
	);
}

/** How many competencies of each kind; kinds without any are not named. */
export function Counts({ counts }: Pick<Framework, "counts">) {
	const t = useMessages(messages);
	return (
		<>
			{counts.skill > 0 && <span>{t("skills", { count: counts.skill })}</span>}
			{counts.knowledge > 0 && <span>{t("knowledge", { count: counts.knowledge })}</span>}
			{counts.technology > 0 && <span>{t("technologies", { count: counts.technology })}</span>}
		</>
	);
}
