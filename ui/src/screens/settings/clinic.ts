import type { ClinicDetails, PractitionerDetails } from "../../backend/generated";
import { LIMITS } from "../../backend/generated";
import { atMost, required, type Check } from "../../parts/form.svelte";

/** What the clinic's fields hold: at first start and in the settings. */
export interface ClinicValues {
  clinic: ClinicDetails;
  practitioner: PractitionerDetails;
  zone: string | null;
}

export const emptyClinic = (): Omit<ClinicValues, "zone"> => ({
  clinic: { name: "", address: "", phone: "", email: null, urgent_phone: "112" },
  practitioner: { name: "", licence: "" },
});

/** What the page sees by itself; the core decides. */
export const clinicChecks = <V>(): Record<string, Check<V>[]> => ({
  "clinic.name": [required(), atMost(LIMITS.clinic_name.max)],
  "clinic.address": [atMost(LIMITS.address.max)],
  "clinic.phone": [required(), atMost(LIMITS.phone.max)],
  "clinic.email": [atMost(LIMITS.email.max)],
  "clinic.urgent_phone": [required(), atMost(LIMITS.phone.max)],
  "practitioner.name": [required(), atMost(LIMITS.person_name.max)],
  "practitioner.licence": [required(), atMost(LIMITS.licence.max)],
});
