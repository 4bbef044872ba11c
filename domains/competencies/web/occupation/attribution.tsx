import { Named } from "#platform/web/i18n/named.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { Occupation } from "../calls.ts";
import { messages } from "./occupation-page.messages.ts";
import styles from "./occupation-page.module.css";

/** Whose data this is, of which release, under which licence. */
export function Attribution({ attributions }: Pick<Occupation, "attributions">) {
	const t = useMessages(messages);
	const texts = [...new Set(attributions.flatMap(({ text }) => text ?? []))];
	return (
		<footer className={styles.attribution}>
			{texts.map((text) => (
				<p key={text} lang="en">
					{text}
				</p>
			))}
			<p>
				{attributions.map(({ name, version }, index) => (
					<span key={name.en ?? name.zh}>
						{index > 0 && " · "}
						<Named name={name} /> {t("release", { version })}
					</span>
				))}
			</p>
		</footer>
	);
}
