import { useStore } from "../app/store.ts";
import { kitMessages } from "../i18n/kit-messages.ts";
import { useMessages } from "../i18n/use-messages.ts";
import { DisplayIcon } from "../icons/icons.tsx";
import { schemeChoices, schemeStore, textSizeStore } from "../theme/preferences.ts";
import { type TextSize, textSizes } from "../theme/tokens.ts";
import styles from "./display-menu.module.css";
import { Flyout } from "./flyout.tsx";

/** Colours and size of text, for this device. */
export function DisplayMenu() {
	const t = useMessages(kitMessages);
	return (
		<Flyout label={t("display")} icon={<DisplayIcon />}>
			<DisplayChoices />
		</Flyout>
	);
}

/** The choices themselves: in the flyout on a desk, in the sheet on a phone. */
export function DisplayChoices() {
	const t = useMessages(kitMessages);
	const scheme = useStore(schemeStore);
	const text = useStore(textSizeStore);
	const sizes = Object.keys(textSizes) as TextSize[];
	return (
		<div className={styles.choices}>
			<fieldset>
				<legend>{t("scheme")}</legend>
				{schemeChoices.map((choice) => (
					<label key={choice}>
						<input type="radio" name="scheme" checked={scheme === choice} onChange={() => schemeStore.set(choice)} />
						{t(choice)}
					</label>
				))}
			</fieldset>
			<fieldset>
				<legend>{t("textSize")}</legend>
				{sizes.map((size) => (
					<label key={size}>
						<input type="radio" name="text" checked={text === size} onChange={() => textSizeStore.set(size)} />
						{t(size)}
					</label>
				))}
			</fieldset>
		</div>
	);
}
