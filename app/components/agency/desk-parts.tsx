import type { ReactNode } from "react";
import { CommitmentItem, type ListedCommitment } from "~/components/commitment/commitment-item";
import { useI18n } from "~/components/i18n";
import { Badge, ItemList } from "~/components/ui";

type DeskPartProps = { id: string; title: string; count: number; empty?: string; children: ReactNode };

/** A part of the desk with how much waits in it. */
export function DeskPart({ id, title, count, empty, children }: DeskPartProps) {
	return (
		<section aria-labelledby={id}>
			<h2 id={id} className="mb-3 flex items-center gap-3">
				{title} <Badge count={count} tone="attention" />
			</h2>
			{count === 0 ? <p className="text-ink-soft">{empty}</p> : children}
		</section>
	);
}

type DeskCommitmentsProps = {
	label: string;
	rows: readonly ListedCommitment[];
	/** The page of the desk that each row leads to; the public page unless given. */
	end?: "promise" | "approve" | "report" | "part";
};

/** Commitments on the desk, each with the page where they are worked on. */
export function DeskCommitments({ label, rows, end }: DeskCommitmentsProps) {
	const { to } = useI18n();
	return (
		<ItemList label={label}>
			{rows.map((commitment) => (
				<CommitmentItem
					key={commitment.number}
					commitment={commitment}
					to={end && to(`/officer/commitments/${commitment.number}/${end}`)}
				/>
			))}
		</ItemList>
	);
}
