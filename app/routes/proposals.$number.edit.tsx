import {
	type ActionFunctionArgs,
	json,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { EditForm, EditNotices } from "~/components/proposal/edit-form";
import { Breadcrumbs, ButtonLink, Page, PageHeader } from "~/components/ui";
import { proposalPath } from "~/domain/proposal-path";
import { newFormKey, readForm, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireProposalNumber } from "~/http/proposal-number.server";
import { requireViewer } from "~/http/require.server";
import { readTyped, toUntouchedAnswer } from "~/http/typed-form.server";
import {
	changeProposalSchema,
	proposalFormSchema,
	submitProposalSchema,
	toProposalChange,
} from "~/input/proposal";
import { renderMarkdown } from "~/services/markdown.server";
import { listFormChoices } from "~/services/proposal-choices.server";
import { findProposalForEdit, type SaveKind, saveProposal } from "~/services/proposals.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const viewer = requireViewer({ request, context });
	const { t } = readerOf(request);
	const proposal = await findProposalForEdit({ viewer, proposalNumber: requireProposalNumber(params) });
	return {
		meta: {
			title: t(proposal.state === "published" ? "proposals.form.changeTitle" : "proposals.form.title"),
		},
		proposal,
		personId: viewer.id,
		choices: await listFormChoices({ now: context.now, agencyId: proposal.agencyId }),
		formKey: newFormKey(),
		done: new URL(request.url).searchParams.get("done"),
	};
}

/** Buttons that write: how each is checked and what it does. */
const WRITING: Record<string, { kind: SaveKind; schema: typeof proposalFormSchema }> = {
	save: { kind: "save", schema: proposalFormSchema },
	attachments: { kind: "save", schema: proposalFormSchema },
	"update-attachments": { kind: "save", schema: submitProposalSchema },
	update: { kind: "save", schema: submitProposalSchema },
	submit: { kind: "submit", schema: submitProposalSchema },
	change: { kind: "change", schema: changeProposalSchema },
};

export async function action({ request, params, context }: ActionFunctionArgs) {
	const viewer = requireViewer({ request, context });
	const { to } = readerOf(request);
	const proposalNumber = requireProposalNumber(params);
	const form = await readForm(request);
	const intent = String(form.get("intent") ?? "save");
	const writing = WRITING[intent];
	if (!writing) {
		// why: an answer of the action stands before the refusal of the page that it would be drawn in
		await findProposalForEdit({ viewer, proposalNumber });
		return changeForm({ form, intent });
	}
	return submitForm({
		request,
		form,
		schema: writing.schema,
		act: async (input, formRequest) => {
			await saveProposal({
				viewer,
				proposalNumber,
				kind: writing.kind,
				change: toProposalChange(input),
				formRequest,
				now: context.now,
			});
			const path = proposalPath({ number: proposalNumber });
			if (intent.endsWith("attachments")) return redirect(to(`${path}/attachments`));
			return redirect(
				to(intent === "change" ? path : `${path}/edit?done=${intent === "submit" ? "sent" : "saved"}`),
			);
		},
	});
}

/** How a button changed the form: the body as it will look, a name for the new set of rows, and for a whole new text. */
type FormChange = { preview: string | null; generation: string; restored: string };
const isFormChange = (answer: unknown): answer is FormChange =>
	typeof answer === "object" && answer !== null && "generation" in answer;

/** Buttons that change the form only: a preview, one row more, one less, or the copy of a device. Everything typed comes back. */
function changeForm({ form, intent }: { form: FormData; intent: string }) {
	const typed = readTyped(form);
	const rows = Array.isArray(typed.targetGroups) ? typed.targetGroups : [];
	const removed = /^remove-(\d+)$/.exec(intent)?.[1];
	if (intent === "add-group") typed.targetGroups = [...rows, {}];
	if (removed) typed.targetGroups = rows.filter((_, index) => index !== Number(removed));
	const preview = intent === "preview" ? renderMarkdown(String(typed.body ?? "")) : null;
	const generation = newFormKey();
	const restored = intent === "restore" ? generation : String(form.get("restored") ?? "");
	return json({ ...toUntouchedAnswer(typed), preview, generation, restored });
}

export default function EditProposal() {
	const { t, to } = useI18n();
	const { proposal, personId, choices, formKey, done } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const isPublic = proposal.state === "published";
	const changed = isFormChange(answer) ? answer : null;
	const path = to(proposalPath(proposal));
	return (
		<Page
			width="narrow"
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/me/proposals"), label: t("proposals.mine.title") }]} />}
					title={t(isPublic ? "proposals.form.changeTitle" : "proposals.form.title")}
					lede={t(isPublic ? "proposals.form.changeLede" : "proposals.form.lede")}
					actions={
						<ButtonLink to={path} variant="quiet">
							{t("proposals.form.readMine")}
						</ButtonLink>
					}
				/>
			}
		>
			<EditNotices proposal={proposal} done={done} />
			<EditForm
				key={`${proposal.number}-${changed?.restored ?? ""}`}
				personId={personId}
				restored={changed?.restored ?? ""}
				proposal={proposal}
				choices={choices}
				formKey={formKey}
				answer={answer}
				preview={changed?.preview ?? null}
				generation={changed?.generation ?? "first"}
			/>
		</Page>
	);
}
