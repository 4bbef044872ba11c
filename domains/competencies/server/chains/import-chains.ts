import type { z } from "zod";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import type { FileStore } from "#platform/server/files/file-store.ts";
import { fieldOf } from "#platform/server/http/problem-response.ts";
import { type FieldProblem, invalid, notFound } from "#platform/server/problem.ts";
import { type Chain, type ChainInput, type ChainPreview, chainInput, feedsForward } from "../../contract-chains.ts";
import { competencyProblem } from "../competency-problem.ts";
import { occupationsByText } from "../occupations-by-text.ts";
import { readUploadedTable } from "../read-uploaded-table.ts";
import { writeChains } from "./chain-policy.ts";
import { listChains } from "./chain-queries.ts";
import { type ChainRow, parseChainRows } from "./parse-chain-rows.ts";
import { createChain, editChain } from "./save-chain.ts";

/** What each row of a file would add to the chains of the official's region, and why it would not; writes nothing. */
export async function previewChains(context: ReadContext, files: FileStore, fileId: string): Promise<ChainPreview> {
	const { rows, known } = await readRows(context, files, fileId);
	const said: ChainPreview["rows"] = rows.map((row) => ({
		line: row.line,
		chain: row.chainName.zh ?? row.chainName.en ?? row.chain,
		link: row.linkName.zh ?? row.linkName.en ?? row.link,
		stage: row.stage,
		occupation: row.occupation?.name ?? null,
		action: row.problems.length > 0 ? "error" : isThere(row, known) ? "same" : "add",
		problems: row.problems,
	}));
	const of = (action: string): number => said.filter((row) => row.action === action).length;
	return { rows: said, add: of("add"), same: of("same"), errors: of("error") };
}

/** Takes a file in: all rows or none. It adds to chains and renames what it names; what it does not list stays. */
export async function importChains(
	context: WriteContext,
	files: FileStore,
	fileId: string,
): Promise<{ created: number; changed: number; unchanged: number }> {
	const { rows, known } = await readRows(context, files, fileId);
	const wrong = rows.filter(({ problems }) => problems.length > 0).length;
	if (wrong > 0) throw competencyProblem("import-has-errors", { count: wrong });
	const result = { created: 0, changed: 0, unchanged: 0 };
	for (const group of Map.groupBy(rows, ({ chain }) => chain).values()) {
		const first = group[0] as ChainRow;
		const chain = known.find((one) => isCalled(one, first));
		const checked = chainInput.safeParse(inputOf(group, chain));
		if (!checked.success) throw invalid({ ...refusalOf(checked.error), path: `rows.${first.line}` });
		if (!chain) {
			await createChain(context, checked.data, { imported: true });
			result.created++;
			continue;
		}
		const { id, revision } = chain;
		const saved = await editChain(context, { id, revision, input: checked.data, imported: true });
		result[saved.revision === revision ? "unchanged" : "changed"]++;
	}
	return result;
}

/** More than a chain holds, or what else is wrong with it by its own code. */
function refusalOf({ issues }: z.ZodError): Pick<FieldProblem, "code" | "params"> {
	const [issue] = issues as [z.core.$ZodIssue];
	const tooMany = issue.code === "too_big" && issue.origin === "array";
	return tooMany ? { code: "chain-too-large" } : fieldOf(issue);
}

async function readRows(context: ReadContext, files: FileStore, fileId: string) {
	const { actor } = context;
	if (!writeChains.holds(actor) || !actor.regionId) throw notFound();
	const rows = parseChainRows(await readUploadedTable(context, files, fileId));
	const found = await occupationsByText(context, rows.map(({ occupationText }) => occupationText).filter(Boolean));
	for (const row of rows) {
		row.occupation = found.get(row.occupationText.toLowerCase()) ?? null;
		if (row.occupationText && !row.occupation)
			row.problems.push({ column: "occupation", code: "unknown-occupation", value: row.occupationText.slice(0, 80) });
	}
	const known = await listChains(context, actor.regionId);
	refuseFeeds(rows, known);
	return { rows, known };
}

/** What a link feeds has to be a link of its chain, there or in the file, of its own or a later stage. */
function refuseFeeds(rows: readonly ChainRow[], known: readonly Chain[]): void {
	for (const group of Map.groupBy(rows, ({ chain }) => chain).values()) {
		if (group.every(({ feeds }) => feeds.length === 0)) continue;
		const chain = known.find((one) => isCalled(one, group[0] as ChainRow));
		const links = linksOf(
			group.filter(({ stage }) => stage !== null),
			chain,
		);
		for (const row of group)
			for (const text of row.feeds) {
				const [from, to] = [links.find((link) => isLinkOf(row, link)), links[fedPlace(links, text)]];
				const code = !to || to === from ? "unknown-link" : from && !feedsForward(from, to) ? "backwards" : null;
				if (code) row.problems.push({ column: "feeds", code, value: text.slice(0, 80) });
			}
	}
}

