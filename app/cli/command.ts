import type { ParseArgsConfig } from "node:util";
import type { Settings } from "#platform/server/settings.ts";
import type { Composition } from "../compose.ts";

/** The platform, opened: the database is up and migrated. */
export interface CommandContext extends Composition {
	ownerUrl: string;
	say(line: string): void;
}

export interface CommandInput {
	/** Opens the platform; closed again when the command ends. */
	open(): Promise<CommandContext>;
	settings: Settings;
	say(line: string): void;
	values: Record<string, string | boolean>;
	positionals: string[];
}

export interface Command {
	usage: readonly string[];
	options?: NonNullable<ParseArgsConfig["options"]>;
	run(input: CommandInput): Promise<number>;
}

/** The words of the command line were wrong: shown with the usage, exit code 2. */
export class UsageError extends Error {}

export function required(value: string | boolean | undefined, name: string): string {
	if (typeof value !== "string" || value === "") throw new UsageError(`${name} is missing.`);
	return value;
}
