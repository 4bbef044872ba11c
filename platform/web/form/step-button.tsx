import { Button, type ButtonProps } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { ErrorNote } from "../page/error-page.tsx";

interface StepButtonProps extends ButtonProps {
	/** Done when it resolves; a refusal is shown beside the button. */
	onStep: () => Promise<unknown>;
	children: ReactNode;
}

/** A button that acts at once. What needs a question first is a `ConfirmButton`. */
export function StepButton({ onStep, children, ...button }: StepButtonProps) {
	const [busy, setBusy] = useState(false);
	const [error, setError] = useState<unknown>(null);
	const act = async (): Promise<void> => {
		setBusy(true);
		setError(null);
		await onStep().catch(setError);
		setBusy(false);
	};
	return (
		<>
			<Button {...button} loading={busy} onClick={() => void act()}>
				{children}
			</Button>
			{error !== null && <ErrorNote error={error} />}
		</>
	);
}
