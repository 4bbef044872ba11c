export type Holder = { pid: number; started: string | null; [key: string]: unknown };
export type Lock = { release(): void; update(details: Record<string, unknown>): void };
export function startedAt(pid: number): string | null;
export function isRunning(pid: number, started?: string | null): boolean;
export function readHolder(file: string): Holder | undefined;
export function tryLock(
	file: string,
	details?: Record<string, unknown>,
): { lock: Lock; holder?: undefined } | { lock?: undefined; holder: Holder };
export function lockWhenFree(file: string, patienceMs: number): Promise<Lock>;
