import { type Bundle, bundle, inPlaceOf } from "./bundle.ts";

/** What the device has in the place of what the node has. */
const ON_DEVICE = {
  "src/credentials/primitives.ts": "device/primitives.ts",
  "views/locales/sentences.ts": "device/sentences.ts",
  "views/assets.ts": "device/assets.ts",
};

/** What verifies: the node's own rules and views, over what a browser brings. */
export function deviceCheck(icons: Readonly<Record<string, string>>): Promise<Bundle> {
  return bundle("device/check.tsx", {
    plugins: [inPlaceOf(ON_DEVICE)],
    define: { ICONS: JSON.stringify(icons) },
  });
}

/** What the page of the verifier begins with. */
export function devicePage(): Promise<Bundle> {
  return bundle("device/main.ts");
}

/** What keeps that page for later. @param files the addresses of what it needs */
export function deviceWorker(files: readonly string[]): Promise<Bundle> {
  return bundle("device/worker.ts", { define: { FILES: JSON.stringify(files) } });
}
