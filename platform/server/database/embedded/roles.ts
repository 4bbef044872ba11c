import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { explaining } from "./failures.ts";
import { keptSecret } from "./secret.ts";
import { StartupError } from "./startup-error.ts";

export type RoleOptions = {
	/** Folder that keeps the application role's password; `.ronghe` of the project unless said. */
	stateDir?: string;
	/** Address of the application's role if the operator made it (APP_DATABASE_URL). */
	appUrl?: string | undefined;
	/** Whether a lost password may be replaced: only where the cluster is nobody else's. */
	mayResetPassword?: boolean;
};

const APP = "ronghe_app";
const OLDEST = 150_000;

/**
 * Makes sure of the two roles: the owner, who migrates, is the user of `ownerUrl`; the application's role
 * `ronghe_app` may sign in and owns nothing. Safe to repeat and to run from several processes at once.
 * @returns both addresses
 * @throws StartupError when the server is unreachable, too old or unsuitable, or the role cannot be had
 */
export async function ensureRoles(
	ownerUrl: string,
	options: RoleOptions = {},
): Promise<{ ownerUrl: string; appUrl: string }> {
	const owner = await connect(ownerUrl, "DATABASE_URL");
	try {
		await checkServer(owner);
		if (options.appUrl) {
			await checkApplicationRole(options.appUrl);
			return { ownerUrl, appUrl: options.appUrl };
		}
		const appUrl = await ownApplicationRole(owner, ownerUrl, options);
		return { ownerUrl, appUrl };
	} finally {
		await owner.end();
	}
}

/**
 * Makes, as superuser, the role `ronghe_owner` and the database `ronghe` that it owns; repeating is safe.
 * @returns the owner's address
 */
export async function ensureOwner(adminUrl: string, password: string): Promise<string> {
	const client = await connect(adminUrl, "DATABASE_URL");
	try {
		const role = await client.query("select 1 from pg_roles where rolname = 'ronghe_owner'");
		const verb = role.rowCount ? "alter" : "create";
		await client.query(
			`${verb} role ronghe_owner login createrole createdb password ${client.escapeLiteral(password)}`,
		);
		const database = await client.query("select 1 from pg_database where datname = 'ronghe'");
		if (!database.rowCount) await client.query("create database ronghe owner ronghe_owner");
	} finally {
		await client.end();
	}
	const url = new URL(adminUrl);
	url.username = "ronghe_owner";
	url.password = password;
	url.pathname = "/ronghe";
	return url.href;
}

/** Connects or says in one line, without the password, why not. */
async function connect(address: string, setting: string): Promise<Client> {
	if (!/^postgres(ql)?:\/\//.test(address) || !URL.canParse(address)) {
		throw new StartupError(
			"DATABASE_URL_INVALID",
			`${setting} is not an address of PostgreSQL.`,
			`Write it as postgres://user:password@host:5432/database (special characters in the password percent-encoded).`,
		);
	}
	const client = new Client({ connectionString: address, connectionTimeoutMillis: 10_000 });
	client.on("error", () => undefined);
	try {
		await client.connect();
		return client;
	} catch (error) {
		await client.end().catch(() => undefined);
		throw connectionProblem(error as Error & { code?: string }, new URL(address), setting);
	}
}

function connectionProblem(error: Error & { code?: string }, url: URL, setting: string): StartupError {
	const place = `${url.hostname}:${url.port || 5432}`;
	const user = decodeURIComponent(url.username);
	const database = decodeURIComponent(url.pathname.slice(1)) || user;
	const refused = (problem: string, remedy: string) =>
		new StartupError("DATABASE_REFUSED", problem, remedy, { cause: error });
	switch (error.code) {
		case "28P01":
			return refused(`The server at ${place} refuses the password of ${user}.`, `Correct it in ${setting}.`);
		case "28000":
			return refused(
				`The server at ${place} does not let ${user} in.`,
				`Check that the role exists and that pg_hba.conf allows this machine, or correct ${setting}.`,
			);
		case "3D000":
			return refused(
				`There is no database "${database}" on ${place}.`,
				`Create it (CREATE DATABASE "${database}") or correct ${setting}.`,
			);
		case "42501":
			return refused(
				`${user} may not connect to "${database}".`,
				`GRANT CONNECT ON DATABASE "${database}" TO "${user}".`,
			);
		case "53300":
			return refused(`The server at ${place} has no free connection.`, "Raise max_connections or end others.");
		default: {
			const why = error.code ?? error.message;
			return new StartupError(
				"DATABASE_UNREACHABLE",
				`No PostgreSQL answers at ${place} (${why}).`,
				`Start it or correct ${setting}; leave ${setting} out to use the embedded one.`,
				{ cause: error },
			);
		}
	}
}

