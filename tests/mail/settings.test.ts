import { describe, expect, it } from "vitest";
import { readSettings } from "~/config/env.server";
import { mailSettings, siteOrigin } from "~/config/mail.server";

const SECRET = { SESSION_SECRET: "only for tests: thirty-two characters and more" };
const faultOf = (env: Record<string, string>) => {
	try {
		readSettings({ ...SECRET, ...env });
		return null;
	} catch (error) {
		return (error as Error).message;
	}
};

describe("the settings of mail", () => {
	it("are none at first, and the server and the sender go together", () => {
		expect(mailSettings({})).toBeNull();
		expect(faultOf({})).toBeNull();
		expect(faultOf({ MAIL_URL: "smtp://mail.example.go.th" })).toMatch(/MAIL_FROM: with MAIL_URL, write/);
		expect(faultOf({ MAIL_URL: "smtp://mail.example.go.th", MAIL_FROM: "a@example.go.th" })).toBeNull();
	});

	it("say how to mend a value that does not serve", () => {
		for (const MAIL_URL of ["mail.example.go.th", "http://mail.example.go.th", "smtp://"])
			expect(faultOf({ MAIL_URL, MAIL_FROM: "a@example.go.th" }), MAIL_URL).toMatch(
				/MAIL_URL: write the address/,
			);
		for (const MAIL_FROM of ["nobody", "a@b@c", "A <a@example.go.th", "A\r\nBcc: x <a@example.go.th>", "<>"])
			expect(faultOf({ MAIL_FROM }), MAIL_FROM).toMatch(/MAIL_FROM: write the address/);
	});

	it("read the sender with and without a name", () => {
		const from = (MAIL_FROM: string) => mailSettings({ MAIL_URL: "smtp://x", MAIL_FROM })?.from;
		expect(from("ร่วมคิด <no-reply@example.go.th>")).toEqual({
			name: "ร่วมคิด",
			address: "no-reply@example.go.th",
		});
		expect(from("no-reply@example.go.th")).toEqual({ name: "", address: "no-reply@example.go.th" });
	});

	it("take the links of mails from the address that people use", () => {
		expect(siteOrigin({ PUBLIC_ORIGIN: "https://ruamkit.example.go.th/" })).toBe(
			"https://ruamkit.example.go.th",
		);
		expect(siteOrigin({ PORT: "4000" })).toBe("http://localhost:4000");
		expect(siteOrigin({})).toBe("http://localhost:3000");
	});
});
