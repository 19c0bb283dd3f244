import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../app/styles/tokens.css", import.meta.url), "utf8");
const [lightCss = "", darkCss = ""] = css.split("@media (prefers-color-scheme: dark)");

function readColours(text: string): Record<string, string> {
	return Object.fromEntries(
		[...text.matchAll(/--color-([a-z0-9-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1], m[2]]),
	);
}

const light = readColours(lightCss);
const dark = { ...light, ...readColours(darkCss) };

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminance(hex: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
		const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
	const [bright = 0, dim = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (bright + 0.05) / (dim + 0.05);
}

const GROUNDS = ["page", "surface"];
const TEXT_PAIRS: [string, string][] = [
	...[
		"ink",
		"ink-soft",
		"link",
		"link-hover",
		"brand",
		"success",
		"warning",
		"danger",
		"info",
		"gold-strong",
	].flatMap((text) => GROUNDS.map((ground): [string, string] => [text, ground])),
	["ink", "sunken"],
	["on-brand", "brand"],
	["on-brand", "brand-strong"],
	["on-danger", "danger"],
	["on-danger", "danger-strong"],
	["on-deep", "deep"],
	["on-deep-soft", "deep"],
	...["brand", "success", "warning", "danger", "info"].flatMap((tone): [string, string][] => [
		[tone, `${tone}-soft`],
		["ink", `${tone}-soft`],
	]),
	["gold-strong", "gold-soft"],
];
const SHAPE_PAIRS: [string, string][] = [
	"line-strong",
	"brand",
	"chart-1",
	"chart-3",
	"chart-4",
	"chart-5",
].flatMap((shape) => GROUNDS.map((ground): [string, string] => [shape, ground]));

describe.each([
	["light", light],
	["dark", dark],
])("colours of the %s set", (_, colours) => {
	it.each(TEXT_PAIRS)("%s is readable as text on %s", (text, ground) => {
		expect(contrast(colours[text] ?? "#000000", colours[ground] ?? "#000000")).toBeGreaterThanOrEqual(4.5);
	});

	it.each(SHAPE_PAIRS)("%s is visible as a shape on %s", (shape, ground) => {
		expect(contrast(colours[shape] ?? "#000000", colours[ground] ?? "#000000")).toBeGreaterThanOrEqual(3);
	});
});

it("names the same colours in both sets, but for those that suit both", () => {
	expect(Object.keys(readColours(darkCss)).sort()).toEqual(Object.keys(light).sort());
});

it("sets no text tighter than Thai needs", () => {
	const heights = [...css.matchAll(/--(?:text-[a-z0-9]+--line-height|leading-[a-z]+): ([\d.]+);/g)].map((m) =>
		Number(m[1]),
	);
	expect(heights.length).toBeGreaterThan(5);
	expect(Math.min(...heights)).toBeGreaterThanOrEqual(1.6);
});
