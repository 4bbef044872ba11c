import { readFileSync, writeFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** MB of this process by a line of Linux' /proc/self/status; undefined elsewhere. */
function status(name: "VmRSS" | "VmHWM"): number | undefined {
	try {
		const found = readFileSync("/proc/self/status", "utf8").match(new RegExp(`${name}:\\s*(\\d+) kB`));
		return found ? Number(found[1]) / 1024 : undefined;
	} catch {
		return undefined;
	}
}

/**
 * Collects garbage and sets the peak of resident memory back; the function returned gives by how many MB the peak has
 * risen since above what was resident then. Memory that the heap held free already is not counted again. Linux only.
 */
export function meterMemory(): () => number | undefined {
	collect();
	try {
		writeFileSync("/proc/self/clear_refs", "5");
	} catch {
		return () => undefined;
	}
	const before = status("VmRSS");
	return () => {
		const peak = status("VmHWM");
		return before === undefined || peak === undefined ? undefined : Math.max(0, peak - before);
	};
}

const R_PEAK =
	'\ntry(message("PEAK_KB ", gsub("[^0-9]", "", grep("VmHWM", readLines("/proc/self/status"), value = TRUE))), silent = TRUE)\n';
const PYTHON_PEAK =
	'\nimport resource as _r, sys as _s\nprint("PEAK_KB", _r.getrusage(_r.RUSAGE_SELF).ru_maxrss // (1024 if _s.platform == "darwin" else 1), file=_s.stderr)\n';

/** The script with a line at its end that tells the peak memory of its process on standard error. */
export function tellingPeak(command: string, script: string): string {
	if (command === "Rscript") return script + R_PEAK;
	return command === "python3" ? script + PYTHON_PEAK : script;
}

/** MB told by `tellingPeak`. */
export function toldPeak(stderr: string): number | undefined {
	const found = stderr.match(/^PEAK_KB (\d+)/m);
	return found ? Number(found[1]) / 1024 : undefined;
}
