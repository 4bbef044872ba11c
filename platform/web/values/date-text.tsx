import type { DateStyle } from "../i18n/format.ts";
import { useFormat } from "../i18n/use-format.ts";

interface DateTextProps {
	/** An instant with zone, or a bare day. Nothing is shown as a dash. */
	value: string | null | undefined;
	style?: DateStyle;
	/** "3 hours ago" with the full time on hover. */
	relative?: boolean;
}

/** A time in the person's zone and the language of the screen. */
export function DateText({ value, style = "date", relative = false }: DateTextProps) {
	const format = useFormat();
	if (!value) return <>–</>;
	return (
		<time dateTime={value} title={relative ? format.date(value, "dateTime") : undefined}>
			{relative ? format.relative(value) : format.date(value, style)}
		</time>
	);
}
