import { defineMessages, type TextRef, textRef } from "#platform/web/i18n/define-messages.ts";
import type { Role } from "../contract.ts";

/** Names of roles; the header shows them on every page. */
export const roleWords = defineMessages({
	en: {
		operator: "Operator",
		auditor: "Auditor",
		owner: "Owner",
		coordinator: "Coordinator",
		programme_head: "Programme head",
		teacher: "Teacher",
		student: "Student",
		recruiter: "Recruiter",
		mentor: "Mentor",
		researcher: "Researcher",
		site_manager: "Site manager",
		official: "Official",
		evaluator: "Evaluator",
	} satisfies Record<Role, string>,
	zh: {
		operator: "运营人员",
		auditor: "审计员",
		owner: "负责人",
		coordinator: "协调员",
		programme_head: "专业负责人",
		teacher: "教师",
		student: "学生",
		recruiter: "招聘专员",
		mentor: "企业导师",
		researcher: "研究人员",
		site_manager: "基地负责人",
		official: "主管部门人员",
		evaluator: "评价专家",
	},
});

export function roleLabel(role: string): TextRef | null {
	return role in roleWords.en ? textRef(roleWords, role as Role) : null;
}
