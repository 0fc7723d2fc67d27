import { apiPath } from "#lib/text/address.ts";

export const importPaths = {
  import: "/importeren",
  template: (kind: string) => apiPath(`/imports/templates/${kind}`),
};
