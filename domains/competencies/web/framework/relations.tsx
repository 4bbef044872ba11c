import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { Competency } from "../calls.ts";
import { ShowMore } from "../parts/show-more.tsx";
import { messages } from "./framework-page.messages.ts";
import styles from "./framework-page.module.css";

const kinds = ["broader", "narrower", "prerequisites", "prerequisiteOf", "related"] as const;

/** What stands above, beneath, before, after and beside a competency. */
export function Relations({ competency, onChoose }: { competency: Competency; onChoose: (id: string) => void }) {
	const t = useMessages(messages);
	const some = kinds.filter((kind) => competency[kind].length > 0);
	if (some.length === 0 && competency.alternates.length === 0) return null;
	return (
		<dl className={styles.relations}>
			{competency.alternates.length > 0 && (
				<div>
					<dt>{t("alternates")}</dt>
					<dd>{competency.alternates.join(" · ")}</dd>
				</div>
			)}
			{some.map((kind) => (
				<div key={kind}>
					<dt>{t(kind)}</dt>
					<dd>
						<ShowMore items={competency[kind]} first={12}>
							{(items) =>
								items.map((one) => (
									<button key={one.id} type="button" className={styles.link} onClick={() => onChoose(one.id)}>
										<Named name={one.name} />
									</button>
								))
							}
						</ShowMore>
					</dd>
				</div>
			))}
		</dl>
	);
}
