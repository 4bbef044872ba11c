import { NativeSelect } from "@mantine/core";
import type { ServerForm as FormState } from "#platform/web/form/use-server-form.ts";
import { useLanguage, useMessages } from "#platform/web/i18n/use-messages.ts";
import { Card } from "#platform/web/page/card.tsx";
import { accessTiers, licences } from "../../contract-sharing.ts";
import { licenceNames, tierNames } from "../../sharing-names.ts";
import { TwoTexts } from "../parts/two-texts.tsx";
import type { CourseValues } from "./course-values.ts";
import styles from "./courses.module.css";
import { sharingWords } from "./sharing.messages.ts";

/** Licence, terms, and who may look into a course. */
export function SharingFields({ state: { form } }: { state: FormState<CourseValues> }) {
	const t = useMessages(sharingWords);
	const language = useLanguage();
	const { getInputProps } = form;
	return (
		<Card title={t("title")} lead={t("formLead")}>
			<div className={styles.grid}>
				<NativeSelect
					label={t("licence")}
					data={licences.map((value) => ({ value, label: licenceNames[value][language] }))}
					{...getInputProps("sharing.licence")}
					data-path="sharing.licence"
				/>
				<NativeSelect
					label={t("tier")}
					description={t("tierHow")}
					data={accessTiers.map((value) => ({ value, label: tierNames[value][language] }))}
					{...getInputProps("sharing.tier")}
				/>
				{form.values.sharing.licence === "own" && (
					<div className={styles.wide}>
						<TwoTexts
							form={form}
							path="sharing.licenceText"
							labels={{ zh: t("licenceZh"), en: t("licenceEn") }}
							rows={3}
							maxLength={4000}
						/>
					</div>
				)}
				<div className={styles.wide}>
					<TwoTexts
						form={form}
						path="sharing.terms"
						labels={{ zh: t("termsZh"), en: t("termsEn") }}
						rows={2}
						maxLength={4000}
					/>
				</div>
			</div>
		</Card>
	);
}
