import type { LocalName } from "../session/session.ts";
import { languageMarks, languageTags } from "./languages.ts";
import styles from "./named.module.css";
import { pickName } from "./pick-name.ts";
import { useLanguage } from "./use-messages.ts";

/**
 * The name of a thing in the chosen language. `hint` adds the other language, dim; a name that is missing in the chosen
 * language stands in the other with that language's mark.
 */
export function Named({ name, hint = false }: { name: LocalName | null | undefined; hint?: boolean }) {
	const language = useLanguage();
	const picked = pickName(name, language);
	return (
		<>
			<span lang={picked.language && picked.language !== language ? languageTags[picked.language] : undefined}>
				{picked.text}
			</span>
			{picked.fallback && picked.language && <span className={styles.mark}>{languageMarks[picked.language]}</span>}
			{hint && picked.hint && (
				<span className={styles.hint} lang={languageTags[picked.hint.language]}>
					{picked.hint.text}
				</span>
			)}
		</>
	);
}

/** The bare text of names, for places that hold no markup: titles, options, files. */
export function useName(): (name: LocalName | null | undefined) => string {
	const language = useLanguage();
	return (name) => pickName(name, language).text;
}
