/** Stands at every free text. */
export const privacyReminder = "Noem geen namen van docenten of cursisten. Schrijf bijvoorbeeld “docent 1”.";
