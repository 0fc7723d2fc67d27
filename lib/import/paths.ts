export const importPaths = {
  import: "/importeren",
};
