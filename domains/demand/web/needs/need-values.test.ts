import { describe, expect, it } from "vitest";
import { needInput } from "../../contract-needs.ts";
import type { Need } from "../calls-needs.ts";
import { emptyNeed, inputOf, minorDigits, valuesOf } from "./need-values.ts";

const id = "01a1fc34-eca3-7684-b34f-0abf83ae412d";
const filled = {
	...emptyNeed("zh"),
	occupationId: { id, label: "软件开发人员" },
	title: " 后端工程师 ",
	headcount: "3",
	startsOn: "2027-03-01",
};

describe("the values of a need's form", () => {
	it("are sent as the server wants them", () => {
		const input = inputOf(filled);
		expect(needInput.parse(input)).toEqual(input);
		expect(input).toMatchObject({
			title: "后端工程师",
			headcount: 3,
			endsOn: null,
			placeId: null,
			pay: null,
			contact: null,
		});
	});

	it("hold pay in whole units and send it in the smallest", () => {
		const pay = (part: Partial<typeof filled.pay>) => inputOf({ ...filled, pay: { ...filled.pay, ...part } }).pay;
		expect(pay({ from: 8000.5, to: 15000 })).toEqual({ from: 800050, to: 1500000, currency: "CNY", period: "month" });
		expect(pay({ from: "", to: 9000 })).toMatchObject({ from: 900000, to: 900000 });
		expect(pay({ from: 300000, currency: "JPY" })).toMatchObject({ from: 300000, to: 300000 });
		expect(minorDigits("VND")).toBe(0);
	});

	it("come back from a stored need as they were", () => {
		const need = {
			...{
				title: "Welder",
				language: "en",
				description: null,
				headcount: 2,
				startsOn: "2027-01-01",
				endsOn: "2027-06-30",
			},
			occupation: { id, code: "51-4121.00", name: { en: "Welders", zh: null } },
			place: { id, name: { en: "Changsha", zh: "长沙" } },
			pay: { from: 123450, to: 200000, currency: "CNY", period: "month" },
			competencies: [{ id, name: { en: "Welding", zh: null }, kind: "skill", level: 3.5, suggested: 3 }],
			contact: { name: "Li", email: "", phone: "+86 731 1" },
		} as unknown as Need;
		expect(inputOf(valuesOf(need, "Welders"))).toEqual({
			...{
				title: "Welder",
				language: "en",
				description: null,
				headcount: 2,
				startsOn: "2027-01-01",
				endsOn: "2027-06-30",
			},
			occupationId: id,
			placeId: id,
			pay: need.pay,
			competencies: [{ competencyId: id, level: 3.5 }],
			contact: need.contact,
		});
	});
});
