import { useEffect, useRef, useState } from "react";
import { useI18n } from "~/components/i18n";
import { Button, FileField, Notice, Table } from "~/components/ui";
import type { BundleCheck, BundleVerdict } from "~/domain/judging/verify";

/** A published bundle that the page can fetch by itself. */
export interface VerifiableRound {
	name: string;
	/** Address of its bundle. */
	address: string;
	/** SHA-256 that the site announces, in hex. */
	hash: string;
}

type State =
	| { kind: "idle" }
	| { kind: "running" }
	| { kind: "unreadable" }
	| { kind: "done"; verdict: BundleVerdict; expected: string | null };

/**
 * Recomputes a bundle in the reader's browser, in a thread of its own; nothing is sent anywhere. Without JavaScript nothing
 * of it is shown, since nothing of it would work.
 */
export function Verifier({ round }: { round: VerifiableRound | null }) {
	const { t } = useI18n();
	const [ready, setReady] = useState(false);
	const [state, setState] = useState<State>({ kind: "idle" });
	const chooser = useRef<HTMLDivElement>(null);
	useEffect(() => setReady(true), []);
	if (!ready) return null;

	const verify = async (read: () => Promise<ArrayBuffer>, expected: string | null) => {
		setState({ kind: "running" });
		try {
			const verdict = await runVerifier(await read());
			const isBundle = verdict.checks.every(({ key, ok }) => ok || (key !== "json" && key !== "format"));
			setState(isBundle ? { kind: "done", verdict, expected } : { kind: "unreadable" });
		} catch {
			setState({ kind: "unreadable" });
		}
	};
	const verifyFile = () => {
		const chosen = chooser.current?.querySelector("input")?.files?.[0];
		if (chosen) void verify(() => chosen.arrayBuffer(), round?.hash ?? null);
	};
	const verifyRound = ({ address, hash }: VerifiableRound) =>
		verify(async () => (await fetch(address)).arrayBuffer(), hash);
	const isRunning = state.kind === "running";
	return (
		<div className="flex flex-col gap-6">
			{round && (
				<p>
					<Button type="button" onClick={() => void verifyRound(round)} disabled={isRunning} icon="check">
						{t("judgingResults.verify.load", { round: round.name })}
					</Button>
				</p>
			)}
			<div ref={chooser}>
				<FileField
					maxBytes={null}
					name="bundle"
					label={t("judgingResults.verify.choose")}
					hint={t("judgingResults.verify.chooseHint")}
					accept=".json,application/json"
				/>
				<p className="mt-3">
					<Button type="button" variant="secondary" onClick={verifyFile} disabled={isRunning}>
						{t("judgingResults.verify.button")}
					</Button>
				</p>
			</div>
			<div aria-live="polite">
				{isRunning && <p>{t("judgingResults.verify.running")}</p>}
				{state.kind === "unreadable" && (
					<Notice tone="danger" title={t("judgingResults.verify.unreadable")} />
				)}
				{state.kind === "done" && <Verdict verdict={state.verdict} expected={state.expected} />}
			</div>
		</div>
	);
}

function runVerifier(bytes: ArrayBuffer): Promise<BundleVerdict> {
	return new Promise((resolve, reject) => {
		const worker = new Worker("/verify-worker.mjs", { type: "module" });
		worker.onmessage = ({ data }: MessageEvent<BundleVerdict>) => {
			worker.terminate();
			resolve(data);
		};
		worker.onerror = () => {
			worker.terminate();
			reject(new Error("the verifier could not run"));
		};
		worker.postMessage(bytes, [bytes]);
	});
}

function Verdict({ verdict, expected }: { verdict: BundleVerdict; expected: string | null }) {
	const { t } = useI18n();
	const { ok, checks, fingerprint, about } = verdict;
	const isSame = expected === null || expected === fingerprint;
	return (
		<div className="flex flex-col gap-6">
			<Notice
				tone={ok && isSame ? "success" : "danger"}
				title={t(ok && isSame ? "judgingResults.verify.ok" : "judgingResults.verify.failed")}
			>
				<p>{t(ok && isSame ? "judgingResults.verify.okNote" : "judgingResults.verify.failedNote")}</p>
				{about && <VerdictAbout about={about} />}
				<p className="mt-2 text-sm">
					{t("judgingResults.verify.hash")}: <code className="break-all">{fingerprint}</code>
				</p>
				{expected !== null && (
					<p className="text-sm font-semibold">
						{t(isSame ? "judgingResults.verify.sameHash" : "judgingResults.verify.otherHash")}
					</p>
				)}
			</Notice>
			<Table
				caption={t("judgingResults.verify.check")}
				captionHidden
				rows={checks}
				rowKey={({ key }) => key}
				columns={[
					{
						key: "check",
						header: t("judgingResults.verify.check"),
						cell: ({ key }) => t(`judgingResults.verify.checks.${key}`),
						rowHeader: true,
					},
					{
						key: "state",
						header: t("judgingResults.verify.state"),
						cell: (check) => <CheckState check={check} />,
					},
				]}
			/>
		</div>
	);
}

function VerdictAbout({ about }: { about: NonNullable<BundleVerdict["about"]> }) {
	const { format } = useI18n();
	return (
		<p className="mt-1">
			{format.text(about.challenge)} · {format.text(about.round)}
		</p>
	);
}

function CheckState({ check: { ok, path, expected, found } }: { check: BundleCheck }) {
	const { t } = useI18n();
	if (ok) return <span className="text-success">{t("judgingResults.verify.checkOk")}</span>;
	return (
		<>
			<span className="font-semibold text-danger">{t("judgingResults.verify.checkFailed")}</span>
			{path && <code className="block text-sm break-all">{path}</code>}
			{expected !== undefined && (
				<span className="block text-sm break-all">
					{t("judgingResults.verify.expected", { text: expected })}
				</span>
			)}
			{found !== undefined && (
				<span className="block text-sm break-all">{t("judgingResults.verify.found", { text: found })}</span>
			)}
		</>
	);
}
