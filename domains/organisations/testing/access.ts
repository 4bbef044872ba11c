import { newId } from "#platform/server/id.ts";
import { hashToken, newToken } from "#platform/server/sign-in/keyed-hash.ts";
import {
	type AccessEntry,
	type AccessTarget,
	type ActorKey,
	actorKeys,
	ownersAndCoordinators,
} from "#platform/testing/access.ts";
import { uploadedFile } from "#platform/testing/uploaded-file.ts";
import type { Role } from "../contract.ts";
import { buildClaim, buildMembership, buildOrganisation, buildPerson } from "./builders.ts";

/** "invite, roles": operator own staff, official own, owner/coordinator own, programme head own programme. */
const inviters: readonly ActorKey[] = [
	...ownersAndCoordinators,
	"operator",
	"administration.official",
	"school.programme_head",
];
/** "verify an organisation": the operator decides, officials advise. */
const verifiers: readonly ActorKey[] = ["operator"];
const advisers: readonly ActorKey[] = ["operator", "administration.official"];
const members = actorKeys.filter((key) => key !== "anonymous" && key !== "signed-in");
const nobody: readonly ActorKey[] = [];

const ofOwner = async ({ ownerId }: AccessTarget) => ({ params: { id: ownerId } });
const reason = { reason: "asked for by the access test" };

/** A role within the reach of whoever may invite at all. */
const lowRole = ({ actor }: AccessTarget): Role => (actor === "school.programme_head" ? "student" : "evaluator");

const profile = { nameEn: "Renamed", nameZh: null, descriptionEn: null, descriptionZh: null, website: null };

async function member(target: AccessTarget) {
	const personId = await target.world.write(async (context) => {
		const id = await buildPerson(context);
		await buildMembership(context, { personId: id, organisationId: target.ownerId, roles: [lowRole(target)] });
		return id;
	});
	return { params: { id: target.ownerId, personId } };
}

async function invitation({ world, ownerId, personId, ...target }: AccessTarget, email?: string) {
	const token = newToken();
	const id = newId();
	await world.write(({ tx, now }) =>
		tx
			.insertInto("invitation")
			.values({
				id,
				organisation_id: ownerId,
				email: email ?? `${world.unique()}@example.org`,
				locale: "en",
				roles: [lowRole({ world, ownerId, personId, ...target })],
				token_hash: hashToken(token),
				created_at: now,
				expires_at: new Date(now.getTime() + 86_400_000),
			})
			.execute(),
	);
	return { id, token };
}

/** An organisation of somebody else that waits, or is verified, and that nobody else works on. */
const freshOrganisation = ({ world }: AccessTarget, state: "waiting" | "verified" | "suspended"): Promise<string> =>
	world.write(async (context) => {
		const organisationId = await buildOrganisation(context, { regionId: world.regionId, state });
		const personId = await buildPerson(context);
		await buildMembership(context, { personId, organisationId, roles: ["owner"] });
		await context.tx
			.insertInto("organisation_application")
			.values({
				organisation_id: organisationId,
				region_id: world.regionId,
				applicant_id: personId,
				applicant_name: "Applicant",
				applicant_email: "applicant@example.org",
				submitted_at: context.now,
			})
			.execute();
		return organisationId;
	});

/** The object is an application of another organisation; for the own one it is that of the actor. */
const application = async (target: AccessTarget) => ({
	params: { id: target.target === "own" ? target.ownerId : await freshOrganisation(target, "waiting") },
});

/** The version that stands, as somebody who looked at it would know. */
const handedIn = ({ world }: AccessTarget, organisationId: string): Promise<string> =>
	world.write(async ({ tx, now }) => {
		const found = await tx
			.selectFrom("organisation_application")
			.select("submitted_at")
			.where("organisation_id", "=", organisationId)
			.executeTakeFirst();
		return new Date(found?.submitted_at ?? now).toISOString();
	});

async function evidence(target: AccessTarget) {
	const { id } = (await application(target)).params;
	const fileId = await uploadedFile(target, { name: "a.txt" });
	await target.world.write(({ tx }) =>
		tx.insertInto("organisation_evidence").values({ organisation_id: id, file_id: fileId }).execute(),
	);
	return { params: { id, fileId } };
}

const everyone = (route: string, request?: AccessEntry["request"]): AccessEntry => ({
	route,
	own: "everyone",
	...(request && { request }),
});
const signedIn = (route: string, body?: unknown): AccessEntry => ({
	route,
	own: "signed-in",
	request: async () => ({ freshPerson: true, ...(body !== undefined && { body }) }),
});

const claim = { role: "Registrar", proof: "Listed as registrar on the staff page.", contactPhone: "+86 10 1234 5678" };

const email = "somebody@example.org";
const password = "a long enough password";

