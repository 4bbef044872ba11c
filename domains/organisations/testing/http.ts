import { system } from "#platform/server/actor.ts";
import { hashPassword } from "#platform/server/sign-in/passwords.ts";
import { createTestHttp, createTestServices, type TestHttp, type TestServices } from "#platform/testing/services.ts";
import { signInAs } from "#platform/testing/sign-in.ts";
import type { OrganisationKind, Role } from "../contract.ts";
import { organisationsModule } from "../server/module.ts";
import { createResolveActor } from "../server/resolve-actor.ts";
import {
	buildMembership,
	buildOrganisation,
	buildPerson,
	buildRegion,
	type NewOrganisation,
	type NewPerson,
} from "./builders.ts";

export const password = "correct horse battery";

export interface OrganisationsHttp extends TestHttp {
	services: TestServices;
	regionId: string;
	person(part?: NewPerson): Promise<string>;
	organisation(part?: Partial<NewOrganisation>): Promise<string>;
	/** Somebody with roles in an organisation, signed in. */
	member(
		organisationId: string,
		roles: readonly Role[],
		part?: NewPerson,
	): Promise<{ id: string; as: string; email: string }>;
	/** An operator of the platform, signed in. */
	operator(roles?: readonly Role[]): Promise<{ id: string; as: string; organisationId: string }>;
	/** Messages to an address, the oldest first. */
	mails(recipient: string): Promise<{ kind: string; subject: string; body: string }[]>;
	/** What stands behind `#` in the newest message to an address. */
	token(recipient: string): Promise<string>;
	auditActions(): Promise<string[]>;
	close(): Promise<void>;
}

/** The routes of this domain over HTTP, on a database of the test's own. */
export async function organisationsHttp(settings: Record<string, string> = {}): Promise<OrganisationsHttp> {
	const services = await createTestServices([organisationsModule], { settings });
	const web = await createTestHttp(services, [organisationsModule], createResolveActor(services));
	const passwordHash = await hashPassword(password);
	const { contexts } = services;
	const regionId = await contexts.write(system, (context) => buildRegion(context));
	const person = (part: NewPerson = {}) =>
		contexts.write(system, (context) => buildPerson(context, { passwordHash, ...part }));
	const organisation = (part: Partial<NewOrganisation> = {}) =>
		contexts.write(system, (context) => buildOrganisation(context, { regionId, ...part }));
	const member = async (organisationId: string, roles: readonly Role[], part: NewPerson = {}) => {
		const email = part.email ?? `${crypto.randomUUID()}@example.org`;
		const id = await person({ ...part, email });
		await contexts.write(system, (context) => buildMembership(context, { personId: id, organisationId, roles }));
		return { id, email, as: await signInAs(services, id) };
	};
	const mails = (recipient: string) =>
		contexts.read(system, ({ tx }) =>
			tx
				.selectFrom("mail_message")
				.select(["kind", "subject", "body"])
				.where("recipient", "=", recipient)
				.orderBy("created_at")
				.orderBy("id")
				.execute(),
		);
	return {
		...web,
		services,
		regionId,
		person,
		organisation,
		member,
		mails,
		async operator(roles = ["operator"]) {
			const kind: OrganisationKind = "operator";
			const organisationId = await organisation({ kind });
			return { organisationId, ...(await member(organisationId, roles)) };
		},
		async token(recipient) {
			const body = (await mails(recipient)).at(-1)?.body ?? "";
			const found = /#([\w-]{20,})/.exec(body)?.[1];
			if (!found) throw new Error(`no link in the newest message to ${recipient}`);
			return found;
		},
		auditActions: () =>
			contexts.read(system, async ({ tx }) =>
				(await tx.selectFrom("audit_entry").select("action").orderBy("seq").execute()).map(({ action }) => action),
			),
		async close() {
			await web.http.close();
			await services.close();
		},
	};
}
