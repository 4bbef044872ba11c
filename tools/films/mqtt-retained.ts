import { between, box, dot, during, type Film, ink, label, line, write } from "./stage.ts";

type Point = readonly [number, number];
const GATEWAY: Point = [200, 240];
const BROKER: Point = [480, 240];
const BOARD: Point = [760, 150];
const PHONE: Point = [760, 330];

/** A message on its way between two places. */
function send(
	c: CanvasRenderingContext2D,
	t: number,
	[from, to]: readonly [Point, Point],
	[begin, end]: Point,
	word: string,
) {
	if (t < begin || t > end) return;
	const share = during(t, begin, end);
	const at: Point = [between(from[0], to[0], share), between(from[1], to[1], share)];
	dot(c, at, { radius: 8, color: word === "offline" ? ink.red : ink.green });
	write(c, word, [at[0], at[1] - 22], { size: 18, align: "center", weight: 700 });
}

function place(c: CanvasRenderingContext2D, at: Point, words: readonly [string, string], value: string, off = false) {
	const height = value ? 104 : 78;
	box(c, [at[0] - 100, at[1] - height / 2, 200, height], {
		edge: off ? ink.red : ink.line,
		fill: off ? "#f7eceb" : "#fff",
	});
	label(c, words, [at[0], value ? at[1] - 22 : at[1]], { size: 22, fit: 184 });
	if (value)
		write(c, value, [at[0], at[1] + 32], {
			size: 20,
			align: "center",
			weight: 700,
			color: value === "offline" ? ink.red : ink.green,
		});
}

export const film: Film = {
	title: { zh: "MQTT：发布、订阅与保留消息", en: "MQTT: publish, subscribe, retain" },
	seconds: 36,
	captions: [
		[0, "设备把消息发到主题；谁在收，它不知道。", "A device publishes to a topic; it does not know who receives."],
		[
			7,
			"代理转给此刻的订阅者，并保留最后一条。",
			"The broker passes it to who has subscribed by now, and keeps the last one.",
		],
		[14, "后来才订阅的手机，立即得到保留的值。", "A phone that subscribes later gets the retained value at once."],
		[22, "设备异常断开：代理代它发出遗嘱 offline。", "The device drops out: the broker publishes its will, “offline”."],
		[29, "状态应当保留；报警是事件，不要保留。", "Retain states. An alarm is an event: never retain it."],
	],
	draw: (c, t) => {
		const dead = t > 23;
		line(c, [GATEWAY, BROKER], { dash: dead ? [6, 8] : [], color: dead ? ink.red : ink.line, thick: 3 });
		line(c, [BROKER, BOARD], { thick: 3 });
		if (t > 15) line(c, [BROKER, PHONE], { thick: 3 });
		send(c, t, [GATEWAY, BROKER], [3, 6], "online");
		send(c, t, [BROKER, BOARD], [8, 11], "online");
		if (t > 14.5 && t < 17)
			write(c, "subscribe  plant1/+/status", [620, 318], { size: 16, color: ink.dim, align: "center" });
		send(c, t, [BROKER, PHONE], [17, 20], "online");
		send(c, t, [BROKER, BOARD], [25, 28], "offline");
		send(c, t, [BROKER, PHONE], [25, 28], "offline");
		place(c, GATEWAY, ["网关", "gateway"], "", dead);
		if (dead) write(c, "×", [290, 240], { size: 60, color: ink.red, align: "center", weight: 700 });
		const kept = t < 6 ? "" : t < 24.5 ? "online" : "offline";
		place(c, BROKER, ["代理", "broker"], "");
		place(c, BOARD, ["看板", "dashboard"], t < 11 ? "—" : t < 28 ? "online" : "offline");
		if (t > 14) place(c, PHONE, ["手机", "phone"], t < 20 ? "—" : t < 28 ? "online" : "offline");
		write(c, "plant1/crane07/status", [480, 100], { size: 20, color: ink.blue, align: "center", weight: 700 });
		box(c, [390, 300, 180, 70], { edge: ink.blue, fill: ink.pale });
		label(c, ["保留", "retained"], [430, 335], { size: 18 });
		write(c, kept || "—", [515, 335], {
			size: 20,
			align: "center",
			weight: 700,
			color: kept === "offline" ? ink.red : ink.green,
		});
	},
};
