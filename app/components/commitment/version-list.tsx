import { useI18n } from "~/components/i18n";
import { Details, OwnWords, Time } from "~/components/ui";
import type { PromiseField } from "~/domain/promise-difference";
import { PromiseDifference } from "./promise-difference";
import type { SentPromise } from "./promise-values";

/** An approved version as a loader sends it. */
export interface SentVersion {
	version: number;
	promise: SentPromise;
	reason: string | null;
	at: Date | string;
	/** Null for the first version. */
	before: SentPromise | null;
	changed: readonly PromiseField[];
}

/** Every version of a promise, newest first, each with what it changed and why. */
export function VersionList({ versions }: { versions: readonly SentVersion[] }) {
	const { t } = useI18n();
	return (
		<ol className="divide-y divide-line border-y border-line">
			{versions.map((version) => (
				<li key={version.version} className="py-4">
					<p className="flex flex-wrap gap-x-4">
						<span className="font-semibold">
							{version.before
								? t("commitments.version.heading", { version: version.version })
								: t("commitments.version.first")}
						</span>
						<span className="text-ink-soft">
							<Time at={version.at} />
						</span>
					</p>
					{version.reason && (
						<p>
							<span className="text-ink-soft">{t("commitments.version.reason")}: </span>
							<OwnWords>{version.reason}</OwnWords>
						</p>
					)}
					{version.before && (
						<Details summary={t("commitments.version.changes", { version: version.version })}>
							<PromiseDifference before={version.before} after={version.promise} changed={version.changed} />
						</Details>
					)}
				</li>
			))}
		</ol>
	);
}
