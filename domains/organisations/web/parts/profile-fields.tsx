import { Textarea, TextInput } from "@mantine/core";
import type { ServerForm } from "#platform/web/form/use-server-form.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { messages } from "../organisation/edit-profile.messages.ts";
import styles from "./profile-fields.module.css";
import type { ProfileTexts } from "./profile-texts.ts";
import { RegionSelect } from "./region-select.tsx";

interface ProfileFieldsProps<Values extends ProfileTexts> {
	form: ServerForm<Values>;
	/** The region in which the place lies; none is offered while it is not known. */
	regionId: string;
}

/** Name, description, website and place: what registering, correcting and editing have in common. */
export function ProfileFields<Values extends ProfileTexts>({ form, regionId }: ProfileFieldsProps<Values>) {
	const t = useMessages(messages);
	const field = form.form.getInputProps;
	return (
		<>
			<div className={styles.pair}>
				<TextInput label={t("nameZh")} lang="zh" maxLength={200} {...field("nameZh")} />
				<TextInput label={t("nameEn")} lang="en" maxLength={200} {...field("nameEn")} />
			</div>
			<div className={styles.pair}>
				<TextInput
					label={t("website")}
					description={t("websiteHint")}
					type="url"
					inputMode="url"
					autoComplete="url"
					{...field("website")}
				/>
				{regionId && (
					<RegionSelect
						label={t("place")}
						description={t("placeHint")}
						none={t("noPlace")}
						below={regionId}
						{...field("placeId")}
					/>
				)}
			</div>
			<div className={styles.pair}>
				<Textarea label={t("descriptionZh")} lang="zh" rows={5} maxLength={4000} {...field("descriptionZh")} />
				<Textarea label={t("descriptionEn")} lang="en" rows={5} maxLength={4000} {...field("descriptionEn")} />
			</div>
		</>
	);
}
