// Placeholder until the types are made from the operations list.
export interface ClinicDetails { name: string; address: string; phone: string; email: string | null; urgent_phone: string }
export interface PractitionerDetails { name: string; licence: string }
export interface VaultStatus { state: "absent" | "locked" | "open"; today?: string; now?: string; zone?: string; clinic_name?: string; practitioner_name?: string; language?: string }
export interface VaultCreate { clinic: ClinicDetails; practitioner: PractitionerDetails; zone: string; language: string; passphrase: string }
export interface VaultUnlock { passphrase: string }
export interface Operations {
  "vault.status": { request: Record<string, never>; response: VaultStatus; kind: "read" };
  "vault.create": { request: VaultCreate; response: VaultStatus; kind: "write" };
  "vault.unlock": { request: VaultUnlock; response: VaultStatus; kind: "write" };
  "vault.lock": { request: Record<string, never>; response: VaultStatus; kind: "write" };
}
export const LIMITS = {
  clinic_name: { min: 1, max: 200 }, address: { min: 0, max: 500 }, phone: { min: 0, max: 40 }, email: { min: 0, max: 254 },
  person_name: { min: 1, max: 400 }, licence: { min: 1, max: 100 }, passphrase: { min: 15, max: 1024 },
} as const;
