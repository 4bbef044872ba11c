import { defineMessages } from "#platform/web/i18n/define-messages.ts";
import type { Role } from "../../contract.ts";

/** What each role may do, in one line. */
export const roleHints = defineMessages({
	en: {
		operator: "Verifies organisations and runs the platform",
		auditor: "Reads the audit, nothing else",
		owner: "Members, roles, agreements; everything of the organisation",
		coordinator: "Daily business of the whole organisation",
		programme_head: "One's programme: supply, courses, its teachers and students",
		teacher: "Courses and the learners in them",
		student: "One's own path, evidence and practice",
		recruiter: "States needs, imports postings, settles titles",
		mentor: "Accompanies learners in practice",
		researcher: "Topics, results and transfer",
		site_manager: "Places, shifts and rules of the site",
		official: "The region: catalogues, review, publication",
		evaluator: "Surveys and findings, when asked",
	} satisfies Record<Role, string>,
	zh: {
		operator: "核验机构，运营平台",
		auditor: "仅查阅审计记录",
		owner: "成员、角色与协议，机构全部事务",
		coordinator: "机构日常事务",
		programme_head: "本专业：供给、课程及其师生",
		teacher: "课程与所授学生",
		student: "本人的学习路径、证明与实践",
		recruiter: "填报需求、导入招聘信息、归并职称",
		mentor: "指导实践学员",
		researcher: "课题、成果与转化",
		site_manager: "基地岗位、班次与规则",
		official: "本地区目录的编制、审核与发布",
		evaluator: "受邀参与调查与评价",
	},
});
