import { useI18n } from "~/components/i18n";
import { Button, Form, Table, Tag } from "~/components/ui";

/** An invitation that nobody has accepted; dates may be ISO text. */
export interface ShownInvitation {
	id: string;
	name: string;
	email: string | null;
	state: "waiting" | "used" | "revoked" | "expired";
	expiresAt: Date | string;
}

/** Invitations that are on their way, have expired or were taken back. */
export function PanelInvitations({ invitations }: { invitations: readonly ShownInvitation[] }) {
	const { t, format } = useI18n();
	if (invitations.length === 0) return null;
	return (
		<Table
			caption={t("judgingRounds.panel.invitations")}
			rows={invitations}
			rowKey={(row) => row.id}
			columns={[
				{
					key: "name",
					header: t("judgingRounds.panel.invitedName"),
					cell: (row) => row.name,
					rowHeader: true,
				},
				{
					key: "by",
					header: t("judgingRounds.panel.by"),
					cell: (row) => row.email ?? t("judgingRounds.panel.byLink"),
				},
				{
					key: "state",
					header: t("judgingRounds.entries.state"),
					cell: (row) => (
						<Tag tone={row.state === "waiting" ? "gold" : "neutral"}>
							{t(`judgingRounds.panel.invitationStates.${row.state}`)}
						</Tag>
					),
				},
				{
					key: "until",
					header: t("judgingRounds.panel.until"),
					cell: (row) => <span className="whitespace-nowrap">{format.dateTime(row.expiresAt)}</span>,
				},
				{
					key: "revoke",
					header: t("judgingRounds.panel.revoke"),
					cell: (row) =>
						row.state === "waiting" ? (
							<Form layout="none">
								<input type="hidden" name="invitation" value={row.id} />
								<Button
									name="intent"
									value="revoke"
									variant="quiet"
									size="sm"
									aria-label={t("judgingRounds.panel.revokeOf", { name: row.name })}
								>
									{t("judgingRounds.panel.revoke")}
								</Button>
							</Form>
						) : null,
				},
			]}
		/>
	);
}
