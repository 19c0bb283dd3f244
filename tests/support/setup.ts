import { afterEach, beforeEach, expect, vi } from "vitest";

// why: a warning of React, Mongoose or our own code that nobody looks at is a fault that nobody mends
let complaints: string[] = [];

beforeEach(() => {
	complaints = [];
	vi.spyOn(console, "error").mockImplementation((...parts: unknown[]) => {
		complaints.push(parts.map(String).join(" "));
	});
});

afterEach(() => {
	const heard = complaints;
	vi.restoreAllMocks();
	expect(heard, "console.error was called").toEqual([]);
});