const session: readonly AccessEntry[] = [
	everyone("session.get"),
	everyone("session.create", async () => ({ body: { email, password } })),
	everyone("session.verifyTwoFactor", async () => ({ body: { code: "123456" } })),
	everyone("session.delete", async () => ({ freshPerson: true })),
	{
		route: "session.switchOrganisation",
		own: members,
		other: nobody,
		request: async ({ ownerId }) => ({ body: { organisationId: ownerId } }),
	},
	// Switched off here: then it answers nobody.
	{ route: "session.oidc.start", own: nobody },
	{ route: "session.oidc.finish", own: nobody },
	everyone("account.signUp", async ({ world }) => ({
		body: { email: `${world.unique()}@example.org`, password, name: "New", locale: "en" },
	})),
	everyone("account.resendVerification", async () => ({ body: { email } })),
	everyone("account.requestPasswordReset", async () => ({ body: { email } })),
	everyone("account.resetPassword", async () => ({ body: { token: newToken(), password } })),
	signedIn("account.verifyEmail", { token: newToken() }),
	signedIn("account.changePassword", { currentPassword: password, newPassword: password }),
	signedIn("account.changeEmail", { email, password }),
	signedIn("account.twoFactor.begin", { password }),
	signedIn("account.twoFactor.confirm", { code: "123456" }),
	signedIn("account.twoFactor.disable", { password }),
	signedIn("account.twoFactor.newRecoveryCodes", { password }),
];

const account: readonly AccessEntry[] = [
	signedIn("account.get"),
	signedIn("account.update", { name: "Another name" }),
	signedIn("account.sessions.list"),
	signedIn("account.sessions.revokeOthers"),
	{
		route: "account.sessions.revoke",
		own: "signed-in",
		other: nobody,
		request: async ({ world, personId, target }) => {
			const id = newId();
			const owner = target === "own" && personId ? personId : await world.write((context) => buildPerson(context));
			await world.services.auth.pool.query(
				`insert into sign_in_session (id, person_id, token, expires_at, created_at, updated_at)
				values ($1, $2, $3, now() + interval '1 hour', now(), now())`,
				[id, owner, newToken()],
			);
			return { params: { id } };
		},
	},
	signedIn("account.noticePreferences.get"),
	signedIn("account.noticePreferences.set", { items: [] }),
	signedIn("account.notices.list"),
	signedIn("account.notices.read", { all: true }),
	signedIn("notices.list"),
	signedIn("notices.read", { all: true }),
	signedIn("account.consents.list"),
	{
		route: "account.consents.decide",
		own: "signed-in",
		request: async () => ({ params: { code: "statistics" }, body: { version: 1, action: "accepted" } }),
	},
	signedIn("account.export"),
	signedIn("account.erasure.check"),
	signedIn("account.erase", { password, confirm: email }),
];

const organisations: readonly AccessEntry[] = [
	everyone("organisations.regions.list"),
	everyone("organisations.directory.list"),
	everyone("organisations.directory.export"),
	everyone("search", async () => ({ query: { q: "Organisation" } })),
	{
		route: "organisations.organisations.register",
		own: "signed-in",
		request: async ({ world }) => ({
			freshPerson: true,
			body: {
				kind: "enterprise",
				nameEn: "New one",
				regionId: world.regionId,
				registrationNumber: world.unique(),
				contactPhone: "+86 10 1234 5678",
			},
		}),
	},
	{
		// Whoever works there may ask: the operator looks at the proof.
		route: "organisations.claims.submit",
		own: "signed-in",
		request: async ({ world }) => ({
			freshPerson: true,
			params: { id: await world.write((context) => buildOrganisation(context, { regionId: world.regionId })) },
			body: claim,
		}),
	},
	{
		route: "organisations.claims.withdraw",
		own: "signed-in",
		other: nobody,
		request: async ({ world, target, personId }) => ({
			params: {
				id: await world.write(async (context) => {
					const organisationId = await buildOrganisation(context, { regionId: world.regionId });
					const claimant = target === "own" && personId ? personId : await buildPerson(context);
					await buildClaim(context, { organisationId, personId: claimant });
					return organisationId;
				}),
			},
		}),
	},
	{ route: "organisations.organisations.get", own: "everyone", other: "everyone", request: ofOwner },
	{
		route: "organisations.organisations.update",
		own: ownersAndCoordinators,
		other: nobody,
		request: async ({ ownerId }) => ({ params: { id: ownerId }, body: profile }),
	},
	{
		route: "organisations.organisations.leave",
		own: members,
		other: nobody,
		request: async ({ ownerId }) => ({ params: { id: ownerId }, freshPerson: true }),
	},
	{
		route: "organisations.organisations.suspend",
		own: nobody,
		other: verifiers,
		request: async (target) => ({
			params: { id: target.target === "own" ? target.ownerId : await freshOrganisation(target, "verified") },
			body: { reasons: "asked for by the access test" },
		}),
	},
	{
		route: "organisations.organisations.reinstate",
		own: nobody,
		other: verifiers,
		request: async (target) => ({
			params: { id: target.target === "own" ? target.ownerId : await freshOrganisation(target, "suspended") },
			body: { reasons: "asked for by the access test" },
		}),
	},
	{ route: "organisations.members.list", own: inviters, other: nobody, request: ofOwner },
	{
		route: "organisations.members.changeRoles",
		own: inviters,
		other: nobody,
		request: async (target) => ({ ...(await member(target)), body: { roles: [lowRole(target)] } }),
	},
	{ route: "organisations.members.end", own: inviters, other: nobody, request: member },
];

