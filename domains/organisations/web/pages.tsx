import type { PageDefinition, SignedIn } from "#platform/web/app/page-definition.ts";
import { registerHomeCard, registerHomeTasks } from "#platform/web/home/home-registry.ts";
import { textRef } from "#platform/web/i18n/define-messages.ts";
import { registerJobKinds } from "#platform/web/jobs/job-kinds.ts";
import { may } from "#platform/web/session/session.ts";
import { organisationTasks } from "./home/tasks.ts";
import { jobWords } from "./job-words.ts";
import { titles } from "./titles.ts";

registerJobKinds(jobWords);
registerHomeTasks(...organisationTasks);
registerHomeCard(
	{
		id: "organisation",
		order: 10,
		visible: (session) =>
			["organisations.profile.edit", "organisations.applications.decide", "audit.read"].some((ability) =>
				may(session, ability),
			),
		load: () => import("./home/organisation-card.tsx"),
	},
	{ id: "region", order: 90, visible: () => true, load: () => import("./home/region-card.tsx") },
);

const hasAbility = (ability: string) => (session: SignedIn) => may(session, ability);
const managesMembers = hasAbility("organisations.members.manage");
const invites = hasAbility("organisations.invite");
const plain = { access: "public", frame: "plain" } as const;

/** Pages before one is inside, the first page, organisations, the operator's and the auditor's, and one's account. */
export const pages: readonly PageDefinition[] = [
	{ path: "/", title: textRef(titles, "start"), ...plain, load: () => import("./landing/landing.tsx") },
	{ path: "/sign-in", title: textRef(titles, "signIn"), ...plain, load: () => import("./sign-in/sign-in.tsx") },
	{ path: "/sign-up", title: textRef(titles, "signUp"), ...plain, load: () => import("./sign-in/sign-up.tsx") },
	{
		path: "/verify-email",
		title: textRef(titles, "verifyEmail"),
		...plain,
		load: () => import("./sign-in/verify-email.tsx"),
	},
	{
		path: "/forgotten-password",
		title: textRef(titles, "forgottenPassword"),
		...plain,
		load: () => import("./sign-in/forgotten-password.tsx"),
	},
	{
		path: "/reset-password",
		title: textRef(titles, "forgottenPassword"),
		...plain,
		load: () => import("./sign-in/reset-password.tsx"),
	},
	{
		path: "/invitation",
		title: textRef(titles, "invitation"),
		...plain,
		load: () => import("./sign-in/invitation.tsx"),
	},
	{ path: "/home", title: textRef(titles, "home"), access: "signedIn", load: () => import("./home/home.tsx") },
	{
		path: "/organisations",
		title: textRef(titles, "directory"),
		access: "public",
		load: () => import("./directory/directory.tsx"),
	},
	{
		path: "/organisations/register",
		title: textRef(titles, "register"),
		access: "signedIn",
		load: () => import("./organisation/register.tsx"),
	},
	{
		path: "/organisations/$organisationId",
		title: textRef(titles, "profile"),
		access: "public",
		load: () => import("./directory/profile.tsx"),
	},
	{
		path: "/organisations/$organisationId/claim",
		title: textRef(titles, "claim"),
		access: "signedIn",
		load: () => import("./claim/claim.tsx"),
	},
	...(["members", "invitations"] as const).map(
		(section): PageDefinition => ({
			path: `/organisations/$organisationId/${section}`,
			title: textRef(titles, section),
			access: "signedIn",
			load: () => import("./organisation/switch-to.tsx"),
		}),
	),
	{
		path: "/my-organisation",
		title: textRef(titles, "myOrganisation"),
		access: "signedIn",
		load: () => import("./organisation/my-organisation.tsx"),
	},
	{
		path: "/my-organisation/edit",
		title: textRef(titles, "edit"),
		access: hasAbility("organisations.profile.edit"),
		load: () => import("./organisation/edit-profile.tsx"),
	},
	{
		path: "/my-organisation/members",
		title: textRef(titles, "members"),
		access: managesMembers,
		load: () => import("./organisation/members.tsx"),
	},
	{
		path: "/my-organisation/invitations",
		title: textRef(titles, "invitations"),
		access: invites,
		load: () => import("./invitations/invitations.tsx"),
	},
	{
		path: "/my-organisation/invitations/new",
		title: textRef(titles, "invite"),
		access: invites,
		load: () => import("./invitations/invite.tsx"),
	},
	{
		path: "/my-organisation/invitations/file",
		title: textRef(titles, "inviteMany"),
		access: invites,
		load: () => import("./invitations/invite-file.tsx"),
	},
	{
		path: "/applications",
		title: textRef(titles, "applications"),
		access: hasAbility("organisations.applications.read"),
		load: () => import("./applications/applications.tsx"),
	},
	{
		path: "/applications/$organisationId",
		title: textRef(titles, "application"),
		access: "signedIn",
		load: () => import("./applications/application.tsx"),
	},
	{
		path: "/applications/$organisationId/correct",
		title: textRef(titles, "correct"),
		access: "signedIn",
		load: () => import("./applications/correct.tsx"),
	},
	{
		path: "/operation/mails",
		title: textRef(titles, "mails"),
		access: hasAbility("operation.mails.read"),
		load: () => import("./operation/mails.tsx"),
	},
	{
		path: "/operation/people",
		title: textRef(titles, "people"),
		access: hasAbility("operation.people.manage"),
		load: () => import("./operation/people.tsx"),
	},
	{
		path: "/audit",
		title: textRef(titles, "audit"),
		access: hasAbility("audit.read"),
		load: () => import("./operation/audit.tsx"),
	},
	{
		path: "/account",
		title: textRef(titles, "account"),
		access: "signedIn",
		load: () => import("./account/profile.tsx"),
	},
	{
		path: "/account/security",
		title: textRef(titles, "security"),
		access: "signedIn",
		load: () => import("./account/security.tsx"),
	},
	{
		path: "/account/notices",
		title: textRef(titles, "notices"),
		access: "signedIn",
		load: () => import("./account/notices.tsx"),
	},
	{
		path: "/account/data",
		title: textRef(titles, "data"),
		access: "signedIn",
		load: () => import("./account/data.tsx"),
	},
];
