import type { ReactNode } from "react";
import { useI18n } from "~/components/i18n";
import { Breadcrumbs, Page, PageHeader } from "~/components/ui";

type AccountPageProps = {
	title: string;
	lede?: ReactNode;
	width?: "text" | "narrow" | "page";
	children: ReactNode;
};

/** A page below the hub `/me`, with the way back to it. */
export function AccountPage({ title, lede, width = "text", children }: AccountPageProps) {
	const { t, to } = useI18n();
	return (
		<Page
			width={width}
			header={
				<PageHeader
					title={title}
					lede={lede}
					trail={<Breadcrumbs items={[{ to: to("/me"), label: t("account.me.title") }]} />}
				/>
			}
		>
			{children}
		</Page>
	);
}
