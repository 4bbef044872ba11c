import type { Settings } from "../settings.ts";

/**
 * Accounts of the demonstration have a password that everybody knows. Where `DEMO=false` they stay, with all that they
 * made, but no door opens for them: password, house, reset link, a session that lives, a job that waits. Asked for each
 * time and written down nowhere, so that `DEMO=true` lets them in again.
 */
export const isClosedSample = ({ DEMO }: Pick<Settings, "DEMO">, { sample }: { sample: boolean }): boolean =>
	sample && !DEMO;
