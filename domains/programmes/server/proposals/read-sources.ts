import { sql } from "kysely";
import { readableNeeds, type SourceNeed, unsafeNeedsBehind } from "#domains/demand/api.ts";
import type { Named } from "#platform/contract/named.ts";
import type { Actor } from "#platform/server/actor.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { ProposalSource } from "../../contract-proposals.ts";
import { mayWithdraw } from "./proposal-policy.ts";
import { undecided } from "./store-proposals.ts";

/** A source with what only the server may know of its need. */
export interface ReadSource {
	proposalId: string;
	level: number;
	need: SourceNeed | null;
	/** Null: a need of which the reader learns no more than that it is there. */
	shown: ProposalSource | null;
}

/** Of one proposal; the rest is a number. */
const MOST_SHOWN = 20;

/** What is shown of sources, and how many there are besides. */
export const shownOf = (sources: readonly ReadSource[]): { sources: ProposalSource[]; hidden: number } => {
	const shown = sources.flatMap((source) => source.shown ?? []).slice(0, MOST_SHOWN);
	return { sources: shown, hidden: sources.length - shown.length };
};

interface Row {
	id: string;
	proposal_id: string;
	level: string;
	need_id: string | null;
	title: string | null;
	language: "en" | "zh" | null;
	held_on: string | null;
	surveyor: string | null;
	answers: number | null;
	result: string | null;
	url: string | null;
	organisation_id: string | null;
	person_id: string | null;
	undecided: boolean;
	organisation: Named | null;
	file_name: string | null;
	file_size: string | null;
}

/**
 * Sources of proposals that the actor may read. A need is shown to who may read it, and to who writes the plan when its own
 * organisation proposed it: co-owners are its rivals.
 */
export async function sourcesOf(
	context: ReadContext,
	proposalIds: readonly string[],
	writes: boolean,
): Promise<ReadSource[]> {
	if (proposalIds.length === 0) return [];
	const { rows } = await sql<Row>`
		select s.id, s.proposal_id, s.level, s.need_id, s.title, s.language, s.held_on, s.surveyor, s.answers, s.result,
			s.url, s.organisation_id, s.person_id, f.name as file_name, f.size as file_size,
			case when o.id is not null then jsonb_build_object('en', o.name_en, 'zh', o.name_zh) end as organisation,
			${undecided} as undecided
		from proposal_source s join plan_proposal p on p.id = s.proposal_id
			left join plan_version v on v.id = p.version_id left join organisation o on o.id = s.organisation_id
			left join lateral plan_file(s.file_id) f on true
		where s.proposal_id = any (${[...proposalIds]}::uuid[]) order by s.added_at, s.id`.execute(context.tx);
	const needIds = rows.flatMap(({ need_id }) => need_id ?? []);
	const [behind, readable] = [await unsafeNeedsBehind(context, needIds), await readableNeeds(context, needIds)];
	return rows.map((row) => {
		const need = (row.need_id && behind.get(row.need_id)) || null;
		const own = need !== null && need.organisationId === row.organisation_id;
		const told = need !== null && (readable.has(need.id) || (writes && own));
		const level = Number(row.level);
		const organisation =
			row.organisation_id && row.organisation ? { id: row.organisation_id, name: row.organisation } : null;
		const common = { id: row.id, level, organisation, abilities: sourceAbilities(context.actor, row) };
		const shown =
			row.title !== null
				? { ...common, need: null, survey: surveyShown(row) }
				: told
					? { ...common, need: needShown(need, readable.has(need.id)), survey: null }
					: null;
		return { proposalId: row.proposal_id, level, need, shown };
	});
}

/** What may be done with a source: taken back, by whose it is, while it is undecided. */
export const sourceAbilities = (
	actor: Actor,
	source: Parameters<typeof mayWithdraw>[1] & { undecided: boolean },
): ProposalSource["abilities"] => (source.undecided && mayWithdraw(actor, source) ? ["withdraw"] : []);

const needShown = (need: SourceNeed, readable: boolean): NonNullable<ProposalSource["need"]> => ({
	id: need.id,
	title: need.title,
	language: need.language,
	organisation: need.organisation,
	headcount: need.headcount,
	closed: need.closed,
	readable,
});

const surveyShown = (row: Row): NonNullable<ProposalSource["survey"]> => ({
	title: row.title ?? "",
	language: row.language ?? "zh",
	heldOn: row.held_on ?? "",
	surveyor: row.surveyor ?? "",
	answers: row.answers ?? 0,
	result: row.result,
	url: row.url,
	file: row.file_name === null ? null : { name: row.file_name, size: Number(row.file_size) },
});
