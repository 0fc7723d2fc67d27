/** `detail` tells items with the same label apart; it is shown and searched nowhere else. */
export type ComboBoxItem = { id: string; label: string; detail?: string };
