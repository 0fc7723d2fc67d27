import { type Params, withParams } from "./paths.ts";

type InspectorPart = "vastleggen" | "belang" | `belang/${string}` | "vervanging";

/** Addresses of inspectors' records. They stand apart because the others travel with every page. */
export const inspectorPaths = {
  inspectors: "/inspecteurs",
  inspector: (id: string, part: InspectorPart | "" = "", params: Params = {}) =>
    withParams(`/inspecteurs/${encodeURIComponent(id)}${part && `/${part}`}`, params),
  exchangeDays: "/inspecteurs/terugkomdag",
  ownRecord: "/mijn-gegevens",
  quality: "/kwaliteit",
};