async function checkServer(client: Client): Promise<void> {
	const { rows } = await client.query<{
		number: number;
		name: string;
		encoding: string;
		standby: boolean;
		database: string;
		user: string;
		may_create: boolean;
	}>(`select current_setting('server_version_num')::int as number, current_setting('server_version') as name,
		current_setting('server_encoding') as encoding, pg_is_in_recovery() as standby,
		current_database() as database, current_user as user,
		has_database_privilege(current_database(), 'CREATE') as may_create`);
	const server = rows[0]!;
	const unsuitable = (problem: string, remedy: string) => new StartupError("DATABASE_UNSUITABLE", problem, remedy);
	if (server.number < OLDEST) {
		throw unsuitable(`The server is PostgreSQL ${server.name}.`, "Use version 15 or newer.");
	}
	if (server.standby) throw unsuitable("The server is a read-only standby.", "Name the primary in DATABASE_URL.");
	if (server.encoding !== "UTF8") {
		throw unsuitable(
			`The database "${server.database}" is encoded in ${server.encoding}.`,
			"Create one with ENCODING 'UTF8' TEMPLATE template0.",
		);
	}
	if (!server.may_create) {
		throw unsuitable(
			`${server.user} may not create schemas in "${server.database}".`,
			`Run as its owner: ALTER DATABASE "${server.database}" OWNER TO "${server.user}".`,
		);
	}
}

async function checkApplicationRole(appUrl: string): Promise<void> {
	const client = await connect(appUrl, "APP_DATABASE_URL");
	try {
		const { rows } = await client.query<{ user: string; mighty: boolean; owns: boolean }>(
			`select current_user as user, rolsuper or rolbypassrls as mighty,
				exists (select 1 from pg_class where relowner = r.oid) as owns
			from pg_roles r where rolname = current_user`,
		);
		const role = rows[0]!;
		if (role.mighty || role.owns) {
			throw new StartupError(
				"APP_ROLE",
				`${role.user} in APP_DATABASE_URL ${role.owns ? "owns tables" : "bypasses row-level security"}.`,
				"Use a role that may only sign in: the second lock on confidential rows would not hold.",
			);
		}
	} finally {
		await client.end();
	}
}

async function ownApplicationRole(owner: Client, ownerUrl: string, options: RoleOptions): Promise<string> {
	const stateDir = options.stateDir ?? join(import.meta.dirname, "../../../../.ronghe");
	explaining(stateDir, () => mkdirSync(stateDir, { recursive: true }));
	const password = keptSecret(join(stateDir, "app-password"));
	const url = new URL(ownerUrl);
	url.username = APP;
	url.password = password;
	// Several processes may start at once, and PostgreSQL does not queue concurrent grants. Ends with the connection.
	await owner.query("select pg_advisory_lock(727003)");
	const exists = async () => Boolean((await owner.query("select 1 from pg_roles where rolname = $1", [APP])).rowCount);
	const secret = owner.escapeLiteral(password);
	const database = owner.escapeIdentifier((await owner.query("select current_database() as name")).rows[0].name);
	if (!(await exists())) {
		try {
			await owner.query(`create role ${APP} login nosuperuser nocreatedb nocreaterole nobypassrls password ${secret}`);
		} catch (error) {
			const { code } = error as { code?: string };
			// Another process made it in the same moment.
			if (code !== "42710" && code !== "23505") throw cannotMake(error, database);
		}
	}
	await owner.query(`grant connect on database ${database} to ${APP}`);
	if (await opens(url.href)) return url.href;
	if (!options.mayResetPassword) {
		throw new StartupError(
			"APP_ROLE",
			`The role ${APP} exists on this server with a password that is not kept here.`,
			`Set APP_DATABASE_URL to its address, or ALTER ROLE ${APP} PASSWORD '…' and do the same.`,
		);
	}
	await owner.query(`alter role ${APP} login password ${secret}`);
	return url.href;
}

function cannotMake(cause: unknown, database: string): StartupError {
	const user = (cause as { code?: string }).code === "42501" ? "The user of DATABASE_URL" : "This server";
	return new StartupError(
		"APP_ROLE",
		`${user} may not create the application's role.`,
		`Let an administrator run: CREATE ROLE ${APP} LOGIN PASSWORD '<password>'; GRANT CONNECT ON DATABASE ${database} TO ${APP}; — and set APP_DATABASE_URL=postgres://${APP}:<password>@….`,
		{ cause },
	);
}

async function opens(url: string): Promise<boolean> {
	const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
	client.on("error", () => undefined);
	try {
		await client.connect();
		await client.end();
		return true;
	} catch (error) {
		if ((error as { code?: string }).code === "28P01") return false;
		throw connectionProblem(error as Error, new URL(url), "APP_DATABASE_URL");
	}
}
