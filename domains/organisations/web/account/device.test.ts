import { describe, expect, it } from "vitest";
import { deviceOf } from "./device.ts";

describe("the device of a session", () => {
	it.each([
		[
			"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0",
			{ browser: "Edge", system: "Windows" },
		],
		[
			"Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
			{ browser: "Safari", system: "iPhone" },
		],
		[
			"Mozilla/5.0 (Linux; Android 14; M2102J20SG) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.49",
			{ browser: "WeChat", system: "Android" },
		],
		["Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", { browser: "Firefox", system: "Linux" }],
	])("is read from %j", (userAgent, device) => {
		expect(deviceOf(userAgent)).toEqual(device);
	});

	it.each([null, "", "curl/8.5.0"])("is not known for %j", (userAgent) => {
		expect(deviceOf(userAgent)).toBeNull();
	});
});
