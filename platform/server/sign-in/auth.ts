import type { Settings } from "../settings.ts";

export interface Auth {
	close(): Promise<void>;
}

export interface AuthOptions {
	settings: Settings;
	appUrl: string;
	secret: string;
}

export function createAuth(_options: AuthOptions): Auth {
	return { close: async () => undefined };
}
