import { setChores } from "./chores.ts";
import type { DomainModule } from "./module.ts";
import { setNoticeKinds } from "./notices/notice-kinds.ts";
import { setListeners } from "./outbox/listeners.ts";
import { kernelPersonalData } from "./personal-data/kernel.ts";
import { setPersonalData } from "./personal-data/registry.ts";
import { setSearch } from "./search/registry.ts";
import { setWaiting } from "./waiting/registry.ts";

type Told = Partial<Pick<DomainModule, "chores" | "listeners" | "notices" | "personalData" | "search" | "waiting">>;

/** What the domains tell the kernel, in place of whatever it was told before. */
export function registerModules(modules: readonly Told[]): void {
	const all = <T>(of: (module: Told) => readonly T[] | undefined): T[] => modules.flatMap((module) => of(module) ?? []);
	setChores(all(({ chores }) => chores));
	setListeners(all(({ listeners }) => listeners));
	setNoticeKinds(all(({ notices }) => notices));
	setPersonalData([...kernelPersonalData, ...all(({ personalData }) => personalData)]);
	setSearch(all(({ search }) => search));
	setWaiting(all(({ waiting }) => waiting));
}
