import { useI18n } from "~/components/i18n";
import { EmptyState, Pagination } from "~/components/ui";
import { formatReceipt } from "~/domain/receipt";

interface ReceiptListProps {
	number: number;
	supports: number;
	codes: readonly string[];
	next: string | null;
	/** Address of the page. */
	path: string;
}

/** The codes of all supports that count, some at a time, and the way to have them all. */
export function ReceiptList({ number, supports, codes, next, path }: ReceiptListProps) {
	const { t } = useI18n();
	return (
		<section aria-labelledby="codes">
			<h2 id="codes">{t("receipts.list")}</h2>
			{codes.length === 0 ? (
				<EmptyState title={t("receipts.empty")}>
					<p>{t("receipts.emptyHint")}</p>
				</EmptyState>
			) : (
				<>
					<p className="mt-2">
						<span className="font-semibold">{t("receipts.counted", { count: supports })}</span>{" "}
						<span className="text-ink-soft">{t("receipts.order")}</span>
					</p>
					<p className="mt-2">
						<a href={`/files/receipts/${number}`} download>
							{t("receipts.download")}
						</a>
					</p>
					<ul className="mt-5 grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-x-6 gap-y-1 tabular-nums">
						{codes.map((code) => (
							<li key={code}>{formatReceipt(code)}</li>
						))}
					</ul>
					<Pagination next={next ? `${path}?after=${next}` : undefined} />
				</>
			)}
		</section>
	);
}
