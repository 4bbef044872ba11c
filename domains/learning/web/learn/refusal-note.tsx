import { asProblem } from "#platform/web/api/problem.ts";
import { fieldProblemText } from "#platform/web/api/problem-text.ts";
import { useLanguage } from "#platform/web/i18n/use-messages.ts";
import { ErrorNote } from "#platform/web/page/error-page.tsx";

interface RefusalNoteProps {
	error: unknown;
	/** What a field is called on this screen; undefined: it says itself what is wrong with it. */
	label: (path: string) => string | undefined;
}

/** Why what was written was not kept, and in which fields. */
export function RefusalNote({ error, label }: RefusalNoteProps) {
	const language = useLanguage();
	const fields = asProblem(error).fields.flatMap((field) => {
		const name = label(field.path);
		return name === undefined ? [] : [[name, fieldProblemText(field, language)].join(" · ")];
	});
	return (
		<>
			<ErrorNote error={error} />
			{fields.length > 0 && (
				<ul role="alert">
					{[...new Set(fields)].map((text) => (
						<li key={text}>{text}</li>
					))}
				</ul>
			)}
		</>
	);
}
