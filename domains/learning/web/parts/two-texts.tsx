import { Textarea, TextInput } from "@mantine/core";
import type { ServerForm as FormState } from "#platform/web/form/use-server-form.ts";
import styles from "./parts.module.css";

interface TwoTextsProps<Values extends Record<string, unknown>> {
	form: FormState<Values>["form"];
	/** Of the pair, as the server names it. */
	path: string;
	labels: { zh: string; en: string };
	/** Lines; without them one. */
	rows?: number;
	maxLength?: number;
}

/** One text in both languages, side by side; one of them is enough. */
export function TwoTexts<Values extends Record<string, unknown>>(props: TwoTextsProps<Values>) {
	const { form, path, labels, rows, maxLength = 160 } = props;
	const field = (language: "en" | "zh") => {
		const { onChange, ...input } = form.getInputProps(`${path}.${language}`);
		return {
			...input,
			onChange: (event: unknown) => {
				// That neither is filled in is said of the first one, and no longer true.
				form.clearFieldError(`${path}.zh`);
				onChange(event);
			},
			label: labels[language],
			lang: language === "zh" ? "zh-CN" : "en",
			maxLength,
		};
	};
	return (
		<div className={styles.two}>
			{(["zh", "en"] as const).map((language) =>
				rows ? (
					<Textarea key={language} rows={rows} {...field(language)} />
				) : (
					<TextInput key={language} {...field(language)} />
				),
			)}
		</div>
	);
}

/** What is sent of such a pair: an empty text is none. */
export const textsOf = ({ en, zh }: { en: string; zh: string }) => ({ en: en.trim() || null, zh: zh.trim() || null });
/** Such a pair to be edited. */
export const fieldsOf = (texts: { en: string | null; zh: string | null } | undefined) => ({
	en: texts?.en ?? "",
	zh: texts?.zh ?? "",
});
