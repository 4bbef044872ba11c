import { defineMessages } from "../i18n/define-messages.ts";
import { useMessages } from "../i18n/use-messages.ts";

/** What the levels of the product's one scale mean, 0 to 5. */
export const levelMessages = defineMessages({
	en: {
		"level.0": "none",
		"level.1": "aware",
		"level.2": "under guidance",
		"level.3": "independent",
		"level.4": "leads",
		"level.5": "expert",
	},
	zh: {
		"level.0": "无",
		"level.1": "了解",
		"level.2": "在指导下完成",
		"level.3": "独立完成",
		"level.4": "带领他人",
		"level.5": "专家",
	},
});

const keys = ["level.0", "level.1", "level.2", "level.3", "level.4", "level.5"] as const;

/** The word of a level; of one between two, the nearer one's. */
export function useLevelWord(): (level: number) => string {
	const t = useMessages(levelMessages);
	return (level) => t(keys[Math.round(level)] ?? "level.0");
}
