import { sql } from "kysely";
import { system } from "#platform/server/actor.ts";
import type { Chore } from "#platform/server/chores.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import type { NoticeKind } from "#platform/server/notices/notice-kinds.ts";
import { peopleOf } from "../plans/plan-notices.ts";
import { linkLoads } from "./get-coverage.ts";

/** A chain is looked at so often, in the small steps of an hourly chore. */
const LOOK_EVERY = "7 days";
/** What was told of a link is told again after so long, while it still holds. */
const TELL_EVERY = "1 year";

export const oversupplyNotices: readonly NoticeKind[] = [
	{
		kind: "programmes.link-oversupplied",
		delivery: "digest",
		label: { en: "A link is offered more than it is asked for", zh: "产业链环节供给过剩" },
		// Enterprises were told once, without the latter share: theirs read on.
		text: {
			en: ({ linkEn, chainEn, share, demand }) =>
				`“${linkEn}” of the industry chain “${chainEn}” has ${share} % of the chain’s courses and modules, yours among them, and ${demand ? `${demand} %` : "no more than half that share"} of the headcount that open needs ask for.`,
			zh: ({ linkZh, chainZh, share, demand }) =>
				`产业链“${chainZh}”的“${linkZh}”环节占全链课程与模块的 ${share}%（含本单位开设的），而开放需求人数占比${demand ? `仅 ${demand}%` : "不超过其一半"}。`,
		},
	},
];

/** Tells who runs the schools that teach for an over-supplied link, once a year. */
export const tellOversupply: Chore = {
	name: "programmes.oversupply",
	async run(contexts, signal) {
		for (let more = true; more && !signal?.aborted; ) more = await contexts.write(system, lookAtNext);
	},
};

/** @returns whether a chain was due */
async function lookAtNext(context: WriteContext): Promise<boolean> {
	const { tx, now } = context;
	const { rows } = await sql<{ id: string }>`
		insert into oversupply_check as k (chain_id, checked_at)
		select c.id, ${now} from industry_chain c left join oversupply_check o on o.chain_id = c.id
			where o.chain_id is null or o.checked_at < ${now}::timestamptz - ${LOOK_EVERY}::interval
			order by o.checked_at nulls first, c.id limit 1 for update of c skip locked
		on conflict (chain_id) do update set checked_at = excluded.checked_at
			where k.checked_at < excluded.checked_at - ${LOOK_EVERY}::interval
		returning chain_id as id`.execute(tx);
	const [due] = rows;
	if (!due) return false;
	const { chain, loads } = await linkLoads(context, due.id);
	for (const { link, oversupplied, offerShare, headcountShare, organisationIds } of loads) {
		if (!oversupplied) continue;
		const schools = await schoolsAmong(context, organisationIds);
		if (schools.length === 0 || !(await claim(context, link.id))) continue;
		const [zh, en] = [link.name.zh ?? link.name.en ?? "", link.name.en ?? link.name.zh ?? ""];
		await context.notifyAll({
			personIds: await peopleOf(context, schools, ["owner", "coordinator"]),
			kind: "programmes.link-oversupplied",
			params: {
				linkEn: en,
				linkZh: zh,
				chainEn: chain.name.en ?? chain.name.zh ?? "",
				chainZh: chain.name.zh ?? chain.name.en ?? "",
				share: String(Math.round((offerShare ?? 0) * 100)),
				demand: String(Math.round((headcountShare ?? 0) * 100)),
			},
			page: `/coverage/${chain.id}`,
		});
	}
	return true;
}

/** Who states needs is not told: that a link is over-supplied bounds the headcount of all rivals together. */
async function schoolsAmong({ tx }: WriteContext, ids: readonly string[]): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select id from organisation where kind = 'school' and id = any (${[...ids]}::uuid[])`.execute(tx);
	return rows.map(({ id }) => id);
}

async function claim({ tx, now }: WriteContext, linkId: string): Promise<boolean> {
	const { rows } = await sql`
		insert into oversupply_alert as a (link_id, told_at) values (${linkId}, ${now})
		on conflict (link_id) do update set told_at = excluded.told_at
			where a.told_at < excluded.told_at - ${TELL_EVERY}::interval
		returning link_id`.execute(tx);
	return rows.length > 0;
}
