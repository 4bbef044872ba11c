import { type Logger as PinoLogger, pino } from "pino";

export type Logger = PinoLogger;

/** Structured logs, one JSON line each. Callers log ids and codes, never names, addresses or bodies. */
export function createLogger(level: string): PinoLogger {
	return pino({
		level,
		base: null,
		timestamp: pino.stdTimeFunctions.isoTime,
		redact: { paths: ["req.headers", "password", "token", "secret", "email"], remove: true },
	});
}
