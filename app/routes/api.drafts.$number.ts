import { type ActionFunctionArgs, json } from "@remix-run/node";
import { DomainError } from "~/domain/errors";
import { submitForm } from "~/http/form.server";
import { requireProposalNumber } from "~/http/proposal-number.server";
import { requireViewer } from "~/http/require.server";
import { proposalFormSchema, toProposalChange } from "~/input/proposal";
import { saveProposal } from "~/services/proposals.server";

/** There is nothing to read here; a draft stands in its form. */
export function loader(): never {
	throw new DomainError("notFound");
}

/** Keeps a draft that is being written. */
export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requireViewer({ request, context });
	const proposalNumber = requireProposalNumber(params);
	return submitForm({
		request,
		schema: proposalFormSchema,
		act: async (input) => {
			const change = toProposalChange(input);
			const { revision } = await saveProposal({
				viewer,
				proposalNumber,
				kind: "save",
				change,
				now: context.now,
			});
			return json({ revision, savedAt: context.now.toISOString() });
		},
	});
}
