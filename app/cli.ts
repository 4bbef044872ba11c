import { parseArgs } from "node:util";
import { StartupError } from "#platform/server/database/embedded/startup-error.ts";
import { MigrationError } from "#platform/server/database/migrate.ts";
import { Problem } from "#platform/server/problem.ts";
import { readSettings, SettingsError } from "#platform/server/settings.ts";
import { auditVerify } from "./cli/audit-verify.ts";
import { backup, restoreBackup } from "./cli/backup.ts";
import { type Command, type CommandContext, UsageError } from "./cli/command.ts";
import { demo } from "./cli/demo.ts";
import { doctor } from "./cli/doctor.ts";
import { importCommand } from "./cli/import.ts";
import { ledgerVerify } from "./cli/ledger-verify.ts";
import { user } from "./cli/user.ts";
import { compose } from "./compose.ts";
import { openDatabase } from "./database.ts";

const commands: Record<string, Command> = {
	import: importCommand,
	"audit verify": auditVerify,
	"ledger verify": ledgerVerify,
	backup,
	restore: restoreBackup,
	user,
	doctor,
	demo,
};

const usage = [
	"ronghe — the platform's command line. It uses the same settings as the server and may run beside it.",
	"",
	...Object.values(commands).flatMap(({ usage }) => usage.map((line) => `  ronghe ${line}`)),
].join("\n");

/** @returns the exit code: 0 done, 1 refused or failed, 2 the words were wrong */
export async function runCommand(words: readonly string[], say: (line: string) => void): Promise<number> {
	const name = Object.keys(commands).find((key) => words.join(" ").startsWith(key));
	if (!name) {
		say(usage);
		return words.length === 0 || words[0] === "help" || words[0] === "--help" ? 0 : 2;
	}
	const command = commands[name]!;
	try {
		const { values, positionals } = parseArgs({
			args: words.slice(name.split(" ").length) as string[],
			options: command.options ?? {},
			allowPositionals: true,
		});
		const settings = readSettings({ LOG_LEVEL: "warn", ...process.env });
		const open = async (): Promise<CommandContext> => {
			const database = await openDatabase(settings, say);
			const composition = await compose(settings, database.appUrl);
			closers.push(
				() => composition.close(),
				() => database.stop(),
			);
			return { ...composition, ownerUrl: database.ownerUrl, say };
		};
		return await command.run({ open, settings, say, values: values as Record<string, string | boolean>, positionals });
	} catch (error) {
		if (error instanceof UsageError || (error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS")) {
			say(`${(error as Error).message}\n${command.usage.map((line) => `usage: ronghe ${line}`).join("\n")}`);
			return 2;
		}
		if (error instanceof Problem)
			say(`Refused: ${error.code} ${JSON.stringify(error.params)} ${JSON.stringify(error.fields)}`);
		else if (error instanceof StartupError || error instanceof SettingsError || error instanceof MigrationError)
			say(error.message);
		else say(`Failed: ${(error as Error).message}`);
		return 1;
	} finally {
		for (const close of closers.splice(0)) await close();
	}
}

const closers: (() => Promise<void>)[] = [];

if (import.meta.main) {
	process.exitCode = await runCommand(process.argv.slice(2), (line) => void process.stdout.write(`${line}\n`));
}
