import { type Params, withParams } from "#lib/text/address.ts";

type InspectorPart = "vastleggen" | "belang" | `belang/${string}` | "vervanging" | `vervanging/${string}`;

export const inspectorPaths = {
  inspectors: "/inspecteurs",
  inspector: (id: string, part: InspectorPart | "" = "", params: Params = {}) =>
    withParams(`/inspecteurs/${encodeURIComponent(id)}${part && `/${part}`}`, params),
  exchangeDays: "/inspecteurs/terugkomdag",
  ownRecord: "/mijn-gegevens",
};
