import type { Child } from "hono/jsx";

/** A badge shown large, on the page that is about it. */
export function BadgeFigure(
  { image, alt, caption, size = 256 }: {
    image: string;
    /** What the picture shows: shape, symbol and level. */
    alt: string;
    caption?: Child;
    /** Its width in CSS pixels. */
    size?: 128 | 192 | 256;
  },
) {
  return (
    <figure class="badge-figure">
      <img src={image} alt={alt} width={size} height={size} />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}
