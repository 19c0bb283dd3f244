import { Link, useFetcher, useLocation } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useI18n } from "~/components/i18n";
import { Button, ButtonLink, Icon, Notice } from "~/components/ui";
import type { ErrorCode } from "~/domain/errors";
import { formatReceipt } from "~/domain/receipt";
import type { SupportIntent } from "~/input/support";

/** What `loadSupportPanel` gives; dates may be ISO text. */
export interface SupportPanelProps {
	number: number;
	/** Supports, the reader's own included. */
	supports: number;
	/** Since when the reader supports it. */
	since: Date | string | null;
	/** The code of the reader's support. */
	receipt: string | null;
	following: boolean;
	signedIn: boolean;
	/** Why the reader can neither give nor take back a support now. */
	refusal: ErrorCode | null;
	votes: { left: number; of: number } | null;
	closesAt: Date | string | null;
}

/** What the action of the support route answers to a form that a script sent. */
export interface SupportAnswer {
	done?: SupportIntent;
	refused?: ErrorCode;
}

/** How many support a proposal, whether the reader does, and the way to do so; and following. */
export function SupportPanel(props: SupportPanelProps) {
	const { t, to, format } = useI18n();
	const { number, supports, since, receipt, votes, closesAt, signedIn } = props;
	const fetcher = useFetcher<SupportAnswer>();
	const answer = fetcher.state === "idle" ? fetcher.data : undefined;
	return (
		<section
			id="support"
			aria-labelledby="support-heading"
			className="border-t-4 border-brand bg-surface p-5"
		>
			<h2 id="support-heading" className="sr-only">
				{t("comments.support.title")}
			</h2>
			<p className="flex flex-wrap items-baseline gap-x-2">
				<span className="text-3xl font-semibold tabular-nums">{format.number(supports)}</span>
				<span>{t("comments.support.count")}</span>
			</p>
			<div role="status">
				{answer?.done === "withdraw" && !since && <p className="mt-2">{t("comments.support.withdrawn")}</p>}
				{answer?.refused && <p className="mt-2 text-danger">{t(`errors.${answer.refused}`)}</p>}
				{since && (
					<div className="mt-2">
						<p className="flex gap-2 font-semibold text-success">
							<Icon name="check" className="mt-1" />
							{t("comments.support.given")}
						</p>
						<p className="text-sm text-ink-soft">
							{t("comments.support.givenAt", { at: format.dateTime(since) })}
						</p>
						{receipt && <Receipt receipt={receipt} />}
					</div>
				)}
			</div>
			<div className="mt-4">
				{signedIn ? <SupportButton {...props} fetcher={fetcher} /> : <SignInFirst {...props} />}
			</div>
			{votes && (
				<p className="mt-3 text-sm text-ink-soft">
					{t("comments.support.votesLeft", { left: votes.left, of: votes.of })}
				</p>
			)}
			{closesAt && (
				<p className="mt-1 text-sm text-ink-soft">
					{t("comments.support.until", { date: format.date(new Date(new Date(closesAt).getTime() - 1)) })}
				</p>
			)}
			{supports > 0 && (
				<p className="mt-3 text-sm">
					<Link to={to(`/proposals/${number}/receipts`)}>{t("receipts.check")}</Link>
				</p>
			)}
			{signedIn && <FollowButton {...props} />}
		</section>
	);
}

/** The code by which the reader finds their own support in the public list. */
function Receipt({ receipt }: { receipt: string }) {
	const { t } = useI18n();
	return (
		<p className="mt-2 text-sm text-ink-soft">
			{t("receipts.yours")}{" "}
			<span className="font-semibold text-ink tabular-nums">{formatReceipt(receipt)}</span>
		</p>
	);
}

type FormFetcher = ReturnType<typeof useFetcher<SupportAnswer>>;

function SupportButton({ number, since, refusal, fetcher }: SupportPanelProps & { fetcher: FormFetcher }) {
	const { t } = useI18n();
	if (refusal) return <p className="text-ink-soft">{t(`errors.${refusal}`)}</p>;
	return (
		<IntentForm number={number} intent={since ? "withdraw" : "support"} fetcher={fetcher}>
			{since ? (
				<Button variant="secondary" size="sm">
					{t("comments.support.withdraw")}
				</Button>
			) : (
				<Button icon="support" block>
					{t("comments.support.give")}
				</Button>
			)}
		</IntentForm>
	);
}

function SignInFirst({ refusal }: SupportPanelProps) {
	const { t, to } = useI18n();
	const { pathname, search } = useLocation();
	if (refusal) return <p className="text-ink-soft">{t(`errors.${refusal}`)}</p>;
	const next = encodeURIComponent(`${pathname}${search}`);
	return (
		<>
			<ButtonLink to={`${to("/sign-in")}?next=${next}`} icon="support" block>
				{t("comments.support.signIn")}
			</ButtonLink>
			<p className="mt-2 text-sm text-ink-soft">{t("comments.support.signInHint")}</p>
		</>
	);
}

function FollowButton({ number, following }: SupportPanelProps) {
	const { t } = useI18n();
	const fetcher = useFetcher<SupportAnswer>();
	return (
		<div className="mt-4 border-t border-line pt-3">
			<p className="text-sm text-ink-soft">
				{t(following ? "comments.support.following" : "comments.support.followHint")}
			</p>
			<IntentForm number={number} intent={following ? "unfollow" : "follow"} fetcher={fetcher}>
				<Button variant="quiet" size="sm" icon="bell" className="-ml-3">
					{t(following ? "comments.support.unfollow" : "comments.support.follow")}
				</Button>
			</IntentForm>
		</div>
	);
}

/** A plain form; with a script the page stays where it is and only its figures change. */
function IntentForm({
	number,
	intent,
	fetcher,
	children,
}: {
	number: number;
	intent: SupportIntent;
	fetcher: FormFetcher;
	children: React.ReactNode;
}) {
	const { to } = useI18n();
	const [scripted, setScripted] = useState(false);
	useEffect(() => setScripted(true), []);
	return (
		<fetcher.Form method="post" action={to(`/proposals/${number}/support`)}>
			<input type="hidden" name="intent" value={intent} />
			{scripted && <input type="hidden" name="inPlace" value="1" />}
			{children}
		</fetcher.Form>
	);
}

/** The answer to a support that was refused, for readers without a script. */
export function SupportRefused({ refused, backTo }: { refused: ErrorCode; backTo: string }) {
	const { t } = useI18n();
	return (
		<Notice
			tone="warning"
			title={t("comments.support.failedTitle")}
			actions={<Link to={backTo}>{t("comments.support.backToProposal")}</Link>}
		>
			<p>{t(`errors.${refused}`)}</p>
		</Notice>
	);
}
