import type { Role } from "#domains/organisations/contract.ts";
import {
	buildMembership,
	buildMemberships,
	buildOrganisation,
	buildPerson,
	buildPersons,
} from "#domains/organisations/testing/builders.ts";
import { system } from "#platform/server/actor.ts";
import type { Contexts, ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { hashPassword } from "#platform/server/sign-in/passwords.ts";
import { DEMO_PASSWORD, emailOf } from "../people.ts";
import { REGION } from "../region.ts";
import { OuladError } from "./oulad-error.ts";
import { ATTRIBUTION, addressOf, learnerId, ouladId } from "./source.ts";

export const organisationId = ouladId("organisation");

/** Invented people who run the organisation and look after its learners; they sign in as those of the region do. */
export const staff = (
	modules: readonly string[],
): { key: string; name: string; role: Role; modules: readonly string[] }[] => [
	{ key: "oulad-coordinator", name: "OULAD coordinator (sample)", role: "coordinator", modules: [] },
	{ key: "oulad-head", name: "OULAD programme head (sample)", role: "programme_head", modules },
	...modules.map((module) => ({
		key: `oulad-tutor-${module.toLowerCase()}`,
		name: `Tutor of module ${module} (sample)`,
		role: "teacher" as const,
		modules: [module],
	})),
];

/** The university of the files, in the demonstration region. @throws OuladError without one */
export async function ensureOrganisation(context: WriteContext, modules: readonly string[]): Promise<void> {
	const { tx } = context;
	const region = await tx.selectFrom("region").select("id").where("code", "=", REGION).executeTakeFirst();
	if (!region)
		throw new OuladError(
			"There is no demonstration region. Start the platform once with DEMO=true, then run this again.",
		);
	const known = await tx.selectFrom("organisation").select("id").where("id", "=", organisationId).executeTakeFirst();
	if (!known) {
		await buildOrganisation(context, {
			id: organisationId,
			regionId: region.id,
			kind: "school",
			nameEn: "Open University (OULAD, real anonymised data)",
			nameZh: "英国开放大学（OULAD，真实匿名数据）",
			descriptionEn: `Real results of anonymous learners of 2013 and 2014; names, addresses, instants and levels are derived for this demonstration. ${ATTRIBUTION}.`,
			descriptionZh: `2013 与 2014 年匿名学习者的真实成绩；姓名、地址、时间与等级为本演示推算。${ATTRIBUTION}。`,
			website: "https://analyse.kmi.open.ac.uk/open-dataset",
			registrationNumber: "SAMPLE-OULAD",
			sample: true,
		});
		context.audit({
			action: "demo.organisation.built",
			object: { kind: "organisation", id: organisationId },
			organisationId,
		});
	}
	const passwordHash = await hashPassword(DEMO_PASSWORD);
	for (const { key, name, role } of staff(modules)) {
		const id = ouladId(key);
		if (await tx.selectFrom("person").select("id").where("id", "=", id).executeTakeFirst()) continue;
		await buildPerson(context, { id, name, email: emailOf(key), passwordHash, sample: true });
		await buildMembership(context, { personId: id, organisationId, roles: [role] });
	}
}

/** People of one transaction. */
const BATCH = 1000;

/**
 * Learners as members of the organisation: pseudonyms, who are shut out, so that nobody signs in as one of them.
 * @returns how many are new
 */
export async function addLearners(
	contexts: Contexts,
	students: readonly number[],
	progress: (done: number) => void,
): Promise<number> {
	let added = 0;
	for (let from = 0; from < students.length; from += BATCH) {
		const some = students.slice(from, from + BATCH);
		added += await contexts.write(system, async (context) => {
			const fresh = await buildPersons(
				context,
				some.map((student) => ({
					id: learnerId(student),
					name: `Learner ${student}`,
					email: addressOf(student),
					sample: true,
					suspended: true,
				})),
			);
			await buildMemberships(
				context,
				some.map((student) => ({
					id: ouladId(`member ${student}`),
					personId: learnerId(student),
					organisationId,
					roles: ["student"],
				})),
			);
			if (fresh > 0)
				context.audit({
					action: "demo.learners.built",
					object: { kind: "organisation", id: organisationId },
					organisationId,
					detail: { count: fresh },
				});
			return fresh;
		});
		progress(from + some.length);
	}
	return added;
}

/** Learners who are students of the organisation now: whose membership ended, or is of another role, belong to no group. */
export async function presentLearners({ tx }: ReadContext, students: readonly number[]): Promise<Set<number>> {
	const members = await tx
		.selectFrom("membership")
		.select("person_id")
		.where("organisation_id", "=", organisationId)
		.where("ended_at", "is", null)
		.where((is) => is(is.val("student"), "=", is.fn.any("roles")))
		.execute();
	const there = new Set(members.map(({ person_id }) => person_id));
	return new Set(students.filter((student) => there.has(learnerId(student))));
}

/** Learners who were erased here since: nothing is said of them again. */
export async function erasedLearners({ tx }: ReadContext, students: readonly number[]): Promise<Set<number>> {
	const byId = new Map(students.map((student) => [learnerId(student), student]));
	const erased = await tx.selectFrom("person").select("id").where("erased_at", "is not", null).execute();
	return new Set(erased.flatMap(({ id }) => byId.get(id) ?? []));
}
