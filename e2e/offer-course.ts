import type { APIRequestContext, Page } from "@playwright/test";
import { emailOf } from "#demo/people.ts";
import { expect } from "./journey.ts";

/** Asks the server, as whoever the page belongs to, and insists that it agrees. */
export async function ask<Answer>(
	request: APIRequestContext,
	method: string,
	path: string,
	data?: unknown,
): Promise<Answer> {
	const answer = await request.fetch(`/api${path}`, { method, ...(data !== undefined && { data }) });
	expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
	return (await answer.json().catch(() => null)) as Answer;
}

/** A second of a moving square, as the browser itself films it. */
async function film(page: Page): Promise<Buffer> {
	const base64 = await page.evaluate(async () => {
		const canvas = Object.assign(document.createElement("canvas"), { width: 64, height: 48 });
		const pen = canvas.getContext("2d")!;
		let step = 0;
		const draw = setInterval(() => {
			pen.fillStyle = step % 2 === 0 ? "navy" : "teal";
			pen.fillRect(step++ % 40, 0, 24, 48);
		}, 40);
		const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: "video/webm" });
		const parts: Blob[] = [];
		recorder.ondataavailable = ({ data }) => parts.push(data);
		const stopped = new Promise((resolve) => {
			recorder.onstop = resolve;
		});
		recorder.start();
		setTimeout(() => recorder.stop(), 1000);
		await stopped;
		clearInterval(draw);
		const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
		return btoa(String.fromCharCode(...bytes));
	});
	return Buffer.from(base64, "base64");
}

/** Day and time in the region's zone, some minutes from now, on the day of now. */
function soon(minutes: number): { day: string; time: string } {
	const at = (date: Date) =>
		new Intl.DateTimeFormat("sv-SE", {
			timeZone: "Asia/Shanghai",
			dateStyle: "short",
			timeStyle: "short",
		})
			.format(date)
			.split(" ") as [string, string];
	const [today] = at(new Date());
	const [day, time] = at(new Date(Date.now() + minutes * 60_000));
	if (day === today) return { day, time };
	return { day: today, time: minutes < 0 ? "00:00" : "23:59" };
}

/** The day after today in the region's zone. */
const tomorrow = (): string => new Date(Date.parse(soon(0).day) + 86_400_000).toISOString().slice(0, 10);

interface Due {
	activityId: string;
	kind: string;
	revision: number;
}

/** Moves the due time of an offering's assignment into the past: works without names are shown from then on. */
export async function passDue(page: Page, offeringId: string): Promise<void> {
	const at = `/offerings/${offeringId}/assignments`;
	const { items } = await ask<{ items: Due[] }>(page.request, "GET", at);
	// Quizzes with a time of their own stand beside it.
	const { activityId, revision } = items.find(({ kind }) => kind === "assignment")!;
	await ask(page.request, "PUT", `${at}/${activityId}/due`, { day: "2026-01-02", time: "12:00", revision });
}

interface Offered {
	own: string;
	competencyId: string;
	level: number;
	/** Who teaches it beside the mentor. */
	teacher?: string;
}

/**
 * What other journeys do by hand: a course with a video, a quiz and an assignment that two mark, and behind it a page of
 * another site and one that opens once the assignment is done and its date has come; offered with a teacher, a mentor, a
 * session that runs now and one tomorrow with a single seat; not opened yet. Whose page it is answers for the school's
 * courses.
 * @returns the offering's id
 */
export async function offerCourse(
	page: Page,
	{ own, competencyId, level, teacher = "teacher" }: Offered,
): Promise<string> {
	const { request } = page;
	const both = (zh: string) => ({ en: null, zh });
	const none = { en: null, zh: null };
	const { id: courseId } = await ask<{ id: string }>(request, "POST", "/courses", {
		code: `LOOP-${own}`,
		name: both(`带教与学习 ${own}`),
		hours: 24,
		competencies: [{ competencyId, level }],
	});
	const { versions } = await ask<{ versions: { id: string }[] }>(request, "GET", `/courses/${courseId}`);
	const draft = versions[0]!.id;
	const { id: unitId } = await ask<{ id: string }>(request, "POST", `/course-versions/${draft}/units`, {
		title: both("现场带教"),
	});
	const { id: bankId } = await ask<{ id: string }>(request, "POST", `/course-versions/${draft}/question-banks`, {
		name: both("题库"),
	});
	await ask(request, "POST", `/question-banks/${bankId}/questions`, {
		content: {
			kind: "single",
			prompt: both("新人第一次独立操作前，师傅先做什么？"),
			explanation: none,
			options: [
				{ id: "a", text: both("示范并讲清要点") },
				{ id: "b", text: both("直接离开") },
			],
			right: "a",
		},
		points: 1,
		competencyId,
	});
	const file = await request.post("/api/files", {
		multipart: { file: { name: `${own}.webm`, mimeType: "video/webm", buffer: await film(page) } },
	});
	const add = (activity: Record<string, unknown>) =>
		ask<{ id: string }>(request, "POST", `/course-units/${unitId}/activities`, { body: none, ...activity });
	await add({ kind: "video", title: both("一次带教"), fileId: (await file.json()).id });
	await add({
		kind: "quiz",
		title: both("小测"),
		quiz: {
			parts: [{ bankId }],
			timeLimit: 10,
			attempts: 2,
			counts: "best",
			shuffle: true,
			show: "after-submit",
			passMark: 60,
		},
	});
	const { id: assignmentId } = await add({
		kind: "assignment",
		title: both("带教方案"),
		body: both("<p>为一名新人写一份一周的带教方案。</p>"),
		assignment: {
			text: true,
			link: false,
			files: 0,
			fileKinds: [],
			rubric: [{ competencyId, weight: 1, levels: [] }],
			points: 100,
			late: { rule: "refuse" },
			takeBack: true,
			anonymous: true,
			markers: 2,
			allowedDifference: 1,
			team: false,
		},
	});
	await add({ kind: "embedded", title: both("吊装模拟器"), url: "https://simulator.example/crane" });
	const { id: lockedId } = await add({ kind: "page", title: both("示范答案"), body: both("<p>先示范，后放手。</p>") });
	await ask(request, "PUT", `/course-activities/${lockedId}/release`, {
		before: [],
		rules: [{ rule: "done", activityId: assignmentId }, { rule: "date" }],
	});
	await ask(request, "POST", `/courses/${courseId}/publish`);
	const { id: offeringId } = await ask<{ id: string }>(request, "POST", "/offerings", {
		courseId,
		term: "2026",
		section: own,
		startsOn: "2026-01-01",
		endsOn: "2099-12-31",
	});
	for (const [key, role] of [
		[teacher, "teacher"],
		["mentor", "mentor"],
	] as const) {
		const { items } = await ask<{ items: { id: string }[] }>(request, "GET", `/course-authors?q=${emailOf(key)}`);
		await ask(request, "POST", `/offerings/${offeringId}/teachers`, { personId: items[0]!.id, role });
	}
	const from = soon(-10);
	// Each course has rooms of its own: in one that is taken, no session is planned.
	await ask(request, "POST", `/offerings/${offeringId}/sessions`, {
		title: both("车间带教"),
		place: both(`一号车间 ${own}`),
		day: from.day,
		from: from.time,
		until: soon(60).time,
	});
	await ask(request, "POST", `/offerings/${offeringId}/sessions`, {
		title: both("跟班半日"),
		place: both(`二号车间 ${own}`),
		day: tomorrow(),
		from: "08:30",
		until: "11:30",
		capacity: 1,
		booking: true,
	});
	return offeringId;
}
