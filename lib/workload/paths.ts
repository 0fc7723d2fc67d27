export const workloadPaths = {
  quality: "/kwaliteit",
};
