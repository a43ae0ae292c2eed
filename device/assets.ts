/** Takes the place of `views/assets.ts` on the device, which draws the same icons. */
declare const ICONS: Readonly<Record<string, string>>;

/** The built files, of which a device needs the icons alone. */
export function manifest() {
  return { icons: ICONS };
}
