import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { RuleDefinition } from "../../contract-rules.ts";
import { messages, verbs } from "./rules.messages.ts";
import styles from "./rules.module.css";

/** A rule in one line. */
export function RuleWords({ definition }: { definition: RuleDefinition }) {
	const t = useMessages(messages);
	const { number } = useFormat();
	const { activity, verb, success, leastScore, level, kind } = definition;
	const known = (Object.keys(verbs) as (keyof typeof verbs)[]).find((key) => verbs[key] === verb);
	const done = [
		verb === null ? t("verb.any") : known ? t(`verb.${known}`) : verb,
		...(success ? [t("succeeded")] : []),
		...(leastScore === null ? [] : [t("atLeast", { share: leastScore })]),
	].join(", ");
	const shown =
		level.as === "fixed"
			? t("levelIs", { level: number(level.level) })
			: level.bands
					.toSorted((a, b) => a.from - b.from)
					.map(({ from, level: reached }) => t("bandIs", { from, level: reached }))
					.join("; ");
	const where = activity.match === "is" ? activity.iri : `${activity.iri}…`;
	return (
		<span className={styles.iri}>
			{t("sentence", { activity: where, verb: done, level: `${shown} · ${t(`kind.${kind}`)}` })}
		</span>
	);
}
