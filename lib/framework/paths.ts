import { apiPath, type Params, withParams } from "#lib/text/address.ts";

const ofVersion = (version: string) => `/framework-versions/${encodeURIComponent(version)}`;

export const frameworkPaths = {
  frameworks: "/kaders",
  framework: (version: string) => `/kaders/${encodeURIComponent(version)}`,
  compare: (params: Params = {}) => withParams("/kaders/vergelijken", params),
  download: (version: string) => apiPath(`${ofVersion(version)}/export`),
  schema: apiPath("/framework-schema.json"),
};
