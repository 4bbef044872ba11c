import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { Named as Name } from "#platform/contract/named.ts";
import { Link } from "#platform/web/app/navigate.tsx";
import { Named, useName } from "#platform/web/i18n/named.tsx";
import { useFormat } from "#platform/web/i18n/use-format.ts";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import { DownIcon, RightIcon } from "#platform/web/icons/icons.tsx";
import { QueryView } from "#platform/web/page/query-view.tsx";
import { IconButton } from "#platform/web/shell/icon-button.tsx";
import { occupationQuery } from "../calls.ts";
import { messages } from "./chains.messages.ts";
import styles from "./chains.module.css";

/** As many competencies as a card holds; the rest is on the occupation's page. */
const FIRST = 8;

/** An occupation on a link; what it requires, the most important first, opens on demand. */
export function OccupationBranch({ id, name }: { id: string; name: Name }) {
	const t = useMessages(messages);
	const said = useName();
	const [open, setOpen] = useState(false);
	const list = useId();
	return (
		<li>
			<span className={styles.branch}>
				<Link to={`/occupations/${id}`}>
					<Named name={name} />
				</Link>
				<IconButton
					className={styles.opener}
					label={t("competenciesOf", { name: said(name) })}
					icon={open ? <DownIcon /> : <RightIcon />}
					aria-expanded={open}
					aria-controls={open ? list : undefined}
					onClick={() => setOpen(!open)}
				/>
			</span>
			{open && (
				<div id={list}>
					<Competencies id={id} />
				</div>
			)}
		</li>
	);
}

function Competencies({ id }: { id: string }) {
	const t = useMessages(messages);
	const format = useFormat();
	const query = useQuery(occupationQuery(id));
	return (
		<QueryView query={query} rows={2}>
			{({ requirements }) => {
				const required = requirements.filter((one) => one.required);
				if (required.length === 0) return <p className={styles.dim}>{t("nothingRequired")}</p>;
				return (
					<ul className={styles.competencies}>
						{required.slice(0, FIRST).map(({ competency, level }) => (
							<li key={competency.id}>
								<Named name={competency.name} />{" "}
								{level !== null && (
									<span className={styles.number}>{format.number(level, { maximumFractionDigits: 1 })}</span>
								)}
							</li>
						))}
						{required.length > FIRST && (
							<li>
								<Link to={`/occupations/${id}`}>{t("allOf", { count: required.length })}</Link>
							</li>
						)}
					</ul>
				);
			}}
		</QueryView>
	);
}
