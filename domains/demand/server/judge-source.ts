import { sql } from "kysely";
import { judgeSeriesKind } from "#engines/shortage/stock-or-flow.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import type { KindEvidence } from "../contract-postings.ts";

type Kind = "stock" | "flow" | "unknown";

/**
 * Judges from what a source says of itself and from the dates of its distinct jobs whether it is a stock or a flow, and
 * keeps the evidence. A flow that its dates contradict counts as unknown until a person stands by it: trend and
 * forecast are refused meanwhile.
 */
export async function judgeSource({ tx, now }: WriteContext, sourceId: string): Promise<Kind> {
	const source = await tx
		.selectFrom("demand_source")
		.select(["kind_declared", "kind_confirmed"])
		.where("id", "=", sourceId)
		.executeTakeFirstOrThrow();
	const { rows } = await sql<{ day: string; jobs: number }>`
		select to_char(posted_on, 'YYYY-MM-DD') as day, count(*)::int as jobs from (
			select distinct on (external_id) posted_on from posting
			where source_id = ${sourceId} and posted_on is not null order by external_id, year desc) p
		group by posted_on order by posted_on`.execute(tx);
	const declared = source.kind_declared as "stock" | "flow" | null;
	const dates = rows.flatMap(({ day, jobs }) => new Array<string>(jobs).fill(day));
	const judged = judgeSeriesKind({ dates, snapshot: now, ...(declared && { declared }) });
	const kind: Kind = judged.doubted && !source.kind_confirmed ? "unknown" : judged.kind;
	const { n, windowDays, recentShare, evenShare, firstDay, lastDay, perThirtyDays, thinning } = judged.evidence;
	const evidence: KindEvidence = {
		code: judged.code,
		doubted: judged.doubted,
		n,
		windowDays,
		recentShare,
		evenShare,
		firstDay,
		lastDay,
		perThirtyDays,
		thinning: thinning && { ...thinning, upper: Number.isFinite(thinning.upper) ? thinning.upper : null },
	};
	await tx
		.updateTable("demand_source")
		.set({ kind, kind_evidence: JSON.stringify(evidence), updated_at: now })
		.where("id", "=", sourceId)
		.execute();
	return kind;
}
