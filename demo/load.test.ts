import { afterAll, beforeAll, expect, it } from "vitest";
import type { Composition } from "#app/compose.ts";
import { modules } from "#app/modules.ts";
import { createNeed, needInputById } from "#domains/demand/api.ts";
import { publishCourse } from "#domains/learning/api.ts";
import { beginDraft } from "#domains/learning/server/authoring/begin-draft.ts";
import { deleteActivity } from "#domains/learning/server/authoring/save-activity.ts";
import { system } from "#platform/server/actor.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { createTestServices, type TestServices } from "#platform/testing/services.ts";
import { readCourse } from "./course-file.ts";
import { loadDemo } from "./load.ts";
import { aimedAt } from "./needs.ts";
import { emailOf } from "./people.ts";
import { actorOf } from "./region.ts";
import { aimedNeed } from "./state-needs.ts";

/** Real data on which no step that came later rests: left out, as it takes long. */
const BESIDE = ["institutions", "esco", "indicators", "postings"];
/** Steps that came when regions were in use. */
const LATER = ["last-term", "position-changed"];

let services: TestServices;
let composition: Composition;

const asSystem = <T>(work: (context: WriteContext) => Promise<T>): Promise<T> =>
	services.contexts.write(system, work) as Promise<T>;
const asPerson = async (key: string, work: (context: WriteContext) => Promise<unknown>) =>
	services.contexts.write(await actorOf(composition, key), work);
const markDone = (names: readonly string[]) =>
	asSystem(({ tx, now }) =>
		tx
			.insertInto("demo_step")
			.values(names.map((name) => ({ name, done_at: now })))
			.execute(),
	);
const undo = (names: readonly string[]) =>
	asSystem(({ tx }) => tx.deleteFrom("demo_step").where("name", "in", names).execute());
async function load(): Promise<string> {
	const lines: string[] = [];
	await loadDemo({ composition, say: (line) => lines.push(line) });
	return lines.join("\n");
}
/** How often each need of a title was written, the oldest first. */
const versions = () =>
	asSystem(async ({ tx }) => {
		const of = tx.selectFrom("need").select("version").where("title", "=", aimedAt.title);
		return (await of.orderBy("created_at").orderBy("id").execute()).map(({ version }) => version);
	});
/** How many offerings of a course have ended. */
const ended = (code: string) =>
	asSystem(async ({ tx, now }) => {
		const of = tx.selectFrom("offering as o").innerJoin("course as c", "c.id", "o.course_id").select("o.id");
		return (await of.where("c.code", "=", code).where("o.ends_at", "<", now.toISOString()).execute()).length;
	});

beforeAll(async () => {
	services = await createTestServices(modules);
	composition = { ...services, jobContexts: services.contexts, jobPool: undefined as never };
	await markDone([...BESIDE, ...LATER]);
	expect(await load()).not.toContain("left out");
}, 240_000);
afterAll(() => services.close());

/** A need like the one that the tour's student aims at, stated by somebody now. */
const stateAlike = async (key: string) => {
	const { input } = await asSystem(async (context) => {
		const actor = await actorOf(composition, aimedAt.recruiter);
		return needInputById({ ...context, actor }, (await aimedNeed(context)) as string, services.cipher);
	});
	await asPerson(key, (context) => createNeed(context, { ...input, contact: null }, services.cipher));
};

it("a plan aims at the need that asks for more later", async () => {
	const aims = await asSystem(({ tx }) => tx.selectFrom("personal_plan_position").select("need_id").execute());
	expect(aims).toEqual([{ need_id: await asSystem(aimedNeed) }]);
});

it("a region in use gets the steps that came since, and what its people made stays as it is", async () => {
	await stateAlike("recruiter");
	await stateAlike(aimedAt.recruiter);
	// The course of last term has a version of its school, without the work that learners would have handed in.
	const { code } = await readCourse("finance-robots");
	await asPerson("university-coordinator", async (context) => {
		const of = context.tx.selectFrom("course").select("id").where("code", "=", code);
		const { id } = await of.where("organisation_id", "=", context.actor.organisationId).executeTakeFirstOrThrow();
		const { versionId } = await beginDraft(context, id);
		const works = context.tx.selectFrom("course_activity").select("id").where("version_id", "=", versionId);
		for (const work of await works.where("kind", "=", "assignment").execute()) await deleteActivity(context, work.id);
		await publishCourse(context, id);
	});
	await undo(LATER);
	expect(await load()).not.toContain("left out");
	expect(await versions()).toEqual([2, 1, 1]);
	expect(await ended(code)).toBe(0);
	expect(await ended((await readCourse("data-analysis")).code)).toBe(1);
});

it("a need that its people changed stays as they left it", async () => {
	await undo(["position-changed"]);
	expect(await load()).not.toContain("left out");
	expect(await versions()).toEqual([2, 1, 1]);
});

it("a step whose people are gone is left out once, and the server starts", async () => {
	await undo(["plan-proposals"]);
	await asSystem(({ tx }) =>
		tx
			.updateTable("person")
			.set({ email: "gone@demo.example" })
			.where("email", "=", emailOf(aimedAt.recruiter))
			.execute(),
	);
	expect(await load()).toContain("left out");
	expect(await load()).not.toContain("left out");
});

it("what is no refusal stops the load", async () => {
	await undo(["plan-proposals"]);
	const write = async () => {
		throw new Error("lost");
	};
	const broken: Composition = { ...composition, jobContexts: { ...services.contexts, write } };
	await expect(loadDemo({ composition: broken, say: () => undefined })).rejects.toThrow("lost");
});
