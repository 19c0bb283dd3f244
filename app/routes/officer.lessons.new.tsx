import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useI18n } from "~/components/i18n";
import { LessonForm } from "~/components/lesson/lesson-form";
import { metaOf } from "~/components/page-meta";
import { Breadcrumbs, Page, PageHeader } from "~/components/ui";
import { writeThaiDate } from "~/domain/typed-day";
import { newFormKey, submitForm } from "~/http/form.server";
import { readerOf } from "~/http/page.server";
import { requirePermission } from "~/http/require.server";
import { lessonSchema } from "~/input/lesson";
import { listOpenAgencies } from "~/services/agencies.server";
import { writeLesson } from "~/services/lesson-writing.server";
import { parseLibraryNumber } from "~/services/library-list.server";
import { listOwnAgencies } from "~/services/own-agencies.server";
import { listProvinces } from "~/services/provinces.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data);

export async function loader({ request, context }: LoaderFunctionArgs) {
	const viewer = requirePermission({ request, context }, "lesson.write");
	const { t, language } = readerOf(request);
	const params = new URL(request.url).searchParams;
	const numberOf = (name: string) => parseLibraryNumber(params.get(name) ?? undefined);
	const [own, agencies, provinces] = await Promise.all([
		listOwnAgencies({ viewer }),
		listOpenAgencies(),
		listProvinces(),
	]);
	return {
		meta: { title: t("lessons.form.newTitle") },
		defaults: { commitment: numberOf("commitment"), innovation: numberOf("innovation") },
		own,
		agencies: agencies.map(({ id, code, kind, name }) => ({ id, code, kind, name })),
		provinces,
		example: writeThaiDate(context.now, language),
		formKey: newFormKey(),
	};
}

export async function action({ request, context }: ActionFunctionArgs) {
	const viewer = requirePermission({ request, context }, "lesson.write");
	return submitForm({
		request,
		schema: lessonSchema,
		act: async (input, formRequest) => {
			const { number } = await writeLesson({ viewer, input, formRequest, now: context.now });
			return redirect(readerOf(request).to(`/lessons/${number}`));
		},
	});
}

export default function WriteLesson() {
	const form = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t, to } = useI18n();
	return (
		<Page
			width="text"
			header={
				<PageHeader
					trail={<Breadcrumbs items={[{ to: to("/officer/lessons"), label: t("lessons.desk.title") }]} />}
					title={t("lessons.form.newTitle")}
					lede={t("lessons.form.newLede")}
				/>
			}
		>
			<LessonForm {...form} answer={answer} cancelTo={to("/officer/lessons")} />
		</Page>
	);
}
