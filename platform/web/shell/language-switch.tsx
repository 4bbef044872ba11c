import { useApp } from "../app/app-definition.ts";
import { kitMessages } from "../i18n/kit-messages.ts";
import { setLanguage } from "../i18n/language-store.ts";
import { languageMarks, languageNames, languages, languageTags } from "../i18n/languages.ts";
import { useLanguage, useMessages } from "../i18n/use-messages.ts";
import { useSession } from "../session/use-session.ts";
import styles from "./language-switch.module.css";

/** The languages side by side; a press switches in place and, for people with an account, there too. */
export function LanguageSwitch() {
	const t = useMessages(kitMessages);
	const current = useLanguage();
	const { person } = useSession();
	const { saveLanguage } = useApp();
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend into the header
		<div role="group" aria-label={t("language")} className={styles.switch}>
			{[...languages].reverse().map((language) => (
				<button
					key={language}
					type="button"
					lang={languageTags[language]}
					aria-pressed={language === current}
					title={languageNames[language]}
					onClick={() => {
						setLanguage(language);
						// The device has it already; should the account not take it, it is asked again next time.
						if (person) void saveLanguage(language).catch(() => undefined);
					}}
				>
					{languageMarks[language]}
				</button>
			))}
		</div>
	);
}
