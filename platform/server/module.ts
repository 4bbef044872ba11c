import type { Permission } from "./actor.ts";
import type { Chore } from "./chores.ts";
import type { Route } from "./http/route.ts";
import type { JobDefinition } from "./jobs/job.ts";
import type { NoticeKind } from "./notices/notice-kinds.ts";
import type { Listener } from "./outbox/listeners.ts";
import type { PersonalDataEntry } from "./personal-data/registry.ts";
import type { SearchSource } from "./search/registry.ts";
import type { WaitingSource } from "./waiting/registry.ts";

/** What a domain gives to the composition in app/. */
export interface DomainModule {
	name: string;
	routes: readonly Route[];
	permissions: readonly Permission[];
	// biome-ignore lint/suspicious/noExplicitAny: a list of jobs holds jobs of every payload
	jobs?: readonly JobDefinition<any>[];
	listeners?: readonly Listener[];
	/** What is done every hour. */
	chores?: readonly Chore[];
	notices?: readonly NoticeKind[];
	personalData?: readonly PersonalDataEntry[];
	/** What waits for people, counted for the marks of the navigation. */
	waiting?: readonly WaitingSource[];
	/** What the search over everything finds of this domain. */
	search?: readonly SearchSource[];
}
