import { useI18n } from "~/components/i18n";
import { Button, Form, Notice, TextField } from "~/components/ui";
import { formatReceipt, parseReceipt } from "~/domain/receipt";

/** What `listReceipts` says about the code that was asked for. */
export interface AskedReceipt {
	code: string;
	isWritten: boolean;
	isThere: boolean;
}

/** Where a supporter types their code, and the answer. */
export function ReceiptLookUp({ action, asked }: { action: string; asked: AskedReceipt | null }) {
	const { t } = useI18n();
	return (
		<div className="flex flex-col gap-6">
			{asked?.isWritten && <Answer {...asked} />}
			<Form method="get" action={action} role="search" className="flex flex-col items-start gap-4">
				<TextField
					name="code"
					label={t("receipts.code")}
					hint={t("receipts.codeHint")}
					defaultValue={asked?.code}
					error={asked && !asked.isWritten ? t("receipts.notWritten") : undefined}
					width="md"
					autoComplete="off"
					autoCapitalize="characters"
					spellCheck={false}
				/>
				<Button variant="secondary">{t("receipts.look")}</Button>
			</Form>
		</div>
	);
}

function Answer({ code, isThere }: AskedReceipt) {
	const { t } = useI18n();
	const shown = { code: formatReceipt(parseReceipt(code) ?? code) };
	if (isThere) return <Notice tone="success" title={t("receipts.there", shown)} />;
	return (
		<Notice tone="warning" title={t("receipts.notThere", shown)}>
			<p>{t("receipts.notThereHint")}</p>
		</Notice>
	);
}
