import type { Region } from "#lib/calendar/holiday-region.ts";

/**
 * The regions for school holidays that a province lies in. Source: the ministry of education (OCW), which puts every
 * municipality in a region. Four provinces lie in more than one: Zeewolde (Flevoland) is midden; Hattem (Gelderland) is
 * noord and the south of Gelderland zuid; Eemnes and Abcoude (Utrecht) are noord; Altena (Noord-Brabant) is midden.
 * Here a school is known by its province alone, so all of them are possible.
 */
const regionsByProvince: Readonly<Record<string, readonly Region[]>> = {
  Groningen: ["noord"],
  Fryslân: ["noord"],
  Drenthe: ["noord"],
  Overijssel: ["noord"],
  Flevoland: ["noord", "midden"],
  Gelderland: ["noord", "midden", "zuid"],
  Utrecht: ["noord", "midden"],
  "Noord-Holland": ["noord"],
  "Zuid-Holland": ["midden"],
  Zeeland: ["zuid"],
  "Noord-Brabant": ["midden", "zuid"],
  Limburg: ["zuid"],
};

export function regionsOf(province: string): readonly Region[] {
  return regionsByProvince[province] ?? [];
}
