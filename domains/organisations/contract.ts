import { z } from "zod";

/** Words of the domain: kinds, roles, states. Read by the server and by the screens. */

export const organisationKinds = [
	"administration",
	"school",
	"enterprise",
	"research_institute",
	"practice_site",
	"association",
	"operator",
] as const;
export const organisationKind = z.enum(organisationKinds);
export type OrganisationKind = (typeof organisationKinds)[number];

/** Kinds that register themselves; the operator's own organisation is made by the command line or the demo. */
export const registrableKinds = organisationKinds.filter((kind) => kind !== "operator");

export const organisationStates = ["waiting", "verified", "refused", "suspended"] as const;
export const organisationState = z.enum(organisationStates);
export type OrganisationState = (typeof organisationStates)[number];

export const roles = [
	"operator",
	"auditor",
	"owner",
	"coordinator",
	"programme_head",
	"teacher",
	"student",
	"recruiter",
	"mentor",
	"researcher",
	"site_manager",
	"official",
	"evaluator",
] as const;
export const role = z.enum(roles);
export type Role = (typeof roles)[number];

export const roleLabels: Record<Role, { en: string; zh: string }> = {
	operator: { en: "Operator", zh: "运营人员" },
	auditor: { en: "Auditor", zh: "审计员" },
	owner: { en: "Owner", zh: "负责人" },
	coordinator: { en: "Coordinator", zh: "协调员" },
	programme_head: { en: "Programme head", zh: "专业负责人" },
	teacher: { en: "Teacher", zh: "教师" },
	student: { en: "Student", zh: "学生" },
	recruiter: { en: "Recruiter", zh: "招聘人员" },
	mentor: { en: "Mentor", zh: "企业导师" },
	researcher: { en: "Researcher", zh: "研究人员" },
	site_manager: { en: "Site manager", zh: "基地管理员" },
	official: { en: "Official", zh: "主管人员" },
	evaluator: { en: "Evaluator", zh: "评价人员" },
};

const everywhere: readonly Role[] = ["owner", "coordinator", "evaluator"];

/** Roles that exist in an organisation of a kind. */
export const rolesOfKind: Record<OrganisationKind, readonly Role[]> = {
	administration: [...everywhere, "official"],
	school: [...everywhere, "programme_head", "teacher", "student"],
	enterprise: [...everywhere, "recruiter", "mentor"],
	research_institute: [...everywhere, "researcher"],
	practice_site: [...everywhere, "site_manager", "mentor"],
	association: [...everywhere],
	operator: [...everywhere, "operator", "auditor"],
};

/** Roles that a holder of a role may give and take in the own organisation; owners alone make owners. */
const givenBy: Partial<Record<Role, (kind: OrganisationKind) => readonly Role[]>> = {
	owner: (kind) => rolesOfKind[kind],
	coordinator: (kind) => rolesOfKind[kind].filter((name) => name !== "owner"),
	operator: (kind) => (kind === "operator" ? rolesOfKind.operator.filter((name) => name !== "owner") : []),
	official: (kind) => (kind === "administration" ? ["official", "evaluator"] : []),
	programme_head: (kind) => (kind === "school" ? ["teacher", "student"] : []),
};

export function grantableRoles(held: readonly string[], kind: OrganisationKind): Role[] {
	const found = new Set(held.flatMap((name) => givenBy[name as Role]?.(kind) ?? []));
	return rolesOfKind[kind].filter((name) => found.has(name));
}

/** What the operator looks at before an organisation is verified. All of a kind's checks must be done. */
export const checkCodes = [
	"number_in_register",
	"mail_domain",
	"called_back",
	"applicant_authorised",
	"site_exists",
] as const;
export const checkCode = z.enum(checkCodes);
export type CheckCode = (typeof checkCodes)[number];

export const checksOfKind: Record<OrganisationKind, readonly CheckCode[]> = {
	administration: ["mail_domain", "called_back", "applicant_authorised"],
	school: ["number_in_register", "mail_domain", "called_back"],
	enterprise: ["number_in_register", "mail_domain", "called_back", "applicant_authorised"],
	research_institute: ["number_in_register", "mail_domain", "called_back"],
	practice_site: ["number_in_register", "called_back", "site_exists"],
	association: ["number_in_register", "called_back", "applicant_authorised"],
	operator: [],
};

/** For a claim of an institution that nobody looks after yet, the claimant's authority is always among them. */
export const checksFor = (kind: OrganisationKind, claim: boolean): readonly CheckCode[] =>
	claim ? [...new Set([...checksOfKind[kind], "applicant_authorised" as const])] : checksOfKind[kind];

/** An address is one text, never a list; kept in lower case. */
export const email = z.string().trim().toLowerCase().max(254).pipe(z.email());
export const personName = z.string().trim().min(1).max(120);
export const locale = z.enum(["en", "zh"]);
export const idParams = z.object({ id: z.uuid() });
/** The one-time part of a link in an e-mail. Links carry it behind `#`, so that it reaches no log. */
export const linkToken = z.string().regex(/^[\w-]{20,100}$/);

/** Refusals of this domain: code → status. */
export const organisationProblems = {
	"email-not-verified": 409,
	"registration-number-taken": 409,
	"state-does-not-allow": 409,
	"application-changed": 409,
	"checks-open": 409,
	"last-owner": 409,
	"role-not-grantable": 403,
	"role-not-of-kind": 422,
	"organisation-has-owner": 409,
	"claim-open": 409,
	"claimant-suspended": 409,
	"too-many-waiting": 409,
	"member-already": 409,
	"invitation-other-address": 403,
	"invitation-over": 409,
	"file-not-a-list": 422,
	"erasure-impossible": 409,
} as const;
