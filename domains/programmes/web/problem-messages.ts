import { registerProblems } from "#platform/web/api/problem-text.ts";
import { defineMessages } from "#platform/web/i18n/define-messages.ts";

/** Why the server refused, for every code of this domain. Imported by whatever calls the server. */
const problemWords = defineMessages({
	en: {
		"programmes/plan-changed":
			"Somebody has changed this in the meantime (change {{revision}}). Load the page again and repeat your change.",
		"programmes/plan-published": "A published version is never changed. Begin the next version from it.",
		"programmes/plan-exists": "This programme has a training plan already.",
		"programmes/plan-not-draft": "This is no draft any more. Load the page again.",
		"programmes/plan-not-in-approval": "The plan is not in approval any more: it was changed, given back or approved.",
		"programmes/plan-not-approved": "Not every party has approved the plan as it is now.",
		"programmes/plan-decided": "Your organisation has decided on this already.",
		"programmes/plan-unfinished":
			"Things that must be there before the parties are asked are missing: {{count}}. They are listed at the top of the plan.",
		"programmes/plan-in-progress": "The next version is being drafted already.",
		"programmes/modules-changed": "The modules were changed in the meantime. Load the page again.",
		"programmes/too-many": "There are {{most}} already; more is not possible.",
		"programmes/proposal-changed":
			"Other courses come out now: something was shown or changed in the meantime. Look at the plan again.",
		"occupation-unknown": "This occupation is not there any more.",
		"course-closes-nothing": "This course closes nothing that is missing.",
		"kept-as-well": "A course cannot be kept and left out at once.",
		"programmes/programme-closed": "The programme is closed. Open it again first.",
		"programme-unknown": "Choose a programme of your school that is yours to plan.",
		"part-of-other-kind": "The organisation is of another kind than the part that it should take.",
		"no-party": "This organisation is not party to the plan with this part. Add it to the plan first.",
		"course-unknown": "This course is not offered any more.",
		"module-unknown": "This module is not there any more.",
		"part-unknown": "What this is about is not there any more.",
		"attachment-empty": "Give a text, a link or a file.",
		"not-published": "Only a published version has a next one.",
	},
	zh: {
		"programmes/plan-changed": "内容在此期间已被他人修改（第 {{revision}} 次修改），请重新加载后再改。",
		"programmes/plan-published": "已发布的版本不可修改，请在其基础上起草下一版。",
		"programmes/plan-exists": "该专业已有培养方案。",
		"programmes/plan-not-draft": "该版本已不是草稿，请重新加载页面。",
		"programmes/plan-not-in-approval": "该方案已不在审批中：已被修改、退回或批准。",
		"programmes/plan-not-approved": "并非所有共建方都已批准当前内容。",
		"programmes/plan-decided": "贵单位已作出决定。",
		"programmes/plan-unfinished": "提交审批前还缺少 {{count}} 项必需内容，见方案顶部的清单。",
		"programmes/plan-in-progress": "下一版正在起草中。",
		"programmes/modules-changed": "模块在此期间已被修改，请重新加载页面。",
		"programmes/too-many": "已有 {{most}} 个，不能再增加。",
		"programmes/proposal-changed": "结果已有变化：期间有新的证明或调整，请重新查看计划。",
		"occupation-unknown": "该职业已不存在。",
		"course-closes-nothing": "该课程不能补足任何缺口。",
		"kept-as-well": "同一课程不能既保留又排除。",
		"programmes/programme-closed": "该专业已关闭，请先重新开放。",
		"programme-unknown": "请选择本校由您负责的专业。",
		"part-of-other-kind": "该单位的类型与所承担的角色不符。",
		"no-party": "该单位未以此角色参与共建，请先将其加入方案。",
		"course-unknown": "该课程已不再开设。",
		"module-unknown": "该模块已不存在。",
		"part-unknown": "所评论的内容已不存在。",
		"attachment-empty": "请填写正文、链接或上传文件。",
		"not-published": "只有已发布的版本才能起草下一版。",
	},
});

registerProblems(problemWords);
