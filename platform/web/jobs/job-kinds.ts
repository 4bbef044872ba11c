import type { Messages } from "../i18n/define-messages.ts";
import { hasText, translate } from "../i18n/i18n.ts";
import type { Language } from "../i18n/languages.ts";
import type { Job } from "./job.ts";

const namespaces: string[] = [];

/**
 * Words for a domain's jobs: the key is the kind ("Import of {{subject}}"), and `kind.done` the sentence of its result
 * with the figures it returns ("{{added}} rows added"). Called from a domain's `pages.tsx`, because the tray is on
 * every page.
 */
export function registerJobKinds(messages: Messages): void {
	namespaces.push(messages.namespace);
}

export function jobTitle(job: Job, language: Language): string {
	return words(language, job.kind, { subject: job.subject }) ?? (job.subject || job.kind);
}

export function jobResultText(job: Job, language: Language): string | null {
	return job.result?.figures ? words(language, `${job.kind}.done`, job.result.figures) : null;
}

function words(language: Language, key: string, values: Record<string, string | number>): string | null {
	const namespace = namespaces.find((candidate) => hasText(language, candidate, key));
	return namespace ? translate(language, namespace, key, values) : null;
}
