import type { PlanCheck, PlanModule } from "../../contract-plans.ts";
import type { Aim } from "./plan-content.ts";

interface Checked {
	creditsRequired: number;
	objectives: readonly Aim[];
	modules: readonly PlanModule[];
}

export const creditsOf = (modules: readonly Pick<PlanModule, "credits">[]): number =>
	modules.reduce((sum, { credits }) => sum + credits, 0);

/** The highest level to which the modules develop each competency. */
export function developedLevels(modules: readonly PlanModule[]): Map<string, number> {
	const found = new Map<string, number>();
	for (const { competencies } of modules) {
		for (const { competency, level } of competencies)
			found.set(competency.id, Math.max(level, found.get(competency.id) ?? 0));
	}
	return found;
}

/**
 * What a plan does not meet. Without modules or objectives, with a required party missing, or with another sum of
 * credits than wanted it cannot go to approval; an objective that no module reaches is pointed out.
 */
export function checkPlan({ creditsRequired, objectives, modules }: Checked): PlanCheck[] {
	const blank = { module: null, competency: null, is: null, wanted: null };
	const checks: PlanCheck[] = [];
	if (modules.length === 0) checks.push({ ...blank, code: "no-modules", blocks: true });
	if (objectives.length === 0) checks.push({ ...blank, code: "no-objectives", blocks: true });
	for (const { id, name, uncovered } of modules)
		if (uncovered.length > 0) checks.push({ ...blank, code: "uncovered", blocks: true, module: { id, name } });
	const credits = creditsOf(modules);
	if (modules.length > 0 && credits !== creditsRequired)
		checks.push({ ...blank, code: "credits", blocks: true, is: credits, wanted: creditsRequired });
	const developed = developedLevels(modules);
	for (const { competency, level } of objectives) {
		const is = developed.get(competency.id) ?? null;
		if (is === null || is < level)
			checks.push({ ...blank, code: "objective-short", blocks: false, competency, is, wanted: level });
	}
	return checks;
}
