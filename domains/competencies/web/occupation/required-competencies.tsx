import { Button } from "@mantine/core";
import { useState } from "react";
import { useLevelWord } from "#platform/web/form/level-words.ts";
import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import type { Occupation } from "../calls.ts";
import { words } from "../words.ts";
import { messages } from "./occupation-page.messages.ts";
import page from "./occupation-page.module.css";
import { RequirementLine } from "./requirement-line.tsx";
import styles from "./requirements.module.css";

/** What an occupation requires, as bars on the scale 0–5; without levels, as a list. */
export function RequiredCompetencies({ occupation }: { occupation: Occupation }) {
	const t = useMessages(messages);
	const [all, setAll] = useState(false);
	const { requirements } = occupation;
	if (requirements.length === 0) return null;
	if (occupation.system === "esco") return <Listed requirements={requirements} />;
	const shown = all ? requirements : requirements.filter((one) => one.required);
	return (
		<Card
			title={t("required")}
			lead={t("requiredLead")}
			actions={
				<Button variant="default" size="compact-sm" aria-pressed={all} onClick={() => setAll(!all)}>
					{all ? t("showRequired") : t("showAll")}
				</Button>
			}
		>
			<Scale />
			<ul className={styles.list}>
				{shown.map((one) => (
					<RequirementLine key={one.competency.id} requirement={one} />
				))}
			</ul>
		</Card>
	);
}

/** The levels by name above the bars. */
function Scale() {
	const levelWord = useLevelWord();
	const levels = [0, 1, 2, 3, 4, 5] as const;
	return (
		<div className={styles.scale} aria-hidden="true">
			<span />
			<span className={styles.ticks}>
				{levels.map((level) => (
					<span key={level} style={{ insetInlineStart: `${level * 20}%` }} title={levelWord(level)}>
						{level}
					</span>
				))}
			</span>
			<span />
		</div>
	);
}

function Listed({ requirements }: Pick<Occupation, "requirements">) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const kinds = ["skill", "knowledge"] as const;
	return (
		<Card title={t("required")} lead={t("listedLead")}>
			{kinds.map((kind) => {
				const some = requirements.filter(({ competency }) => competency.kind === kind);
				if (some.length === 0) return null;
				return (
					<div key={kind}>
						<h3 className={page.class}>{w(`kind.${kind}`)}</h3>
						<ul className={page.chips}>
							{some.map(({ competency }) => (
								<li key={competency.id}>
									<Named name={competency.name} />
								</li>
							))}
						</ul>
					</div>
				);
			})}
		</Card>
	);
}
