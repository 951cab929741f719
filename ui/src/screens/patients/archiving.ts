import { backend } from "../../backend";

/** Takes a patient out of the lists. */
export async function archive(patient: number): Promise<void> {
  await backend.call("patients.archive", { patient, reason: null });
}

/** Puts a patient back into the lists. */
export async function restore(patient: number): Promise<void> {
  await backend.call("patients.restore", { patient });
}
