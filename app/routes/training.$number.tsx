import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useFormState } from "~/components/form-state";
import { useI18n } from "~/components/i18n";
import { Part } from "~/components/innovation/innovation-story";
import { OwnText } from "~/components/library/own-text";
import { metaOf } from "~/components/page-meta";
import { SkillNeeds } from "~/components/training/skill-needs";
import { TrainingFacts } from "~/components/training/training-facts";
import {
	Breadcrumbs,
	Button,
	ButtonLink,
	ErrorSummary,
	Form,
	Notice,
	Page,
	PageHeader,
	Tag,
} from "~/components/ui";
import { can } from "~/domain/permissions";
import { readForm, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requireViewer } from "~/http/require.server";
import { placeSchema } from "~/input/training";
import { parseLibraryNumber } from "~/services/library-list.server";
import { findTraining } from "~/services/training.server";
import { givePlaceBack, takePlace } from "~/services/training-places.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, params, context: { viewer, now } }: LoaderFunctionArgs) {
	const { format } = readerOf(request);
	const number = parseLibraryNumber(params.number);
	const { revision: _, ...training } = await findTraining({ number, viewer, now });
	return {
		meta: { title: format.text(training.title), description: training.about },
		training,
		signedIn: viewer !== null,
		mayManage: can(viewer, "training.manage").allowed,
	};
}

export async function action({ request, params, context: { viewer: maybe, now } }: ActionFunctionArgs) {
	const viewer = requireViewer({ request, context: { viewer: maybe } });
	const number = parseLibraryNumber(params.number);
	return submitForm({
		request,
		form: await readForm(request),
		schema: placeSchema,
		act: async ({ intent }) => {
			await (intent === "take" ? takePlace : givePlaceBack)({ viewer, number, now });
			return redirect(readerOf(request).to(`/training/${number}`));
		},
	});
}

export default function Training() {
	const { training, signedIn, mayManage } = useLoaderData<typeof loader>();
	const form = useFormState<typeof placeSchema>({ answer: useActionData<typeof action>() });
	const { t, to, format } = useI18n();
	const { number, signUp, signedUp } = training;
	const here = to(`/training/${number}`);
	return (
		<Page
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/training"), label: t("training.title") }]} />}
					kicker={format.dateTime(training.startsAt)}
					title={format.text(training.title)}
					facts={training.example && <Tag>{t("common.example")}</Tag>}
					actions={
						mayManage && (
							<ButtonLink to={to(`/steward/training/${number}`)} variant="secondary">
								{t("training.manage")}
							</ButtonLink>
						)
					}
				/>
			}
			aside={<TrainingFacts training={training} />}
		>
			<div className="flex flex-col gap-10">
				<ErrorSummary errors={form.summary} />
				{training.cancelled && (
					<Notice tone="danger" title={t("training.cancelled")}>
						{training.cancelledWhy && <OwnText>{training.cancelledWhy}</OwnText>}
					</Notice>
				)}
				{signedUp && !training.cancelled && (
					<Notice tone="success" title={t("training.youHavePlace")}>
						{!training.started && (
							<Form layout="none">
								<Button variant="secondary" name="intent" value="leave">
									{t("training.leave")}
								</Button>
							</Form>
						)}
					</Notice>
				)}
				{!signedUp && (
					<section aria-label={t("training.signUp")}>
						{!signUp.allowed ? (
							<p className="font-semibold">{t(`errors.${signUp.reason}`)}</p>
						) : signedIn ? (
							<Form layout="none">
								<Button name="intent" value="take">
									{t("training.signUp")}
								</Button>
							</Form>
						) : (
							<Link to={`${to("/sign-in")}?next=${encodeURIComponent(here)}`}>{t("training.signIn")}</Link>
						)}
					</section>
				)}
				<Part title={t("training.about")}>
					<OwnText>{training.about}</OwnText>
				</Part>
				{training.needs.length > 0 && (
					<Part title={t("training.needs")}>
						<SkillNeeds needs={training.needs} />
					</Part>
				)}
			</div>
		</Page>
	);
}
