import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { type OpenEngine, openEngine } from "#platform/server/engines/open-engine.ts";
import type { OccupationTexts, openTitles, TitleMatchResult, TitleQuestion } from "./title-thread.ts";

/** Search structure over the titles of all current O*NET occupations; in a thread, shared by the whole process. */
export interface OccupationTitles {
	/** The import that it was built from. */
	version: string;
	/** In the order of the titles. */
	matchAll(
		titles: readonly TitleQuestion[],
		options?: { limit?: number; signal?: AbortSignal },
	): Promise<TitleMatchResult[]>;
	suggest(typed: string, limit: number): Promise<ReturnType<ReturnType<typeof openTitles>["suggest"]>>;
}

interface Held {
	version: string;
	opening: Promise<OpenEngine<typeof openTitles>>;
	/** Undefined while it is built. */
	engine?: OpenEngine<typeof openTitles>;
	/** As `performance.now()` has it. */
	askedAt: number;
	titles: Promise<OccupationTitles>;
}

/** Milliseconds without a question after which a replaced index ends: an import that began with it may still ask. */
const UNUSED = 60_000;

/** One: a process works on one database, and tests on one after another. */
let held: Held | undefined;

/**
 * The title index of the classification as it is now. Built on first use (a second or two for O*NET's 60,000 titles) and
 * again when an import has changed something since, or its thread has died.
 */
export async function titleIndex(context: ReadContext): Promise<OccupationTitles> {
	const version = await classificationVersion(context);
	if (held?.version !== version || held.engine?.isOpen === false) {
		if (held) retire(held);
		held = hold(context, version);
	}
	return held.titles;
}

/** Ends the thread when what was asked is answered. */
export async function closeTitleIndex(): Promise<void> {
	const last = held;
	held = undefined;
	await last?.opening.then(
		(engine) => engine.close(),
		() => undefined,
	);
}

function retire(last: Held): void {
	const timer = setInterval(() => {
		if (performance.now() - last.askedAt < UNUSED) return;
		clearInterval(timer);
		void last.opening.then((engine) => engine.close()).catch(() => undefined);
	}, UNUSED).unref();
}

function hold(context: ReadContext, version: string): Held {
	const opening = open(context);
	const titles = opening.then((engine): OccupationTitles => {
		made.engine = engine;
		const ask: typeof engine.ask = (...question) => {
			made.askedAt = performance.now();
			return engine.ask(...question);
		};
		return {
			version,
			matchAll: (questions, { signal, limit = 5 } = {}) => ask("matchAll", [questions, { limit }], { signal }),
			suggest: (typed, limit) => ask("suggest", [typed, limit]),
		};
	});
	const made: Held = { version, opening, titles, askedAt: performance.now() };
	titles.catch(() => {
		if (held === made) held = undefined;
	});
	return made;
}

/** The newest import that changed something. */
async function classificationVersion({ tx }: ReadContext): Promise<string> {
	const run = await tx
		.selectFrom("import_run")
		.select("id")
		.where("source", "=", "onet")
		.where(sql<boolean>`added + changed + removed > 0`)
		.orderBy("at", "desc")
		.orderBy("id", "desc")
		.executeTakeFirst();
	return run?.id ?? "none";
}

/** Titles come from the database as text and go on as text: taking 60,000 of them apart here would hold everybody up. */
async function open({ tx }: ReadContext): Promise<OpenEngine<typeof openTitles>> {
	const { rows } = await sql<OccupationTexts>`
		select o.id, o.code, o.name_en as "nameEn", o.name_zh as "nameZh", o.description_en as "descriptionEn",
			coalesce((select json_agg(json_build_array(t.kind, t.text) order by t.text) from occupation_title t
				where t.occupation_id = o.id), '[]')::text as titles
		from occupation o where o.system = 'onet' and o.archived_at is null order by o.code`.execute(tx);
	return openEngine<typeof openTitles>({
		module: new URL("./title-thread.ts", import.meta.url).href,
		name: "openTitles",
		args: [rows],
	});
}
