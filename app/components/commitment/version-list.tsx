import { useI18n } from "~/components/i18n";
import { Details, Table, Time } from "~/components/ui";
import type { PromiseField } from "~/domain/promise-difference";
import { PromiseValue, type SentPromise } from "./promise-values";

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
							{version.reason}
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

type DifferenceProps = { before: SentPromise; after: SentPromise; changed: readonly PromiseField[] };

/** Two versions of a promise side by side, only where they differ. */
export function PromiseDifference({ before, after, changed }: DifferenceProps) {
	const { t } = useI18n();
	if (changed.length === 0) return <p>{t("commitments.version.same")}</p>;
	return (
		<Table
			caption={t("commitments.version.title")}
			captionHidden
			rows={changed}
			rowKey={(field) => field}
			columns={[
				{
					key: "field",
					header: t("commitments.version.field"),
					rowHeader: true,
					cell: (field) => t(`commitments.promise.${field}`),
				},
				{
					key: "before",
					header: t("commitments.version.before"),
					cell: (field) => <PromiseValue promise={before} field={field} />,
				},
				{
					key: "after",
					header: t("commitments.version.after"),
					cell: (field) => <PromiseValue promise={after} field={field} />,
				},
			]}
		/>
	);
}
