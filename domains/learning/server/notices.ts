import type { NoticeKind } from "#platform/server/notices/notice-kinds.ts";

export const learningNotices: readonly NoticeKind[] = [
	{
		kind: "learning.course-given",
		delivery: "instant",
		label: { en: "A course was given to me to write", zh: "有课程交由我编写" },
		text: {
			en: ({ courseEn }) => `The course “${courseEn}” was given to you to write.`,
			zh: ({ courseZh }) => `课程“${courseZh}”已交由您编写。`,
		},
	},
	{
		kind: "learning.offering-given",
		delivery: "instant",
		label: { en: "A course was given to me to teach", zh: "有课程交由我授课" },
		text: {
			en: ({ courseEn }) => `You teach or mentor in “${courseEn}” now.`,
			zh: ({ courseZh }) => `您现在参与“${courseZh}”的授课或指导。`,
		},
	},
	{
		kind: "learning.enrolled",
		delivery: "instant",
		label: { en: "I was enrolled in a course", zh: "我被加入一门课程" },
		text: {
			en: ({ courseEn }) => `You are enrolled in “${courseEn}”.`,
			zh: ({ courseZh }) => `您已加入课程“${courseZh}”。`,
		},
	},
	{
		kind: "learning.rule-without-seat",
		delivery: "instant",
		label: { en: "A group that is enrolled by a rule has too few seats", zh: "按规则加入的班组名额不足" },
		text: {
			en: ({ courseEn, count }) => `“${courseEn}” has no seat for ${count} of a group that is enrolled by a rule.`,
			zh: ({ courseZh, count }) => `课程“${courseZh}”名额不足：按规则应加入的 ${count} 人没有名额。`,
		},
	},
	{
		kind: "learning.rule-lacking",
		delivery: "instant",
		label: {
			en: "Somebody of a group was not enrolled by a rule, as the course requires something",
			zh: "班组中有人因课程先修要求未按规则加入",
		},
		text: {
			en: ({ courseEn, count }) =>
				`“${courseEn}” requires something, so that ${count} of a group did not come by its rule. Whoever has it comes by the code or by asking; enrol the others with a reason if they may come all the same.`,
			zh: ({ courseZh, count }) =>
				`课程“${courseZh}”有先修要求，班组中有 ${count} 人未按规则加入。已满足要求者可凭加入码加入或申请名额；其他人如仍可加入，请注明理由后为其办理。`,
		},
	},
	{
		kind: "learning.sessions-clash",
		delivery: "instant",
		label: { en: "Sessions of a course overlap with others of mine", zh: "我的课次时间冲突" },
		text: {
			en: ({ courseEn, count }) =>
				`Of “${courseEn}”, ${count === "1" ? "1 session is" : `${count} sessions are`} held while you have others. Your timetable shows which; talk to who teaches it.`,
			zh: ({ courseZh, count }) =>
				`课程“${courseZh}”有 ${count} 次课与您的其他课次时间冲突，详见课表；请与授课教师联系。`,
		},
	},
	{
		kind: "learning.due-moved",
		delivery: "instant",
		label: { en: "The due time of work of mine was moved", zh: "课程任务的截止时间有变动" },
		text: {
			en: ({ courseEn }) => `A due time in “${courseEn}” was moved.`,
			zh: ({ courseZh }) => `课程“${courseZh}”中有任务的截止时间已变动。`,
		},
	},
	{
		kind: "learning.extended",
		delivery: "instant",
		label: { en: "I was given more time for work of a course", zh: "我的课程任务获准延期" },
		text: {
			en: ({ courseEn }) => `You have more time for work in “${courseEn}”.`,
			zh: ({ courseZh }) => `您在课程“${courseZh}”中有任务获准延期。`,
		},
	},
	{
		kind: "learning.extension-removed",
		delivery: "instant",
		label: { en: "Further time for work of a course was taken back", zh: "课程任务的延期被取消" },
		text: {
			en: ({ courseEn }) => `Work in “${courseEn}” is due for you when it is for everybody again.`,
			zh: ({ courseZh }) => `您在课程“${courseZh}”中有任务恢复为统一截止时间。`,
		},
	},
	{
		kind: "learning.opened-early",
		delivery: "instant",
		label: { en: "Something was opened early for me", zh: "有内容为我提前开放" },
		text: {
			en: ({ courseEn, titleEn }) => `“${titleEn}” in “${courseEn}” is open for you now.`,
			zh: ({ courseZh, titleZh }) => `课程“${courseZh}”中的“${titleZh}”已为您提前开放。`,
		},
	},
	{
		kind: "learning.marked",
		delivery: "instant",
		label: { en: "An assignment of mine was marked", zh: "我的作业成绩已发布" },
		text: {
			en: ({ courseEn }) => `Your assignment in “${courseEn}” was marked.`,
			zh: ({ courseZh }) => `您在课程“${courseZh}”中的作业已评阅。`,
		},
	},
	{
		kind: "learning.mark-corrected",
		delivery: "instant",
		label: { en: "A mark of mine was corrected", zh: "我的作业成绩有更正" },
		text: {
			en: ({ courseEn }) => `The mark of your assignment in “${courseEn}” was corrected.`,
			zh: ({ courseZh }) => `您在课程“${courseZh}”中的作业成绩已更正。`,
		},
	},
	{
		kind: "learning.to-agree",
		delivery: "instant",
		label: { en: "My mark and another one differ", zh: "我的评分与他人评分差异较大" },
		text: {
			en: ({ courseEn, number }) => `Two marks of work ${number} in “${courseEn}” differ: agree on one.`,
			zh: ({ courseZh, number }) => `课程“${courseZh}”中作品 ${number} 的两份评分差异较大，请商定。`,
		},
	},
	{
		kind: "learning.agreement-proposed",
		delivery: "instant",
		label: { en: "A mark was proposed to me to agree to", zh: "有评分待我确认" },
		text: {
			en: ({ courseEn, number }) => `A mark of work ${number} in “${courseEn}” was proposed to you.`,
			zh: ({ courseZh, number }) => `课程“${courseZh}”中作品 ${number} 有商定评分待您确认。`,
		},
	},
];
