import { type ActionFunctionArgs, json } from "@remix-run/node";
import type { DraftReply } from "~/components/judging/ballot-store";
import { DomainError } from "~/domain/errors";
import { toDomainError } from "~/http/errors.server";
import { readForm } from "~/http/form.server";
import { requireViewer } from "~/http/require.server";
import { readTyped } from "~/http/typed-form.server";
import { sentDraftSchema } from "~/input/judge";
import { saveDraft } from "~/services/judging-drafts.server";

/** There is nothing to read here; drafts stand on the page of their entry. */
export function loader(): never {
	throw new DomainError("notFound");
}

/** Keeps the unfinished sheet that a judge's device sends while it is filled in. */
export async function action({ request, context }: ActionFunctionArgs) {
	const reply = (body: DraftReply, status = 200) => json<DraftReply>(body, { status });
	try {
		const viewer = requireViewer({ request, context });
		const input = sentDraftSchema.safeParse(readTyped(await readForm(request)));
		if (!input.success) throw new DomainError("badRequest");
		const { round, entry, basis, ...sheet } = input.data;
		return reply(await saveDraft({ viewer, round, entry, input: sheet, basis, now: context.now }));
	} catch (error) {
		const known = toDomainError(error);
		if (!known || known.status === 503) throw error;
		return reply({ refused: known.code }, known.status);
	}
}
