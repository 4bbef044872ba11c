import { defineMessages } from "#platform/web/i18n/define-messages.ts";

export const rubricWords = defineMessages({
	en: { weight: "counts {{share}}", given: "Level given: {{level}}", halfLess: "½ less", halfMore: "½ more" },
	zh: { weight: "占 {{share}}", given: "评定等级：{{level}}", halfLess: "减半级", halfMore: "加半级" },
});
