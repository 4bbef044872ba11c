import { useMessages } from "../i18n/use-messages.ts";
import { ColumnsIcon } from "../icons/screen-icons.tsx";
import { Flyout } from "../shell/flyout.tsx";
import styles from "./column-choice.module.css";
import { areUsual, type Column } from "./columns.ts";
import { tableMessages } from "./table-messages.ts";

interface ColumnChoiceProps<Row> {
	columns: readonly Column<Row>[];
	shown: readonly Column<Row>[];
	onColumns: (keys: string[] | undefined) => void;
}

/** Which columns are shown; kept for this person and in the address. */
export function ColumnChoice<Row>({ columns, shown, onColumns }: ColumnChoiceProps<Row>) {
	const t = useMessages(tableMessages);
	const keys = shown.map(({ key }) => key);
	const change = (next: string[]): void => onColumns(areUsual(columns, next) ? undefined : next);
	return (
		<Flyout label={t("columns")} icon={<ColumnsIcon />}>
			<fieldset className={styles.choice}>
				<legend>{t("columns")}</legend>
				{columns.map(({ key, header }, position) => (
					<label key={key}>
						<input
							type="checkbox"
							checked={keys.includes(key)}
							disabled={position === 0}
							onChange={() => {
								const wanted = keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key];
								change(columns.map((column) => column.key).filter((one) => wanted.includes(one)));
							}}
						/>
						{header}
					</label>
				))}
				{!areUsual(columns, keys) && (
					<button type="button" onClick={() => onColumns(undefined)}>
						{t("columnsUsual")}
					</button>
				)}
			</fieldset>
		</Flyout>
	);
}
