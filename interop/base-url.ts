/** The address of this installation, from which its links and IRIs are made. */
export const baseOf = ({ PUBLIC_URL, PORT }: { PUBLIC_URL?: string | undefined; PORT: number }): string =>
	(PUBLIC_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, "");
