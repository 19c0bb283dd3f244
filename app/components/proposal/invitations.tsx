import { useI18n } from "~/components/i18n";
import { Button, Form } from "~/components/ui";

/** Teams that one is asked to join, each with yes and no. Nothing when there are none. */
export function Invitations({ invitations }: { invitations: readonly { number: number; title: string }[] }) {
	const { t } = useI18n();
	if (invitations.length === 0) return null;
	return (
		<section aria-labelledby="invitations" className="mb-10 border-l-4 border-gold pl-4">
			<h2 id="invitations" className="text-xl">
				{t("proposals.mine.invitedTitle")}
			</h2>
			<ul className="mt-2 flex flex-col gap-4">
				{invitations.map(({ number, title }) => (
					<li key={number}>
						<p lang="th" className="font-semibold">
							{title}
						</p>
						<Form layout="none" className="mt-2 flex flex-wrap gap-3">
							<input type="hidden" name="proposal" value={number} />
							<Button variant="secondary" size="sm" name="intent" value="accept">
								{t("proposals.mine.accept")}
							</Button>
							<Button variant="quiet" size="sm" name="intent" value="decline">
								{t("proposals.mine.decline")}
							</Button>
						</Form>
					</li>
				))}
			</ul>
		</section>
	);
}
