import { PREVIEW_SIZE } from "../../../src/recognition/preview.ts";
import type { PageContext } from "../../context.ts";

/** What other sites read to show a link with a picture and words, as Open Graph names them. */
export function LinkPreview(
  { context, address, title, description, site, picture, alt, language }: {
    context: PageContext;
    /** The page's address for ever. */
    address: string;
    title: string;
    description: string;
    /** Whose site the reader comes to. */
    site?: string;
    /** The path of a picture of `PREVIEW_SIZE`. */
    picture: string;
    /** What is on it, for those who don't see it. */
    alt: string;
    language: string;
  },
) {
  const properties: Readonly<Record<string, string | undefined>> = {
    type: "article",
    url: address,
    title,
    description: description.slice(0, 200),
    site_name: site,
    image: new URL(picture, context.origin).href,
    "image:type": "image/png",
    "image:width": String(PREVIEW_SIZE.width),
    "image:height": String(PREVIEW_SIZE.height),
    "image:alt": alt,
    locale: language,
  };
  return (
    <>
      <link rel="canonical" href={address} />
      {Object.entries(properties).map(([name, content]) =>
        content && <meta property={`og:${name}`} content={content} />
      )}
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}
