import type { Named } from "#platform/contract/named.ts";
import { useName } from "#platform/web/i18n/named.tsx";

interface OfferingWords {
	course: Named;
	term: string;
	section: string;
}

/** Course, term and section: what tells offerings apart. */
export function useOfferingName(): (offering: OfferingWords) => string {
	const name = useName();
	return ({ course, term, section }) => [name(course), term, section].join(" · ");
}