const applications: readonly AccessEntry[] = [
	{ route: "organisations.applications.list", own: advisers },
	{
		route: "organisations.applications.get",
		own: [...ownersAndCoordinators, "administration.official"],
		other: advisers,
		request: application,
	},
	{
		route: "organisations.applications.correct",
		own: ownersAndCoordinators,
		other: nobody,
		request: async (target) => ({
			...(await application(target)),
			body: { ...profile, registrationNumber: target.world.unique(), contactPhone: "+86 10 1234 5678" },
		}),
	},
	{
		route: "organisations.applications.check",
		own: nobody,
		other: verifiers,
		request: async (target) => {
			const { id } = (await application(target)).params;
			return { params: { id, code: "called_back" }, body: { submittedAt: await handedIn(target, id), done: true } };
		},
	},
	{
		route: "organisations.applications.comment",
		own: ["administration.official"],
		other: advisers,
		request: async (target) => ({ ...(await application(target)), body: { text: "A comment" } }),
	},
	{
		route: "organisations.applications.decide",
		own: nobody,
		other: verifiers,
		request: async (target) => {
			const { params } = await application(target);
			const submittedAt = await handedIn(target, params.id);
			return { params, body: { decision: "refuse", submittedAt, reasons: "asked for by the access test" } };
		},
	},
	{
		route: "organisations.applications.evidence",
		own: ownersAndCoordinators,
		other: verifiers,
		request: evidence,
	},
];

const invitations: readonly AccessEntry[] = [
	{ route: "organisations.invitations.list", own: inviters, other: nobody, request: ofOwner },
	{
		route: "organisations.invitations.create",
		own: inviters,
		other: nobody,
		request: async (target) => ({
			params: { id: target.ownerId },
			body: { email: `${target.world.unique()}@example.org`, roles: [lowRole(target)] },
		}),
	},
	...(["preview", "import"] as const).map(
		(verb): AccessEntry => ({
			route: `organisations.invitations.${verb}`,
			own: inviters,
			other: nobody,
			request: async ({ ownerId }) => ({ params: { id: ownerId }, body: { fileId: newId() } }),
		}),
	),
	{
		route: "organisations.invitations.template",
		own: inviters,
		request: async () => ({ query: { format: "csv", language: "en" } }),
	},
	...(["resend", "revoke"] as const).map(
		(verb): AccessEntry => ({
			route: `organisations.invitations.${verb}`,
			own: inviters,
			other: nobody,
			request: async (target) => ({ params: { id: (await invitation(target)).id } }),
		}),
	),
	everyone("organisations.invitations.look", async (target) => ({ body: { token: (await invitation(target)).token } })),
	signedIn("account.invitations.list"),
	{
		route: "account.invitations.accept",
		own: "signed-in",
		other: nobody,
		request: async (target) => {
			const address = target.target === "own" ? target.world.people[target.actor].email : undefined;
			// Of an organisation that waits: whose invitation it is is asked first, and nobody's own organisation changes.
			const ownerId = await freshOrganisation(target, "waiting");
			return { params: { id: (await invitation({ ...target, ownerId }, address)).id } };
		},
	},
	{
		// One's own is the invitation sent to one's address, of whatever organisation.
		route: "organisations.invitations.accept",
		own: "signed-in",
		other: nobody,
		request: async (target) => {
			const address = target.target === "own" ? target.world.people[target.actor].email : undefined;
			// As above: who accepted would be a student too for all that is asked after it.
			const ownerId = await freshOrganisation(target, "waiting");
			return { body: { token: (await invitation({ ...target, ownerId }, address)).token } };
		},
	},
];

const operation: readonly AccessEntry[] = [
	{ route: "operation.mails.list", own: verifiers },
	{
		route: "operation.mails.open",
		own: verifiers,
		request: async ({ world }) => {
			const id = newId();
			await world.write(({ tx, now }) =>
				tx
					.insertInto("mail_message")
					.values({ id, recipient: email, kind: "test", subject: "s", body: "b", next_at: now, created_at: now })
					.execute(),
			);
			return { params: { id }, body: reason };
		},
	},
	{
		route: "operation.people.find",
		own: verifiers,
		request: async ({ world }) => ({ body: { ...reason, email: world.people["school.student"].email } }),
	},
	...(["suspend", "reinstate"] as const).map(
		(verb): AccessEntry => ({
			route: `operation.people.${verb}`,
			own: verifiers,
			request: async ({ world }) => ({
				params: { id: await world.write((context) => buildPerson(context)) },
				body: reason,
			}),
		}),
	),
	{ route: "audit.list", own: ["auditor"] },
	{ route: "audit.export", own: ["auditor"] },
	{ route: "audit.verify", own: ["auditor"] },
];

/** Who may pass which door of this domain. */
export const organisationsAccess: readonly AccessEntry[] = [
	...session,
	...account,
	...organisations,
	...applications,
	...invitations,
	...operation,
];
