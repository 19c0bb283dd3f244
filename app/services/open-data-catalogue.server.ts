import { contactEmail } from "~/config/contact.server";
import { siteOrigin } from "~/config/mail.server";
import type { CatalogueFacts } from "~/open-data/dcat";
import { findNewestNight } from "./open-data-files.server";

/** Who publishes: the office that runs the programme. */
const PUBLISHER = {
	th: "สำนักงานคณะกรรมการพัฒนาระบบราชการ (สำนักงาน ก.พ.ร.)",
	en: "Office of the Public Sector Development Commission (OPDC)",
};

/** What catalogues say beside the registry: where the site is, who publishes, and the newest files. */
export async function findCatalogueFacts(): Promise<CatalogueFacts> {
	return {
		origin: siteOrigin(),
		publisher: PUBLISHER,
		email: contactEmail(),
		newest: await findNewestNight(),
	};
}
