import { fileURLToPath } from "node:url";
import { renderAsync } from "@resvg/resvg-js";

const FONTS = [
  "atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf",
  "atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf",
  "bricolage-grotesque/700Bold/BricolageGrotesque_700Bold.ttf",
].map((file) =>
  fileURLToPath(new URL(`../../../node_modules/@expo-google-fonts/${file}`, import.meta.url))
);

/**
 * A picture as PNG.
 *
 * @param svg one whole SVG document; text in it is set in the product's own fonts
 * @param width in pixels; the height follows
 */
export async function renderPng(svg: string, width: number): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    fitTo: { mode: "width", value: width },
    font: {
      loadSystemFonts: false,
      fontFiles: svg.includes("<text") ? FONTS : [],
      defaultFontFamily: "Atkinson Hyperlegible Next",
    },
  });
  return image.asPng();
}
