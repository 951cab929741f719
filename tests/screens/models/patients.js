// Registering and finding a patient, and the patient's page.

/**
 * @typedef {{ name: string, birthDate: string, sex: 'female' | 'male' | 'other', phone?: string, alerts?: string }} Patient
 */

/** @type {Patient} */
export const PATIENT = { name: 'Ayşe “Gül” Demir-O’Neill', birthDate: '14.05.1992', sex: 'female', phone: '+90 532 555 01 02', alerts: 'Lidocaine allergy' }

