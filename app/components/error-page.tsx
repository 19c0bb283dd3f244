import { Form, isRouteErrorResponse, useLocation, useRouteError } from "@remix-run/react";
import { ERROR_STATUS, type ErrorCode } from "~/domain/errors";
import { useI18n } from "./i18n";
import { GoneProposal } from "./proposal/gone-proposal";
import { Button, ButtonLink, Page, PageHeader } from "./ui";

/**
 * What a reader sees when a page cannot be shown: what happened, and a way on. A form that was refused unread, because the
 * reader is no longer signed in or the site is busy, waits here with everything typed and can be sent again.
 */
export function ErrorPage() {
	const error = useRouteError();
	const { t, to } = useI18n();
	const code = codeOf(error);
	const typed = typedOf(error);
	const { pathname, search } = useLocation();
	const needsSignIn = code === "signInRequired";
	const signIn = `${to("/sign-in")}?next=${encodeURIComponent(pathname + search)}`;
	if (code === "proposalHidden" || code === "proposalWithdrawn")
		return <GoneProposal code={code} params={bodyOf(error)?.params} />;
	return (
		<Page width="text" header={<PageHeader title={t("errors.title")} />}>
			<p className="mb-6 text-lg">{code === "unexpected" ? t("errors.unexpected") : t(`errors.${code}`)}</p>
			{typed && <p className="mb-6">{t(needsSignIn ? "errors.typedKeptSignIn" : "errors.typedKept")}</p>}
			<div className="flex flex-wrap gap-3">
				{needsSignIn && (
					<ButtonLink to={signIn} target={typed ? "_blank" : undefined}>
						{t(typed ? "ui.signInNewTab" : "ui.signIn")}
					</ButtonLink>
				)}
				{typed && (
					<Form method="post" action={pathname + search} reloadDocument>
						{typed.map(([name, value], index) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: names repeat, and the list never changes
							<input key={index} type="hidden" name={name} value={value} />
						))}
						<Button variant={needsSignIn ? "secondary" : "primary"}>{t("ui.sendAgain")}</Button>
					</Form>
				)}
				<ButtonLink to={to("/")} variant={needsSignIn || typed ? "quiet" : "secondary"}>
					{t("errors.back")}
				</ButtonLink>
			</div>
		</Page>
	);
}

/** The fields of a form that can be sent again. */
function typedOf(error: unknown): [string, string][] | null {
	const typed = bodyOf(error)?.typed;
	return typed && typed.length > 0 ? typed : null;
}

/** What the answer says besides its status; null for a fault of ours. */
function bodyOf(error: unknown) {
	if (!isRouteErrorResponse(error) || typeof error.data !== "object" || error.data === null) return null;
	return error.data as { code?: unknown; params?: Record<string, unknown>; typed?: [string, string][] };
}

function codeOf(error: unknown): ErrorCode | "unexpected" {
	if (!isRouteErrorResponse(error)) return "unexpected";
	const code = bodyOf(error)?.code;
	if (typeof code === "string" && code in ERROR_STATUS) return code as ErrorCode;
	return error.status === 404 ? "notFound" : error.status < 500 ? "badRequest" : "unexpected";
}
