import { useI18n } from "~/components/i18n";
import type { Bilingual } from "~/domain/vocabulary";

type Request = { number: number; proposal: { number: number } | null };

/** Addresses of the papers about one agency's opinion; those with Thai digits only for readers of Thai. */
export function useOpinionLetters(request: Request) {
	const { t, to, language } = useI18n();
	const base = to(`/proposals/${request.proposal?.number ?? 0}/opinions/${request.number}`);
	return ({
		agency,
		answeredAt,
	}: {
		agency: { code: string; name: Bilingual } | null;
		answeredAt: Date | string | null;
	}): { to: string; label: string }[] => {
		if (!agency) return [];
		const thai = language === "th";
		const paper = (kind: "letter" | "reply") => {
			const address = `${base}/${kind}-${agency.code}.pdf`;
			return [
				{ to: address, label: t(`opinions.${kind}Pdf`) },
				...(thai ? [{ to: `${address}?digits=thai`, label: t(`opinions.${kind}PdfThai`) }] : []),
			];
		};
		return [...paper("letter"), ...(answeredAt ? paper("reply") : [])];
	};
}

/** The digest as a paper and the opinions as data. */
export function RequestDownloads({ request }: { request: Request }) {
	const { t, to, language } = useI18n();
	const base = to(`/proposals/${request.proposal?.number ?? 0}/opinions/${request.number}`);
	return (
		<ul aria-label={t("opinions.download")} className="mt-4 flex flex-wrap gap-x-6 gap-y-1">
			<li>
				<a href={`${base}/digest.pdf`}>{t("opinions.digestPdf")}</a>
			</li>
			{language === "th" && (
				<li>
					<a href={`${base}/digest.pdf?digits=thai`}>{t("opinions.digestPdfThai")}</a>
				</li>
			)}
			<li>
				<a href={`${base}/opinions.csv`}>{t("opinions.dataCsv")}</a>
			</li>
			<li>
				<a href="/api/v1/opinions">{t("opinions.dataJson")}</a>
			</li>
		</ul>
	);
}
