import type { Composition } from "#app/compose.ts";
import type { OrganisationKind, Role } from "#domains/organisations/contract.ts";
import {
	buildMembership,
	buildOrganisation,
	buildPerson,
	buildRegion,
} from "#domains/organisations/testing/builders.ts";
import { system } from "#platform/server/actor.ts";
import { type AccessWorld, type ActorKey, actorKeys } from "#platform/testing/access.ts";
import { signInAs } from "#platform/testing/sign-in.ts";

const kinds: readonly OrganisationKind[] = [
	"administration",
	"school",
	"enterprise",
	"research_institute",
	"practice_site",
	"association",
	"operator",
];

/** Kind and role behind a key; evaluators are invited, here into a school. */
export function standing(key: ActorKey): { kind: OrganisationKind; role: Role } | undefined {
	if (key === "anonymous" || key === "signed-in") return undefined;
	if (key === "operator" || key === "auditor") return { kind: "operator", role: key };
	if (key === "evaluator") return { kind: "school", role: "evaluator" };
	const [kind, role] = key.split(".") as [OrganisationKind, Role];
	return { kind, role };
}

export interface WalkingWorld extends AccessWorld {
	cookies: Record<ActorKey, string | undefined>;
	/** Somebody new who stands where the key's person stands. */
	another(key: ActorKey): Promise<{ personId: string; cookie: string }>;
}

/** Two verified organisations of every kind in one region, and one person for every key, signed in. */
export async function buildWorld(services: Composition): Promise<WalkingWorld> {
	const write: AccessWorld["write"] = (work) => services.contexts.write(system, work);
	let count = 0;
	const unique = () => `unique-${++count}`;
	const { regionId, placeId, organisations } = await write(async (context) => {
		const region = await buildRegion(context);
		const place = await buildRegion(context, { parentId: region });
		const pairs: Record<string, readonly [string, string]> = {};
		for (const kind of kinds) {
			const pair = [
				await buildOrganisation(context, { regionId: region, kind }),
				await buildOrganisation(context, { regionId: region, kind }),
			] as const;
			// Each has an owner of its own, so that nobody who leaves is the last one.
			for (const organisationId of pair) {
				const personId = await buildPerson(context);
				await buildMembership(context, { personId, organisationId, roles: ["owner"] });
			}
			pairs[kind] = pair;
		}
		return { regionId: region, placeId: place, organisations: pairs };
	});

	const settle = async (key: ActorKey) => {
		const at = standing(key);
		const organisationId = at && organisations[at.kind]?.[0];
		const email = `${key}-${unique()}@example.org`;
		const personId = await write(async (context) => {
			const id = await buildPerson(context, { name: key, email });
			if (at && organisationId) {
				await buildMembership(context, { personId: id, organisationId, roles: [at.role] });
			}
			return id;
		});
		return { personId, organisationId, email, cookie: await signInAs(services, personId) };
	};

	const people = {} as WalkingWorld["people"];
	const cookies = {} as WalkingWorld["cookies"];
	for (const key of actorKeys) {
		if (key === "anonymous") {
			people[key] = { personId: undefined, organisationId: undefined, email: "nobody@example.org" };
			cookies[key] = undefined;
			continue;
		}
		const { cookie, ...person } = await settle(key);
		people[key] = person;
		cookies[key] = cookie;
	}
	return { services, regionId, placeId, organisations, people, cookies, write, unique, another: settle };
}