/** Place of a link by its code, or by a name. */
function fedPlace(links: readonly { code: string | null; name: Chain["name"] }[], text: string): number {
	const byCode = links.findIndex(({ code }) => code === text);
	return byCode >= 0 ? byCode : links.findIndex(({ name }) => name.zh === text || name.en === text);
}

const isCalled = ({ code, name }: Pick<Chain, "code" | "name">, { chain }: Pick<ChainRow, "chain">): boolean =>
	code === chain || name.zh === chain || name.en === chain;

/** By its code, or where the file has none by a name in either language. */
const isLinkOf = (
	{ linkCode, linkName }: ChainRow,
	{ code, name }: Pick<ChainInput["links"][number], "code" | "name">,
) =>
	linkCode !== null
		? code === linkCode
		: (linkName.zh !== null && name.zh === linkName.zh) || (linkName.en !== null && name.en === linkName.en);

function isThere(row: ChainRow, known: readonly Chain[]): boolean {
	const links = known.find((one) => isCalled(one, row))?.links ?? [];
	const link = links.find((one) => isLinkOf(row, one));
	return (
		link !== undefined &&
		link.stage === row.stage &&
		(row.linkName.zh ?? link.name.zh) === link.name.zh &&
		(row.linkName.en ?? link.name.en) === link.name.en &&
		(!row.occupation || link.occupations.some(({ id }) => id === row.occupation?.id)) &&
		row.feeds.every((text) => link.feeds.includes(links[fedPlace(links, text)]?.id ?? ""))
	);
}

const newLink = ({ linkCode, linkName, stage }: ChainRow): ChainInput["links"][number] => ({
	id: null,
	code: linkCode,
	stage: stage as ChainInput["links"][number]["stage"],
	name: linkName,
	occupationIds: [],
});

/** The links as they stand with what the rows say on top. */
function linksOf(rows: readonly ChainRow[], chain: Chain | undefined): ChainInput["links"] {
	const there = chain?.links ?? [];
	const links: ChainInput["links"] = there.map(({ id, code, stage, name, occupations, feeds }) => ({
		id,
		code,
		stage,
		name,
		occupationIds: occupations.map((occupation) => occupation.id),
		feeds: feeds.map((fed) => there.findIndex((one) => one.id === fed)),
	}));
	for (const row of rows) {
		const at = links.findIndex((link) => isLinkOf(row, link));
		const link = links[at] ?? newLink(row);
		const occupation = row.occupation?.id;
		links[at < 0 ? links.length : at] = {
			...link,
			stage: row.stage as ChainInput["links"][number]["stage"],
			name: { en: row.linkName.en ?? link.name.en, zh: row.linkName.zh ?? link.name.zh },
			occupationIds:
				occupation && !link.occupationIds.includes(occupation)
					? [...link.occupationIds, occupation]
					: link.occupationIds,
		};
	}
	// Where the rows moved a link, what it fed before may not come after it any more.
	for (const link of links)
		if (link.feeds) link.feeds = link.feeds.filter((place) => feedsForward(link, links[place] ?? link));
	for (const row of rows) {
		const link = links.find((one) => isLinkOf(row, one));
		const fed = row.feeds.map((text) => fedPlace(links, text)).filter((place) => place >= 0);
		if (link && fed.length > 0) link.feeds = [...new Set([...(link.feeds ?? []), ...fed])];
	}
	return links;
}

/** The chain as it stands with what the rows say on top. */
function inputOf(rows: readonly ChainRow[], chain: Chain | undefined): ChainInput {
	const first = rows[0] as ChainRow;
	const named = first.chainName.en || first.chainName.zh;
	return {
		code: chain?.code ?? first.chain.replaceAll(/[^\p{L}\p{N}._-]/gu, "-").slice(0, 40),
		name: named
			? { en: first.chainName.en ?? chain?.name.en ?? null, zh: first.chainName.zh ?? chain?.name.zh ?? null }
			: (chain?.name ?? { en: null, zh: first.chain }),
		description: chain?.description ?? { en: null, zh: null },
		links: linksOf(rows, chain),
	};
}
