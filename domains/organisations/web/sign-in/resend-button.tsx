import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { ErrorNote } from "#platform/web/page/error-page.tsx";
import { toast } from "#platform/web/values/toast.ts";

/** Sends a message once more and says so. */
export function ResendButton({ send, label, done }: { send: () => Promise<unknown>; label: string; done: string }) {
	const sending = useMutation({ mutationFn: send, onSuccess: () => toast(done) });
	return (
		<>
			<Button variant="default" loading={sending.isPending} onClick={() => sending.mutate()}>
				{label}
			</Button>
			{sending.isError && <ErrorNote error={sending.error} />}
		</>
	);
}
