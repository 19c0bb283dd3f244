import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { ERROR_STATUS, type ErrorCode } from "~/domain/errors";
import { useI18n } from "./i18n";
import { ButtonLink, Page, PageHeader } from "./ui";

/** What a reader sees when a page cannot be shown: what happened, and a way on. */
export function ErrorPage() {
	const error = useRouteError();
	const { t, to } = useI18n();
	const code = codeOf(error);
	return (
		<Page width="text" header={<PageHeader title={t("errors.title")} />}>
			<p className="mb-6 text-lg">{code === "unexpected" ? t("errors.unexpected") : t(`errors.${code}`)}</p>
			<ButtonLink to={to("/")} variant="secondary">
				{t("errors.back")}
			</ButtonLink>
		</Page>
	);
}

function codeOf(error: unknown): ErrorCode | "unexpected" {
	if (!isRouteErrorResponse(error)) return "unexpected";
	const code =
		typeof error.data === "object" && error.data !== null && "code" in error.data
			? error.data.code
			: undefined;
	if (typeof code === "string" && code in ERROR_STATUS) return code as ErrorCode;
	return error.status === 404 ? "notFound" : error.status < 500 ? "badRequest" : "unexpected";
}
