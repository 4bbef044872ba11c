import { access, constants, statfs } from "node:fs/promises";
import { sql } from "kysely";
import { system } from "#platform/server/actor.ts";
import { verifyAudit } from "#platform/server/audit/verify-audit.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { findChromium } from "#platform/server/pdf/print-pdf.ts";
import type { Command } from "./command.ts";

/** Looks at what can go wrong in an installation and says what to do, one line each. */
export const doctor: Command = {
	usage: ["doctor                           check the installation: runtime, disk, database, mail, PDF, audit"],
	async run({ open, settings, say }) {
		let wrong = 0;
		const line = (good: boolean, what: string, remedy = ""): void => {
			if (!good) wrong++;
			say(`${good ? "ok   " : "WRONG"} ${what}${good || !remedy ? "" : ` — ${remedy}`}`);
		};
		const note = (what: string): void => say(`note  ${what}`);

		line(
			process.versions.node.startsWith("24."),
			`Node ${process.versions.node}`,
			"use the pinned Node 24: start by npm",
		);
		const context = await open();
		await access(settings.DATA_DIR, constants.W_OK).then(
			() => line(true, `data folder ${settings.DATA_DIR} is writable`),
			() => line(false, `data folder ${settings.DATA_DIR}`, "give this user the right to write there"),
		);
		const { bavail, bsize } = await statfs(settings.DATA_DIR);
		const free = (bavail * bsize) / 1e9;
		line(free > 1, `${free.toFixed(1)} GB free on its disk`, "make room: the database stops when the disk is full");

		const { rows } = await sql<{ version: string; super: boolean; owns: number; size: string; lag: number }>`
			select current_setting('server_version') as version,
				(select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as super,
				(select count(*) from pg_class where relowner = (select oid from pg_roles where rolname = current_user)) as owns,
				pg_size_pretty(pg_database_size(current_database())) as size,
				(select count(*) from outbox_delivery where done_at is null and attempts > 3) as lag`.execute(context.database);
		const database = rows[0]!;
		line(
			Number.parseInt(database.version, 10) >= 15,
			`PostgreSQL ${database.version}, ${database.size}`,
			"use 15 or newer",
		);
		line(
			!database.super && database.owns === 0,
			"the application's role owns nothing and obeys row-level security",
			"set APP_DATABASE_URL to a plain role",
		);
		line(
			database.lag === 0,
			"events reach their listeners",
			`${database.lag} deliveries fail again and again: see the log`,
		);
		const { waiting, samples, outsiders } = await context.contexts.read(system, (reading) => countRows(reading));
		line(waiting === 0, "no job waits longer than five minutes", "is a worker running? (RUN=both or RUN=worker)");
		if (samples > 0 && !settings.DEMO) {
			note(`${samples} accounts of the demonstration are kept, and none of them can sign in (DEMO=false)`);
		} else if (samples > 0) {
			// With an address of its own it is open to more than this machine.
			line(
				!settings.PUBLIC_URL,
				`${samples} accounts of the demonstration let anybody in who knows their published password`,
				"set DEMO=false: they are kept, and closed",
			);
		}
		if (outsiders > 0) {
			note(`${outsiders} accounts that are no sample hold roles in the demonstration's organisations: are all yours?`);
		}
		const audit = await verifyAudit(context.database);
		line(
			audit.broken.length === 0 && audit.headMatches,
			`audit chain of ${audit.entries} entries`,
			"run ronghe audit verify",
		);

		line(
			findChromium(settings) !== undefined,
			"Chromium for PDF",
			"install chromium and fonts-noto-cjk, or set CHROMIUM_PATH",
		);
		if (!settings.SMTP_URL) note("no SMTP_URL: e-mails stay in the operator's outbox in the application");
		if (!settings.PUBLIC_URL) note("no PUBLIC_URL: links in e-mails use the address of the request");
		if (settings.DEMO) note("DEMO is on: the demonstration region is loaded into an empty database");
		return wrong === 0 ? 0 : 1;
	},
};

/** What row-level security hides from everybody but the system. */
async function countRows({ tx }: ReadContext): Promise<{ waiting: number; samples: number; outsiders: number }> {
	const { rows } = await sql<{ waiting: number; samples: number; outsiders: number }>`select
		(select count(*) from job where state = 'queued' and created_at < now() - interval '5 minutes') as waiting,
		(select count(*) from person where sample and erased_at is null and suspended_at is null) as samples,
		(select count(distinct p.id) from membership m join organisation o on o.id = m.organisation_id
			join person p on p.id = m.person_id
			where m.ended_at is null and o.sample and not p.sample and p.erased_at is null) as outsiders`.execute(tx);
	return rows[0]!;
}
