import type { GroupSeats } from "./contract-personal-plans.ts";

export type Language = "en" | "zh";
type Words = Record<Language, string>;

/** Why a group's seats, or some of their figures, are not told: words that the screen and the file share. */
export const silentWords: Record<NonNullable<GroupSeats["silent"]>, Words> = {
	"few-learners": { en: "Nothing is told of groups of fewer than five.", zh: "不足五人的班组不显示数据。" },
	"few-plans": {
		en: "Fewer than five learners of this group have planned: nothing is told of so few.",
		zh: "该组制定计划的学生不足五人，不显示数据。",
	},
	"other-group": {
		en: "Nothing is told of this group: figures of another group that you look or looked after, with some of the same learners, are shown instead. Both together could tell of fewer than five learners.",
		zh: "该组不显示数据：您负责（或曾负责）的另一班组有部分相同的学生，已显示其数据；两组数据相互对照，可能反映出不足五名学生的情况。",
	},
};

export const noneWords: Words = {
	en: "No course is planned by five learners or more.",
	zh: "没有五名以上学生计划的课程。",
};

export const blankWords: Words = {
	en: "Figures of one to four learners, or of all but one to four, are left blank.",
	zh: "涉及一至四人或除一至四人外全部学生的数字留空。",
};
