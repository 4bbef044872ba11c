import { createEnginePool, type EngineFunction, type EnginePool, type EngineRun } from "./engine-pool.ts";

let pool: EnginePool | undefined;

/**
 * Runs an engine in a thread of the process's pool, so that a long computation holds up nobody:
 *
 *     const forecast = await runEngine<typeof forecastSeries>({
 *       module: "#engines/forecasting/forecast-series.ts",
 *       name: "forecastSeries",
 *       args: [input],
 *       signal, onProgress, errors: [EngineInputError],
 *     });
 */
export function runEngine<Engine extends EngineFunction>(run: EngineRun<Engine>): Promise<Awaited<ReturnType<Engine>>> {
	pool ??= createEnginePool();
	return pool.run<Engine>(run);
}

/** Cancels what runs and ends the threads. */
export async function closeEngines(): Promise<void> {
	const last = pool;
	pool = undefined;
	await last?.close();
}
