import type { PersonalDataEntry } from "#platform/server/personal-data/registry.ts";

/** A table of learners' own plans: handed out and erased whole. */
function learners(
	table:
		| "personal_plan"
		| "personal_plan_target"
		| "personal_plan_position"
		| "personal_plan_standard"
		| "personal_plan_standard_level"
		| "personal_plan_course"
		| "personal_plan_closing",
	purpose: PersonalDataEntry["purpose"],
): PersonalDataEntry {
	return {
		table,
		columns: ["person_id"],
		purpose,
		export: ({ tx }, personId) => tx.selectFrom(table).selectAll().where("person_id", "=", personId).execute(),
		erase: async ({ tx }, personId) => {
			await tx.deleteFrom(table).where("person_id", "=", personId).execute();
		},
	};
}

/** What this domain holds about people. The plans are their organisations': who worked on them is kept. */
export const programmesPersonalData: readonly PersonalDataEntry[] = [
	{
		table: "plan_version",
		columns: ["created_by", "submitted_by", "published_by"],
		purpose: { en: "Training plans you began, handed in or published", zh: "您起草、提交或发布的培养方案" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("plan_version")
				.select(["id", "name_en", "name_zh", "number", "state", "created_at"])
				.where((is) =>
					is.or([
						is("created_by", "=", personId),
						is("submitted_by", "=", personId),
						is("published_by", "=", personId),
					]),
				)
				.execute(),
		erase: "keep",
	},
	learners("personal_plan", { en: "The plans by which you learn", zh: "您的个人学习计划" }),
	learners("personal_plan_target", { en: "Occupations your plans lead to", zh: "您的学习计划所面向的职业" }),
	learners("personal_plan_position", { en: "Positions your plans lead to", zh: "您的学习计划所面向的岗位" }),
	learners("personal_plan_standard", {
		en: "Certificates and standards your plans lead to",
		zh: "您的学习计划所面向的证书与标准",
	}),
	learners("personal_plan_standard_level", {
		en: "What you picked from those certificates and standards",
		zh: "您从这些证书与标准中选取的能力",
	}),
	learners("personal_plan_course", { en: "Courses in your plans", zh: "您的学习计划中的课程" }),
	learners("personal_plan_closing", {
		en: "What the courses in your plans lead to",
		zh: "您的学习计划中各课程所培养的能力",
	}),
	{
		table: "plan_attachment",
		columns: ["person_id"],
		purpose: { en: "Standards and cases you attached to training plans", zh: "您附在培养方案上的标准与案例" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("plan_attachment")
				.select(["version_id", "kind", "title", "text", "url", "created_at"])
				.where("person_id", "=", personId)
				.execute(),
		erase: "keep",
	},
	{
		table: "proposal_source",
		columns: ["person_id"],
		purpose: { en: "Changes of training plans you proposed", zh: "您对培养方案提出的修改建议" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("proposal_source")
				.select(["need_id", "title", "language", "held_on", "surveyor", "answers", "result", "url", "file_id"])
				.select(["level", "organisation_id", "added_at"])
				.where("person_id", "=", personId)
				.execute(),
		erase: "keep",
	},
	{
		table: "plan_proposal",
		columns: ["decided_by"],
		purpose: { en: "Proposed changes of training plans you decided on", zh: "您答复的培养方案修改建议" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("plan_proposal")
				.select(["plan_id", "competency_id", "state", "level", "reason", "decided_at"])
				.where("decided_by", "=", personId)
				.execute(),
		erase: "keep",
	},
	{
		table: "plan_approval",
		columns: ["person_id"],
		purpose: { en: "Training plans you approved or gave back", zh: "您批准或退回的培养方案" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("plan_approval")
				.select(["version_id", "decision", "reason", "at"])
				.where("person_id", "=", personId)
				.execute(),
		erase: "keep",
	},
	{
		table: "plan_change",
		columns: ["person_id"],
		purpose: { en: "Your changes of training plans", zh: "您对培养方案的修改" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("plan_change")
				.select(["version_id", "revision", "part", "action", "at"])
				.where("person_id", "=", personId)
				.execute(),
		erase: "keep",
	},
	{
		table: "plan_comment",
		columns: ["person_id", "resolved_by"],
		purpose: { en: "What you said about training plans", zh: "您对培养方案的意见" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("plan_comment")
				.select(["version_id", "part", "text", "created_at"])
				.where("person_id", "=", personId)
				.execute(),
		erase: "keep",
	},
	{
		table: "credit_recognition",
		columns: ["proposed_by", "decided_by", "ended_by"],
		purpose: { en: "Recognitions of credits you proposed, decided or ended", zh: "您提出、答复或终止的学分互认" },
		export: ({ tx }, personId) =>
			tx
				.selectFrom("credit_recognition")
				.select(["course_id", "module_id", "credits", "state", "proposed_at"])
				.where((is) =>
					is.or([is("proposed_by", "=", personId), is("decided_by", "=", personId), is("ended_by", "=", personId)]),
				)
				.execute(),
		erase: "keep",
	},
];
