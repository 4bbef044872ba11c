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
		en: "Nothing is told of this group yet: beside figures of other groups that you look or looked after, its own could tell of fewer than five learners. They are shown once five of its learners have a plan that no figure has counted.",
		zh: "该组暂不显示数据：与您负责（或曾负责）的其他班组的数据相互对照，可能反映出不足五名学生的情况。待该组有五名学生的计划尚未计入任何数据时，即可显示。",
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
