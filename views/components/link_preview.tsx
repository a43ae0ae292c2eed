import { PREVIEW_SIZE } from "../../src/recognition/preview.ts";
import type { PageContext } from "../context.ts";

interface Props {
  context: PageContext;
  /** The page's address for ever. */
  address: string;
  title: string;
  description: string;
  /** Whose site the reader comes to. */
  site?: string;
  picture?: {
    /** The path of a picture of `PREVIEW_SIZE`. */
    readonly path: string;
    /** What is on it, for those who don't see it. */
    readonly alt: string;
  };
  language: string;
}

/** What other sites read to show a link with words, and a picture if there is one: Open Graph's names. */
export function LinkPreview(props: Props) {
  const { context, address, title, description, site, picture, language } = props;
  const properties: Readonly<Record<string, string | undefined>> = {
    type: picture ? "article" : "website",
    url: address,
    title,
    description: description.slice(0, 200),
    site_name: site,
    ...(picture
      ? {
        image: new URL(picture.path, context.origin).href,
        "image:type": "image/png",
        "image:width": String(PREVIEW_SIZE.width),
        "image:height": String(PREVIEW_SIZE.height),
        "image:alt": picture.alt,
      }
      : {}),
    locale: language,
  };
  return (
    <>
      <link rel="canonical" href={address} />
      {Object.entries(properties).map(([name, content]) =>
        content && <meta property={`og:${name}`} content={content} />
      )}
      <meta name="twitter:card" content={picture ? "summary_large_image" : "summary"} />
    </>
  );
}
