import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { RunChecklist } from "../../contract-checklists.ts";
import { Bar } from "../parts/bar.tsx";
import { observeWords } from "./observe.messages.ts";

/** How many of the learners passed, as a bar and in figures. */
export function CountsBar({ counts }: { counts: RunChecklist["counts"] }) {
	const t = useMessages(observeWords);
	const { passed, learners } = counts;
	const more = (["failed", "waiting"] as const).filter((key) => counts[key] > 0);
	return (
		<div>
			<Bar done={passed} of={learners} label={t("count.passed", { count: passed })} />
			<small>
				{[
					t("count.passed", { count: passed }),
					...more.map((key) => t(`count.${key}`, { count: counts[key] })),
					t("count.learners", { count: learners }),
				].join(" · ")}
			</small>
		</div>
	);
}
