import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { metaOf } from "~/components/page-meta";
import { AttendeeTable, CancelTraining } from "~/components/training/attendees";
import { TrainingForm } from "~/components/training/training-form";
import { Breadcrumbs, Page, PageHeader } from "~/components/ui";
import { exampleDay } from "~/domain/typed-day";
import { newFormKey, readForm, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { cancelTrainingSchema, trainingSchema } from "~/input/training";
import { listOpenAgencies } from "~/services/agencies.server";
import { parseLibraryNumber } from "~/services/library-list.server";
import { findTraining, listAttendees } from "~/services/training.server";
import { cancelTraining, changeTraining, toTrainingForm } from "~/services/training-editor.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "training.manage");
	const { t, language } = readerOf(request);
	const number = parseLibraryNumber(params.number);
	const [training, attendees] = await Promise.all([
		findTraining({ number, viewer, now: context.now }),
		listAttendees({ viewer, number }),
	]);
	const agencies = await listOpenAgencies({ keep: [training.organiser?.code] });
	return {
		meta: { title: t("training.manage") },
		number: training.number,
		title: training.title,
		open: !training.started && !training.cancelled,
		attendees,
		form: {
			defaults: toTrainingForm({ training, language }),
			revision: training.revision,
			agencies: agencies.map(({ id, code, kind, name }) => ({ id, code, kind, name })),
			example: exampleDay(context.now, language),
			formKey: newFormKey(),
		},
	};
}

export async function action({ request, context, params }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "training.manage");
	const number = parseLibraryNumber(params.number);
	const form = await readForm(request);
	const done = () => redirect(readerOf(request).to(`/training/${number}`));
	if (form.get("intent") === "cancel")
		return submitForm({
			request,
			form,
			schema: cancelTrainingSchema,
			act: async ({ why }) => {
				await cancelTraining({ viewer, number, why, now: context.now });
				return done();
			},
		});
	return submitForm({
		request,
		form,
		schema: trainingSchema,
		act: async (input) => {
			await changeTraining({ viewer, number, input, now: context.now });
			return done();
		},
	});
}

export default function ManageTraining() {
	const { number, title, open, attendees, form } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to, format } = useI18n();
	return (
		<Page
			width="text"
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/steward/training"), label: t("training.desk.title") }]} />}
					kicker={format.text(title)}
					title={t("training.manage")}
				/>
			}
		>
			<div className="flex flex-col gap-12">
				<AttendeeTable attendees={attendees} />
				{open && (
					<section aria-labelledby="change">
						<h2 id="change" className="mb-5">
							{t("training.form.editTitle")}
						</h2>
						<TrainingForm {...form} answer={answer} cancelTo={to(`/training/${number}`)} />
					</section>
				)}
				{open && <CancelTraining answer={answer} />}
			</div>
		</Page>
	);
}
