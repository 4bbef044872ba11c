import { afterAll, beforeAll, expect, it } from "vitest";
import { qtiPreview } from "../../contract-qti.ts";
import { type CourseFileRoom, openCourseFileRoom, zipped } from "../../testing/course-file-room.ts";
import { items, manifestOf } from "../../testing/qti-items.ts";
import { getBank, getContent } from "../authoring/content-queries.ts";
import { publishCourse } from "../authoring/publish-course.ts";
import { importQti, previewQti } from "./import-qti.ts";

let room: CourseFileRoom;
beforeAll(async () => {
	room = await openCourseFileRoom();
});
afterAll(() => room.close());

async function bankOf() {
	const { id, versionId } = await room.build();
	const { banks } = await room.world.contexts.read(room.head, (context) => getContent(context, versionId));
	return { courseId: id, bankId: banks[0]?.id as string };
}
const preview = (bankId: string, fileId: string, by = room.head) =>
	room.world.contexts.read(by, (context) => previewQti(context, room.files, bankId, fileId));
const take = (bankId: string, fileId: string, token: string, by = room.head) =>
	room.world.contexts.write(by, (context) => importQti(context, room.files, bankId, { fileId, token }));
const all = Object.fromEntries(Object.entries(items).map(([name, xml]) => [`items/${name}.xml`, xml]));

it("adds the items of a package that it understands, as they were looked at", async () => {
	const { bankId, courseId } = await bankOf();
	const fileId = await room.upload(
		await zipped({ "imsmanifest.xml": manifestOf([...Object.keys(all), "items/gone.xml"]), ...all, "a.png": "x" }),
	);
	const seen = await preview(bankId, fileId);
	expect([seen.ready, seen.items.length, seen.leftOut]).toEqual([10, 16, ["a.png"]]);
	expect(seen.items.at(-1)).toMatchObject({ file: "items/gone.xml", errors: [{ code: "qti-part-missing" }] });
	await expect(take(bankId, fileId, "other")).rejects.toMatchObject({ code: "platform/changed-meanwhile" });
	expect(await take(bankId, fileId, seen.token)).toEqual({ added: 10 });
	const bank = await room.world.contexts.read(room.head, (context) => getBank(context, bankId));
	expect(bank.questions.slice(7).map(({ content }) => content.kind)).toEqual(
		seen.items.flatMap(({ kind }) => kind ?? []),
	);
	// Who writes this course not, and a version that is published.
	const rival = await room.world.person("school", "programme_head");
	const theirs = await room.upload(await zipped(all), rival);
	await expect(preview(bankId, theirs, rival)).rejects.toMatchObject({ status: 404 });
	await expect(take(bankId, theirs, seen.token, rival)).rejects.toMatchObject({ status: 404 });
	await room.world.contexts.write(room.head, (context) => publishCourse(context, courseId));
	await expect(preview(bankId, fileId)).rejects.toMatchObject({ code: "learning/course-frozen" });
	await expect(take(bankId, fileId, seen.token)).rejects.toMatchObject({ code: "learning/course-frozen" });
});

it("names what is too much in an item, and takes the others", async () => {
	const { bankId } = await bankOf();
	const choice = (index: number) => `<qti-simple-choice identifier="more.${index}">more ${index}</qti-simple-choice>`;
	const with13 = items.single.replace(
		/(?=<qti-simple-choice )/,
		Array.from({ length: 11 }, (_, i) => choice(i)).join(""),
	);
	const long = items.single.replace(">ice<", `>${"ice ".repeat(200)}<`);
	const fileId = await room.upload(await zipped({ "a.xml": with13, "b.xml": long, "c.xml": items.single }));
	// As it is answered: with what the browser says of the rule.
	const { ready, items: seen } = qtiPreview.parse(await preview(bankId, fileId));
	expect(ready).toBe(1);
	expect(seen.map(({ errors }) => errors)).toMatchObject([
		[{ code: "qti-field", params: { field: "options", rule: "too_big", maximum: 12 } }],
		[{ code: "qti-field", params: { field: "options.0.text.en", rule: "too_big", maximum: 500 } }],
		[],
	]);
});

it("finds items without a manifest, in a folder, and alone", async () => {
	const { bankId } = await bankOf();
	const seen = async (parts: Record<string, string>) => preview(bankId, await room.upload(await zipped(parts)));
	expect(await seen({ "a.xml": items.single, "test.xml": "<qti-assessment-test/>" })).toMatchObject({
		ready: 1,
		leftOut: ["test.xml"],
	});
	expect(
		await seen({
			"pack/imsmanifest.xml": manifestOf(["my%20items/a.xml"], "imsqti_item_xmlv2p2"),
			"pack/my items/a.xml": items.single,
		}),
	).toMatchObject({ ready: 1 });
	await expect(seen({ "a.txt": "nothing" })).rejects.toMatchObject({ code: "learning/qti-empty" });
	await expect(seen({ "imsmanifest.xml": "<manifest" })).rejects.toMatchObject({ code: "learning/qti-empty" });
	// A resource outside of the package is not there.
	expect(await seen({ "imsmanifest.xml": manifestOf(["../../etc/passwd"]) })).toMatchObject({
		ready: 0,
		items: [{ errors: [{ code: "qti-part-missing" }] }],
	});
});

it("reads no entities, and holds out against what is made to choke it", async () => {
	const { bankId } = await bankOf();
	const bomb = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${items.single.slice(38)}`;
	const outside = `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>${items.single.slice(38).replace("ice", "&f;")}`;
	const fileId = await room.upload(
		await zipped({
			"bomb.xml": bomb,
			"outside.xml": outside,
			"deep.xml": `<qti-assessment-item>${"<p>".repeat(5_000)}`,
			"cut.xml": items.single.slice(0, -40),
		}),
	);
	expect((await preview(bankId, fileId)).items.map(({ file, errors }) => [file, errors[0]?.code])).toEqual([
		["bomb.xml", "qti-entity"],
		["outside.xml", "qti-entity"],
		["deep.xml", "qti-no-xml"],
		["cut.xml", "qti-no-xml"],
	]);
	const large = await room.upload(await zipped({ "a.xml": `${items.single}<!--${"ab".repeat(700_000)}-->` }));
	await expect(preview(bankId, large)).rejects.toMatchObject({ params: { reason: "size" } });
	const many = Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`${index}.xml`, items.single]));
	await expect(preview(bankId, await room.upload(await zipped(many)))).rejects.toMatchObject({
		code: "learning/qti-too-much",
	});
});
