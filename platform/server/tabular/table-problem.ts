import { Problem } from "../problem.ts";
import { describeTableError } from "./messages.ts";
import type { TableError } from "./table-error.ts";

/**
 * A file that is no table as a refusal for the outside. Its words in both languages come along, because they name
 * places in the file: `wordsEn`, `wordsZh`.
 */
export function tableProblem(error: TableError): Problem {
	const say = (language: "en" | "zh"): string => {
		const { what, remedy } = describeTableError(error, language);
		return language === "en" ? `${what} ${remedy}` : `${what}${remedy}`;
	};
	const { line, column, sheet } = error.at ?? {};
	return new Problem(`table/${error.code}`, 422, {
		...error.params,
		...(line !== undefined && { line }),
		...(column !== undefined && { column }),
		...(sheet !== undefined && { sheet }),
		wordsEn: say("en"),
		wordsZh: say("zh"),
	});
}
