import { TypeAhead } from "#platform/web/form/type-ahead.tsx";
import { useName } from "#platform/web/i18n/named.tsx";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { CloseIcon } from "#platform/web/icons/icons.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import { findCompetencies } from "../plans/calls-plans.ts";
import { findTargets, type PersonalPlan } from "./calls-personal.ts";
import { messages } from "./personal.messages.ts";
import styles from "./personal.module.css";

type Interests = PersonalPlan["interests"];
type Kind = keyof Interests;

const MOST: Record<Kind, number> = { competencies: 20, occupations: 5 };
const kinds = ["competencies", "occupations"] as const;

/** What else somebody is interested in, by which ways of equal cost are told apart. */
export function InterestFields({ interests, onChange }: { interests: Interests; onChange: (next: Interests) => void }) {
	const t = useMessages(messages);
	const name = useName();
	const language = useLanguage();
	const chosen = kinds.flatMap((kind) => interests[kind].map((one) => ({ kind, ...one })));
	const add = (kind: Kind, one: Interests[Kind][number] | null): void => {
		if (one && !interests[kind].some(({ id }) => id === one.id))
			onChange({ ...interests, [kind]: [...interests[kind], { id: one.id, name: one.name }] });
	};
	const drop = (kind: Kind, dropped: string): void =>
		onChange({ ...interests, [kind]: interests[kind].filter(({ id }) => id !== dropped) });
	return (
		<fieldset className={styles.standard}>
			<legend>{t("interests")}</legend>
			<p className={styles.dim}>{t("interestsHow")}</p>
			{chosen.length > 0 && (
				<ul className={styles.targets} aria-label={t("interests")}>
					{chosen.map(({ kind, id, name: title }) => (
						<li key={id} className={styles.target}>
							{name(title)}
							<IconButton
								label={t("dropTarget", { name: name(title) })}
								icon={<CloseIcon />}
								onClick={() => drop(kind, id)}
							/>
						</li>
					))}
				</ul>
			)}
			<div className={styles.finders}>
				{interests.competencies.length < MOST.competencies && (
					<TypeAhead
						key={`competency ${interests.competencies.length}`}
						label={t("interestCompetency")}
						placeholder={t("standardAddHow")}
						value={null}
						search={(text, signal) => findCompetencies(text, language, signal)}
						onChange={(choice) => add("competencies", choice)}
					/>
				)}
				{interests.occupations.length < MOST.occupations && (
					<TypeAhead
						key={`occupation ${interests.occupations.length}`}
						label={t("interestOccupation")}
						placeholder={t("targetHow")}
						value={null}
						search={(text, signal) => findTargets(text, language, signal)}
						onChange={(choice) => add("occupations", choice)}
					/>
				)}
			</div>
		</fieldset>
	);
}
