import { registerProblems } from "#platform/web/api/problem-text.ts";
import { defineMessages } from "#platform/web/i18n/define-messages.ts";

registerProblems(
	defineMessages({
		en: { "records/too-many-forwards": "An organisation sends on to {{most}} stores at most. Remove one first." },
		zh: { "records/too-many-forwards": "每个单位最多转发到 {{most}} 个记录库。请先移除一个。" },
	}),
);
