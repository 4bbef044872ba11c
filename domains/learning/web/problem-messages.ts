import { registerProblems } from "#platform/web/api/problem-text.ts";
import { defineMessages } from "#platform/web/i18n/define-messages.ts";

/** Why the server refused, for every code of this domain. Imported by whatever calls it. */
const problemWords = defineMessages({
	en: {
		"learning/course-code-taken": "Another course of this organisation has the code “{{code}}”.",
		"learning/course-changed":
			"Somebody changed this course while you were editing. Open it again and repeat your change; what you typed is kept here.",
		"learning/course-frozen": "The newest version is published and never changes. Begin the next draft first.",
		"learning/course-drafted": "There is a draft already. Publish it before you begin the next one.",
		"learning/course-develops-nothing": "Say which competencies this course develops, and to which level, first.",
		"learning/course-archived": "This course is archived. Take it back into use first.",
		"learning/activity-empty": "“{{title}}” has nothing in it yet. Fill it or delete it, then publish.",
		"learning/activity-changed":
			"Somebody changed this activity while you were editing. Open it again and repeat your change.",
		"learning/question-changed":
			"Somebody changed this question while you were editing. Open it again and repeat your change.",
		"learning/question-in-use": "A quiz has chosen this question. Take it out of the quiz first.",
		"learning/bank-in-use": "A quiz draws from this bank. Take it out of the quiz first.",
		"nothing-right": "Say which choice is right.",
		"gaps-differ": "The gaps [[1]], [[2]] … of this text are not those of the answers below.",
		"not-developed": "The course does not develop this competency.",
		"more-than-there-are": "There are only {{available}} questions in the bank.",
		"file-of-wrong-kind": "Files of this kind are not taken here. Possible: {{accepted}}.",
		"file-or-link": "Either a file or a link.",
		taken: "This is taken. Choose another one.",
		unknown: "This is not known here, or no longer. Choose again.",
		twice: "This stands here twice.",
		"name-missing": "Give a name in at least one language.",
		"no-teacher": "This person teaches or mentors nowhere in this region.",
	},
	zh: {
		"learning/course-code-taken": "本单位另有课程使用代码“{{code}}”。",
		"learning/course-changed": "您编辑期间他人已修改该课程。请重新打开后再修改；您填写的内容仍保留在此。",
		"learning/course-frozen": "最新版本已发布，不再更改。请先开始新的草稿。",
		"learning/course-drafted": "已有草稿，请先发布再开始下一版。",
		"learning/course-develops-nothing": "请先说明该课程培养哪些能力、达到什么水平。",
		"learning/course-archived": "该课程已归档，请先恢复使用。",
		"learning/activity-empty": "“{{title}}”还没有内容。请填写或删除后再发布。",
		"learning/activity-changed": "您编辑期间他人已修改该活动。请重新打开后再修改。",
		"learning/question-changed": "您编辑期间他人已修改该题。请重新打开后再修改。",
		"learning/question-in-use": "有测验选用了该题，请先从测验中移除。",
		"learning/bank-in-use": "有测验从该题库取题，请先从测验中移除。",
		"nothing-right": "请标明正确选项。",
		"gaps-differ": "文中的空 [[1]]、[[2]]…与下方答案不一致。",
		"not-developed": "该课程不培养此能力。",
		"more-than-there-are": "题库只有 {{available}} 题。",
		"file-of-wrong-kind": "不接受此类文件，可用：{{accepted}}。",
		"file-or-link": "文件与链接只能选一种。",
		taken: "已被使用，请另选。",
		unknown: "此项不存在或已不存在，请重新选择。",
		twice: "此项重复。",
		"name-missing": "请至少填写一种语言的名称。",
		"no-teacher": "此人不是本区域的教师或导师。",
	},
});

registerProblems(problemWords);
