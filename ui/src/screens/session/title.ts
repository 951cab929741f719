import { t } from "../../texts/index.svelte";

/** "Session 3 of 8"; after the course's last session it is maintenance. */
export const sessionTitle = (number: number, of: number): string =>
  number > of ? t("sessions-title-maintenance", { number }) : t("sessions-title", { number, of });
