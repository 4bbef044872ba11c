import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useName } from "#platform/web/i18n/named.tsx";
import { regionsQuery } from "../calls-organisations.ts";
import { regionTree } from "./region-tree.ts";

interface RegionSelectProps {
	label: string;
	description?: string;
	/** Words of the choice of none. */
	none: string;
	value?: string;
	onChange?: (id: string) => void;
	/** Only what lies inside of this region. */
	below?: string;
	required?: boolean;
	error?: ReactNode;
	"data-path"?: string;
}

/** A region, or a place inside of one, chosen from the tree. */
export function RegionSelect({ none, value, onChange, below, ...field }: RegionSelectProps) {
	const name = useName();
	const { data } = useQuery(regionsQuery);
	const options = regionTree(data?.items ?? [], below);
	return (
		<NativeSelect
			{...field}
			value={value ?? ""}
			disabled={below !== undefined && options.length === 0}
			onChange={(event) => onChange?.(event.currentTarget.value)}
			data={[
				{ value: "", label: none },
				...options.map(({ region, depth }) => ({
					value: region.id,
					label: `${"\u2003".repeat(depth)}${name(region.name)}`,
				})),
			]}
		/>
	);
}
