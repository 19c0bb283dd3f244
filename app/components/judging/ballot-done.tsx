import { Link } from "@remix-run/react";
import { useEffect } from "react";
import { useI18n } from "~/components/i18n";
import { Button, Form, Notice } from "~/components/ui";
import { dropSheet } from "./ballot-store";

type BallotDoneProps = {
	judgeId: string;
	round: number;
	/** Number of the entry whose scores were just submitted. */
	done: number;
	/** Whether they can be taken back still. */
	open: boolean;
	formKey: string;
};

/** After scores were submitted: what was done, and the way to take it back. */
export function BallotDone({ judgeId, round, done, open, formKey }: BallotDoneProps) {
	const { t, to } = useI18n();
	useEffect(() => dropSheet({ judgeId, round, entry: done }), [judgeId, round, done]);
	const path = to(`/judge/${round}/entries/${done}`);
	return (
		<Notice
			tone="success"
			role="status"
			title={t("judge.done.title", { entry: done })}
			actions={
				<>
					<Link to={path} className="py-1">
						{t("judge.done.look")}
					</Link>
					{open && <UndoBallot path={path} formKey={formKey} />}
				</>
			}
		/>
	);
}

/** Takes submitted scores back; they become a draft again. */
export function UndoBallot({ path, formKey }: { path: string; formKey: string }) {
	const { t } = useI18n();
	return (
		<Form action={`${path}?index`} formKey={formKey} layout="none">
			<Button name="intent" value="withdraw" size="sm" variant="quiet" className="-ml-3">
				{t("judge.done.undo")}
			</Button>
		</Form>
	);
}
