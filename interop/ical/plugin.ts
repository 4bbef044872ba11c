import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { type CalendarEntry, calendarEntries, ownerOfFeed, pageOfWork } from "#domains/learning/api.ts";
import type { Named } from "#platform/contract/named.ts";
import { system } from "#platform/server/actor.ts";
import { notFound } from "#platform/server/problem.ts";
import type { Services } from "#platform/server/services.ts";
import { baseOf } from "../base-url.ts";
import { type CalendarEvent, writeCalendar } from "./calendar.ts";

type Language = "en" | "zh";

const words = {
	en: {
		name: "Ronghe: my timetable",
		begin: "Begins",
		end: "Last day",
		join: "Take part online",
		assignment: "Due",
		quiz: "Quiz closes",
		discussion: "Discussion closes",
		checklist: "Practical work due",
		clashes: "Overlaps with another session of yours",
		done: "Done",
		colon: ": ",
	},
	zh: {
		name: "融合：我的课表",
		begin: "开课",
		end: "最后一天",
		join: "线上参加",
		assignment: "作业截止",
		quiz: "测验截止",
		discussion: "讨论截止",
		checklist: "实操考核截止",
		clashes: "与您的其他课次时间冲突",
		done: "已完成",
		colon: "：",
	},
} as const;
/** What is due is drawn as the half hour before: one that ends at midnight stands on the day that it is due on. */
const BEFORE_MS = 30 * 60_000;
const prefixes = { session: "session", begin: "offering", end: "offering", work: "work" } as const;
const states = { planned: "CONFIRMED", waiting: "TENTATIVE", cancelled: "CANCELLED" } as const;

/** 32 random octets, as `makeFeed` writes them. */
const SECRET = /^([A-Za-z0-9_-]{43})\.ics$/;

/**
 * `/calendar/<secret>.ics`: the timetable of whom the secret belongs to, for calendars that sign in nowhere. Whatever is wrong
 * with an address, the answer is the same 404. Logs and figures name the door, never the secret in it.
 */
export async function ical(http: FastifyInstance, { contexts, settings }: Services): Promise<void> {
	const base = baseOf(settings);
	http.get<{ Params: { name: string } }>("/calendar/:name", { config: { protocol: true } }, async (request, reply) => {
		const secret = SECRET.exec(request.params.name)?.[1];
		const calendar =
			secret &&
			(await contexts.read(system, async (context) => {
				const owner = await ownerOfFeed(context, secret);
				if (!owner) return undefined;
				const language: Language = owner.locale.startsWith("zh") ? "zh" : "en";
				const entries = await calendarEntries(context, owner.id);
				return writeCalendar({
					name: words[language].name,
					events: entries.map((entry) => toEvent(entry, language, base)),
				});
			}));
		if (!calendar) throw notFound();
		const tag = `"${createHash("sha256").update(calendar).digest("base64url")}"`;
		reply.headers({
			etag: tag,
			"cache-control": "private, no-cache",
			"x-robots-tag": "noindex",
			"referrer-policy": "no-referrer",
		});
		const known = request.headers["if-none-match"]?.split(",").map((one) => one.trim().replace(/^W\//, ""));
		if (known?.some((one) => one === tag || one === "*")) return reply.code(304).send();
		return reply
			.type("text/calendar; charset=utf-8")
			.header("content-disposition", 'attachment; filename="ronghe.ics"')
			.send(calendar);
	});
}

function toEvent(entry: CalendarEntry, language: Language, base: string): CalendarEvent {
	const name = ({ en, zh }: Named): string => (language === "zh" ? (zh ?? en) : (en ?? zh)) ?? "";
	const w = words[language];
	const about = [name(entry.course), entry.term, entry.section].join(" · ");
	const known = {
		uid: `${prefixes[entry.kind]}-${entry.id}@${new URL(base).hostname}`,
		sequence: entry.revision - 1,
		changedAt: new Date(entry.changedAt),
	};
	if (entry.kind === "work") {
		const dueAt = new Date(entry.dueAt);
		return {
			...known,
			summary: `${w[entry.done ? "done" : entry.work]}${w.colon}${name(entry.title)}`,
			description: about,
			url: `${base}${pageOfWork(entry)}`,
			status: states[entry.state],
			startsAt: new Date(dueAt.getTime() - BEFORE_MS),
			endsAt: dueAt,
			free: true,
		};
	}
	if (entry.kind !== "session")
		return {
			...known,
			summary: `${w[entry.kind]}${w.colon}${name(entry.title)}`,
			description: about,
			url: `${base}/${entry.learning ? "learn" : "offerings"}/${entry.offeringId}`,
			status: states[entry.state],
			day: entry.day,
		};
	const url = `${base}/sessions/${entry.id}`;
	return {
		...known,
		summary: name(entry.title),
		description: [about, entry.clashes && w.clashes, entry.link && `${w.join}: ${entry.link}`, url]
			.filter(Boolean)
			.join("\n"),
		location: name(entry.place),
		url,
		status: states[entry.state],
		startsAt: new Date(entry.startsAt),
		endsAt: new Date(entry.endsAt),
	};
}
