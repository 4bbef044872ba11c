import { defineMessages } from "#platform/web/i18n/define-messages.ts";

export const rubricWords = defineMessages({
	en: { weight: "counts {{share}}", given: "Level given: {{level}}" },
	zh: { weight: "占 {{share}}", given: "评定等级：{{level}}" },
});
