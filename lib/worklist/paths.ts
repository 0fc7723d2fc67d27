export const worklistPaths = {
  agenda: "/agenda",
};
