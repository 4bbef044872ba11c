import { TextInput } from "@mantine/core";
import { BandList } from "#platform/web/form/band-list.tsx";
import type { ServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { messages } from "./groups.messages.ts";
import own from "./groups.module.css";
import type { RecordValues } from "./record-values.ts";

/** The highest mark, and from how many points on which level is shown. */
export function RecordScale({ form }: { form: ServerForm<RecordValues>["form"] }) {
	const t = useMessages(messages);
	return (
		<fieldset className={own.scale}>
			<legend>{t("scale")}</legend>
			<TextInput
				label={t("most")}
				inputMode="decimal"
				{...form.getInputProps("max")}
				error={form.errors["scale.max"]}
				data-path="scale.max"
			/>
			<BandList
				form={form}
				path="scale.bands"
				words={{
					from: t("from"),
					add: t("addBand"),
					level: (from) => t("bandLevel", { from }),
					remove: (from) => t("removeBand", { from }),
				}}
				most={6}
			/>
		</fieldset>
	);
}
