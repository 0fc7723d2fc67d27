import type { MetadataRoute } from "next";

/** What a device needs to install the application: it opens at the visits that are on the device. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Toezicht in de klas",
    short_name: "Toezicht",
    description: "Bezoeken vastleggen, ook zonder verbinding",
    lang: "nl",
    id: "/veld",
    start_url: "/veld",
    scope: "/",
    display: "standalone",
    background_color: "#f8f6f2",
    theme_color: "#0b5563",
    icons: [
      { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
