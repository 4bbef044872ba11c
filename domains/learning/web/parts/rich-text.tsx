import { useEffect, useRef } from "react";
import { pickName } from "#platform/web/i18n/pick-name.ts";
import { useLanguage } from "#platform/web/i18n/use-messages.ts";
import styles from "./parts.module.css";

interface RichTextProps {
	body: { en: string | null; zh: string | null };
	/** Whoever wrote it did not say in which language: none is claimed. */
	unknown?: boolean;
}

/** HTML that the server has cleaned, in the language of the screen or else in the other one. */
export function RichText({ body, unknown = false }: RichTextProps) {
	const language = useLanguage();
	const place = useRef<HTMLDivElement>(null);
	const picked = pickName(body, language);
	const html = body.en === null && body.zh === null ? "" : picked.text;
	useEffect(() => {
		// Code that is wider than the page is scrolled, also by the keyboard.
		for (const code of place.current?.querySelectorAll("pre") ?? []) code.tabIndex = 0;
	}, []);
	if (!html) return null;
	return (
		<div
			ref={place}
			className={styles.rich}
			lang={unknown ? "" : (picked.language ?? undefined)}
			// biome-ignore lint/security/noDangerouslySetInnerHtml: the server keeps only what is on its list (clean-html.ts)
			dangerouslySetInnerHTML={{ __html: scrolled(html) }}
		/>
	);
}

/** Tables wider than a phone are scrolled by themselves, also by the keyboard; cleaned ones have no attributes. */
const scrolled = (html: string): string =>
	html
		.replaceAll("<table>", `<div class="${styles.scrolled}" tabindex="0"><table>`)
		.replaceAll("</table>", "</table></div>");
