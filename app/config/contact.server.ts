/** Address of the office that runs the programme, as the setting CONTACT_EMAIL gives it; null when none is set. */
export function contactEmail(env: Record<string, string | undefined> = process.env): string | null {
	return env.CONTACT_EMAIL || null;
}
