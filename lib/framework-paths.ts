import { type Params, paths, withParams } from "./paths.ts";

const ofVersion = (version: string) => `/framework-versions/${encodeURIComponent(version)}`;

/** Addresses of the framework's versions. They stand apart because the others travel with every page. */
export const frameworkPaths = {
  frameworks: "/kaders",
  framework: (version: string) => `/kaders/${encodeURIComponent(version)}`,
  compare: (params: Params = {}) => withParams("/kaders/vergelijken", params),
  download: (version: string) => paths.api(`${ofVersion(version)}/export`),
  schema: paths.api("/framework-schema.json"),
};
