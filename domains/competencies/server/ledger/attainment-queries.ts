import { type RawBuilder, sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import {
	type AttainmentState,
	attainmentAt,
	attainmentModel,
	attainmentStates,
	type CountedEvidence,
	type EvidenceKind,
	halfLifeSeconds,
	stateOf,
} from "../../attainment.ts";
import type { AttainmentGap, AttainmentPicture } from "../../contract-ledger.ts";
import {
	competenciesByIds,
	competencyBriefOf,
	competencyColumns,
	occupationsByIds,
	requirementsOf,
} from "../occupation-rows.ts";
import { attainmentNow, attainmentThen } from "./attainment-sql.ts";
import { unsafeAsKeeper } from "./keep-attainment.ts";
import { issuableKinds, peopleToJudge, personToSee } from "./ledger-policy.ts";

interface Evaluated {
	person_id: string;
	competency_id: string;
	level: number | null;
	confidence: number;
	entries: number;
	latest_at: string;
	sample: boolean;
}

/** Attainment of people as of an instant, or now: `person_id, competency_id, level, confidence, entries, …`. */
export const attainmentOf = (now: Date, asOf: Date | undefined, people: RawBuilder<unknown>): RawBuilder<unknown> =>
	asOf && asOf < now
		? attainmentThen(asOf, sql`e.person_id in (${people})`)
		: attainmentNow(asOf ?? now, sql`a.person_id in (${people})`);

const figuresOf = (row: Evaluated | undefined) => ({
	level: row?.level ?? null,
	confidence: row?.confidence ?? 0,
	entries: row?.entries ?? 0,
	latestAt: row?.latest_at ?? null,
	sample: row?.sample ?? false,
});

/**
 * Of a person whom `personToSee` let through: as the keeper, for row-level security would make the list of everybody whom
 * the reader sees, tens of thousands for some, to find that one in it.
 */
async function unsafeOfPerson(context: ReadContext, personId: string, asOf: Date | undefined): Promise<Evaluated[]> {
	const evaluated = attainmentOf(context.now, asOf, sql`${personId}::uuid`);
	const { rows } = await unsafeAsKeeper(context, () =>
		sql<Evaluated>`select * from (${evaluated}) t order by latest_at desc`.execute(context.tx),
	);
	return rows;
}

const headOf = ({ now }: ReadContext, asOf: Date | undefined) => ({
	model: attainmentModel.version,
	asOf: (asOf ?? now).toISOString(),
});

/** Everything that a person has shown, by framework. */
export async function getPicture(
	context: ReadContext,
	personId: string,
	asOf: Date | undefined,
): Promise<AttainmentPicture> {
	const person = await personToSee(context, personId);
	const rows = await unsafeOfPerson(context, personId, asOf);
	const competencies = await competenciesByIds(
		context,
		rows.map((row) => row.competency_id),
	);
	const items = rows.flatMap((row) => {
		const competency = competencies.get(row.competency_id);
		return competency ? [{ competency, ...figuresOf(row) }] : [];
	});
	const ids = [...new Set(items.map(({ competency }) => competency.frameworkId))];
	const frameworks =
		ids.length === 0
			? []
			: await context.tx
					.selectFrom("framework")
					.select(["id", "name_en", "name_zh"])
					.where("id", "in", ids)
					.orderBy("code")
					.execute();
	const self = personId === context.actor.personId;
	const kinds = issuableKinds(context.actor);
	const judged = self ? new Set() : await peopleToJudge(context, [personId], kinds);
	return {
		...headOf(context, asOf),
		person,
		frameworks: frameworks.map(({ id, name_en, name_zh }) => ({
			id,
			name: { en: name_en, zh: name_zh },
			items: items.filter(({ competency }) => competency.frameworkId === id),
		})),
		sample: items.some(({ sample }) => sample),
		abilities: self ? ["declare"] : judged.size > 0 ? ["record"] : [],
		kinds: judged.size > 0 ? (kinds as AttainmentPicture["kinds"]) : [],
	};
}

/** The state of what an occupation requires; what is required without a level asks for somebody who works alone. */
export const INDEPENDENT = 3;

const shownBy = async (context: ReadContext, personId: string, asOf: Date | undefined) =>
	new Map((await unsafeOfPerson(context, personId, asOf)).map((row) => [row.competency_id, row]));

/** How somebody stands to some levels of competencies, whoever asks for them; competencies that are not there are left out. */
export async function standingTo(context: ReadContext, personId: string, levels: ReadonlyMap<string, number>) {
	await personToSee(context, personId);
	const shown = await shownBy(context, personId, undefined);
	const competencies = await competenciesByIds(context, [...levels.keys()]);
	return [...competencies.values()].map((competency) => {
		const figures = figuresOf(shown.get(competency.id));
		const target = levels.get(competency.id) as number;
		const { level, confidence, sample } = figures;
		return { competency, target, state: stateOf(figures, target), level, confidence, sample };
	});
}

/**
 * How much somebody's evidence of some competencies will show at instants to come, when nothing is added: by competency, in the
 * order of the instants.
 */
export async function shownLater(
	context: ReadContext,
	personId: string,
	competencyIds: readonly string[],
	instants: readonly Date[],
): Promise<Map<string, Pick<Evaluated, "level" | "confidence">[]>> {
	await personToSee(context, personId);
	if (competencyIds.length === 0 || instants.length === 0) return new Map();
	const of = sql`a.person_id = ${personId}::uuid and a.competency_id = any(${[...competencyIds]}::uuid[])`;
	const each = instants.map((when) => sql`select * from (${attainmentNow(when, of)}) t`);
	const found = new Map<string, Pick<Evaluated, "level" | "confidence">[]>();
	await unsafeAsKeeper(context, async () => {
		for (const [at, query] of each.entries()) {
			const { rows } = await sql<Evaluated>`${query}`.execute(context.tx);
			for (const { competency_id: id, level, confidence } of rows) {
				const shown = found.get(id) ?? instants.map(() => ({ level: null, confidence: 0 }));
				shown[at] = { level, confidence };
				found.set(id, shown);
			}
		}
	});
	return found;
}

/** What an occupation requires, beside what a person has shown. */
export async function getGap(
	context: ReadContext,
	personId: string,
	occupationId: string,
	asOf: Date | undefined,
): Promise<AttainmentGap> {
	const person = await personToSee(context, personId);
	const occupation = (await occupationsByIds(context, [occupationId])).get(occupationId);
	if (!occupation) throw notFound();
	const required = (await requirementsOf(context, [occupationId])).get(occupationId) ?? [];
	const shown = await shownBy(context, personId, asOf);
	const items = required.map(({ competency, level, importance }) => {
		const figures = figuresOf(shown.get(competency.id));
		return { competency, target: level, importance, state: stateOf(figures, level ?? INDEPENDENT), ...figures };
	});
	const counts = Object.fromEntries(
		attainmentStates.map((state) => [state, items.filter((item) => item.state === state).length]),
	) as Record<AttainmentState, number>;
	return {
		...headOf(context, asOf),
		person,
		occupation,
		items,
		counts,
		sample: items.some(({ sample }) => sample),
	};
}

/** Of longer histories the newest entries: older ones have faded. */
const MOST_ENTRIES = 2000;

/** Steps between entries at which the picture of a history is computed. */
const STEPS = 60;

/** How level and confidence of a competency went from the first entry until now. */
export async function getHistory(context: ReadContext, personId: string, competencyId: string) {
	await personToSee(context, personId);
	const { tx, now } = context;
	const competency = await tx
		.selectFrom("competency")
		.select(competencyColumns)
		.where("id", "=", competencyId)
		.executeTakeFirst();
	if (!competency) throw notFound();
	const rows = await tx
		.selectFrom("evidence as e")
		.leftJoin("evidence as r", "r.replaces_id", "e.id")
		.select(["e.kind", "e.level", "e.at", "e.recorded_at", "e.expires_at", "e.action", "r.recorded_at as until"])
		.where("e.person_id", "=", personId)
		.where("e.competency_id", "=", competencyId)
		.where("e.action", "<>", "withdrawn")
		.orderBy("e.at", "desc")
		.limit(MOST_ENTRIES)
		.execute();
	const entries: CountedEvidence[] = rows.map((row) => ({
		kind: row.kind as EvidenceKind,
		level: Number(row.level),
		at: new Date(row.at),
		from: new Date(row.action === "corrected" ? row.recorded_at : row.at),
		until: row.until ? new Date(row.until) : null,
		expiresAt: row.expires_at ? new Date(row.expires_at) : null,
	}));
	const instants = new Set<number>([now.getTime()]);
	const first = entries.at(-1)?.at.getTime() ?? now.getTime();
	for (let step = 0; step < STEPS; step++) instants.add(first + Math.round(((now.getTime() - first) * step) / STEPS));
	for (const { at, from, until, expiresAt } of entries)
		for (const when of [at, from, until, expiresAt]) if (when && when <= now) instants.add(when.getTime());
	const halfLife = halfLifeSeconds(competency.kind);
	return {
		competency: competencyBriefOf(competency),
		points:
			entries.length === 0
				? []
				: [...instants]
						.sort((a, b) => a - b)
						.slice(-500)
						.map((when) => {
							const { level, confidence } = attainmentAt(entries, new Date(when), halfLife);
							return { at: new Date(when).toISOString(), level, confidence };
						}),
	};
}
