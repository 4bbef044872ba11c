import { buildMembership, buildOrganisation, buildPerson } from "#domains/organisations/testing/builders.ts";
import { type Actor, system } from "#platform/server/actor.ts";
import type { Contexts } from "#platform/server/database/context.ts";
import { personActor } from "#platform/testing/actors.ts";
import type { NewClient, Scope } from "../contract.ts";
import { createClient, revokeClient } from "../server/clients.ts";

export interface StoreClient extends NewClient {
	organisationId: string;
	/** @param meanwhile done when the withdrawal is written and not yet committed */
	revoke(meanwhile?: () => Promise<void>): Promise<void>;
}

/** Credentials for a program, made by an owner of the organisation given or of a new one. */
export async function buildClient(
	contexts: Contexts,
	{
		regionId,
		organisationId: given,
		scopes,
		origins = [],
	}: { regionId: string; organisationId?: string | undefined; scopes: readonly Scope[]; origins?: readonly string[] },
): Promise<StoreClient> {
	const { organisationId, owner } = await contexts.write(system, async (context) => {
		const organisationId = given ?? (await buildOrganisation(context, { regionId }));
		const personId = await buildPerson(context);
		await buildMembership(context, { personId, organisationId, roles: ["owner"] });
		const part = { personId, organisationId, organisationKind: "enterprise", regionId, roles: ["owner"] };
		return { organisationId, owner: personActor(part) as Actor };
	});
	const made = await contexts.write(owner, (context) =>
		createClient(context, organisationId, { name: "Test", scopes: [...scopes], origins: [...origins] }),
	);
	return {
		...made,
		organisationId,
		revoke: (meanwhile) =>
			contexts.write(owner, async (context) => {
				await revokeClient(context, organisationId, made.id);
				await meanwhile?.();
			}),
	};
}

export { buildPerson, buildRegion } from "#domains/organisations/testing/builders.ts";
export { createForward, listForwards, removeForward, setForwardState, tryForward } from "../server/forwards.ts";
export { recordsModule } from "../server/module.ts";
export { recordKey } from "../server/record-key.ts";
