import { newId } from "#platform/server/id.ts";
import type { AccessEntry, AccessTarget, ActorKey } from "#platform/testing/access.ts";

/** Who judges learners, and who runs an organisation. */
const makers: readonly ActorKey[] = [
	"administration.owner",
	"school.owner",
	"school.coordinator",
	"school.programme_head",
	"school.teacher",
	"enterprise.owner",
	"enterprise.coordinator",
	"enterprise.mentor",
	"research_institute.owner",
	"practice_site.owner",
	"practice_site.mentor",
	"association.owner",
	"association.coordinator",
];

async function input({ world }: AccessTarget) {
	const [frameworkId, competencyId] = [newId(), newId()];
	await world.write(async ({ tx, now }) => {
		await tx
			.insertInto("framework")
			.values({
				id: frameworkId,
				code: frameworkId,
				name_en: "Framework",
				version: "1",
				state: "published",
				created_at: now,
				updated_at: now,
			})
			.execute();
		await tx
			.insertInto("competency")
			.values({ id: competencyId, framework_id: frameworkId, code: "A", kind: "skill", name_en: "A" })
			.execute();
	});
	return {
		name: "Rule",
		definition: {
			activity: { match: "is", iri: "https://example.org/quiz" },
			verb: null,
			success: false,
			leastScore: null,
			competencyId,
			kind: "automatic",
			level: { as: "fixed", level: 2 },
		},
	};
}

/** A rule of the owner that was tried, and is on. */
async function rule(target: AccessTarget) {
	const id = newId();
	const { name, definition } = await input(target);
	await target.world.write(async ({ tx, now }) => {
		await tx
			.insertInto("record_rule")
			.values({ id, organisation_id: target.ownerId, name, state: "on", created_at: now, updated_at: now })
			.execute();
		await tx
			.insertInto("record_rule_version")
			.values({
				rule_id: id,
				organisation_id: target.ownerId,
				version: 1,
				definition: JSON.stringify(definition),
				made_at: now,
				tried_at: now,
			})
			.execute();
	});
	return { params: { id } };
}

export const rulesAccess: readonly AccessEntry[] = [
	{ route: "records.rules.list", own: makers },
	{ route: "records.rules.activities", own: makers },
	{ route: "records.rules.create", own: makers, request: async (target) => ({ body: await input(target) }) },
	{ route: "records.rules.get", own: makers, other: [], request: rule },
	{
		route: "records.rules.edit",
		own: makers,
		other: [],
		request: async (target) => ({ ...(await rule(target)), body: { ...(await input(target)), version: 1 } }),
	},
	{ route: "records.rules.try", own: makers, other: [], request: rule },
	{
		route: "records.rules.switch",
		own: makers,
		other: [],
		request: async (target) => ({ ...(await rule(target)), body: { on: false, version: 1 } }),
	},
	{ route: "records.rules.run", own: makers, other: [], request: rule },
];
