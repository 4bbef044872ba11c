import type { GroupSeats } from "../../contract-personal-plans.ts";
import { blankWords, type Language, noneWords, silentWords } from "../../group-seats-words.ts";

const columns = [
	{ key: "term", en: "Term", zh: "学期", kind: "text" },
	{ key: "code", en: "Course code", zh: "课程代码", kind: "text" },
	{ key: "course", en: "Course", zh: "课程", kind: "text" },
	{ key: "organisation", en: "Offered by", zh: "开课单位", kind: "text" },
	{ key: "needed", en: "Seats needed", zh: "所需名额", kind: "number" },
	{ key: "enrolled", en: "Have a seat", zh: "已选课", kind: "number" },
	{ key: "offerings", en: "Offerings", zh: "开课数", kind: "number" },
	{ key: "free", en: "Seats left", zh: "剩余名额", kind: "number" },
	{ key: "waiting", en: "Waiting requests", zh: "候补人数", kind: "number" },
	{ key: "gap", en: "Short of", zh: "缺口", kind: "number" },
	{ key: "note", en: "Note", zh: "说明", kind: "text" },
] as const;

export const seatColumns = (language: Language) =>
	columns.map(({ key, kind, ...column }) => ({
		key,
		kind,
		label: column[language],
		width: key === "note" ? 60 : 20,
	}));

/** One row a course and term; where figures are withheld the note says why, of all of them in a row of its own. */
export function seatRows({ items, silent }: GroupSeats, language: Language) {
	if (items.length === 0) return [{ note: (silent ? silentWords[silent] : noneWords)[language] }];
	const named = (text: { en: string | null; zh: string | null }) => text[language] ?? text.en ?? text.zh;
	return items.map(({ course, term, needed, enrolled, offered, gap }) => ({
		term,
		code: course.code,
		course: named(course.name),
		organisation: named(course.organisation.name),
		needed,
		enrolled,
		// Nothing where there is no limit.
		free: offered?.free,
		offerings: offered?.offerings,
		waiting: offered?.waiting,
		gap,
		note: needed === null || enrolled === null ? blankWords[language] : null,
	}));
}
