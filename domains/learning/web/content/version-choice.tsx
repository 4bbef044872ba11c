import { Select } from "@mantine/core";
import { useAddressQuery } from "#platform/web/app/navigate.tsx";
import { useMessages } from "#platform/web/i18n/use-messages.ts";
import type { Course } from "../courses/calls-courses.ts";
import { words } from "../words.ts";
import { messages } from "./content.messages.ts";

/** The version that the address names; else the newest. */
export function useVersion({ versions }: Course): Course["versions"][number] | undefined {
	const [address] = useAddressQuery();
	const number = Number(address.get("version"));
	return versions.find((one) => one.number === number) ?? versions[0];
}

/** Which version is looked at: what is learned stays as it is while the next one is written. */
export function VersionChoice({ course }: { course: Course }) {
	const t = useMessages(messages);
	const w = useMessages(words);
	const [, setAddress] = useAddressQuery();
	const version = useVersion(course);
	if (course.versions.length < 2 || !version) return null;
	return (
		<Select
			aria-label={t("whichVersion")}
			w="12rem"
			allowDeselect={false}
			value={String(version.number)}
			data={course.versions.map(({ number, state }) => ({
				value: String(number),
				label: `${w("version", { number })} · ${w(state)}`,
			}))}
			onChange={(number) =>
				setAddress(new URLSearchParams(number === String(course.versions[0]?.number) ? {} : { version: number ?? "" }))
			}
		/>
	);
}
