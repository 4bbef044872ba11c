import { NumberInput, type NumberInputProps } from "@mantine/core";
import { useState } from "react";

interface DecimalInputProps extends Omit<NumberInputProps, "value" | "onChange" | "min" | "max"> {
	min: number;
	max: number;
	/** Null: the field is empty. */
	value: number | null;
	/** Of what is typed and is a number in its bounds; null of what is none. */
	onChange: (value: number | null) => void;
}

const numberOf = (typed: number | string): number | null => (typed === "" ? null : Number(typed));

/** A number at whose change something is worked out at once; what is half typed, such as `12.`, stays as it is. */
export function DecimalInput({ min, max, value, onChange, ...input }: DecimalInputProps) {
	const [typed, setTyped] = useState<{ text: number | string; told: number | null }>({
		text: value ?? "",
		told: value,
	});
	return (
		<NumberInput
			{...input}
			min={min}
			max={max}
			value={typed.told === value ? typed.text : (value ?? "")}
			onChange={(text) => {
				const number = numberOf(text);
				const told = number !== null && number >= min && number <= max ? number : null;
				setTyped({ text, told });
				onChange(told);
			}}
		/>
	);
}
