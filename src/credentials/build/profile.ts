import { compact } from "../json.ts";
import type { IssuerProfile, JsonObject } from "../types.ts";

/** OB 3.0 `Profile` (§ B.1.22) of who issues, creates or endorses. */
export function buildProfile(profile: IssuerProfile): JsonObject {
  return compact({
    id: profile.id,
    type: ["Profile"],
    name: profile.name,
    url: profile.url,
    description: profile.description,
    image: profile.image ? buildImage({ id: profile.image }) : undefined,
  });
}

/** OB 3.0 `Image` (§ B.1.16); nothing else may stand in it. */
export function buildImage(image: ImageInput): JsonObject {
  return compact({ id: image.id, type: "Image", caption: image.caption });
}

/** A picture of an achievement or a profile (OB 3.0 `Image`). */
export interface ImageInput {
  /** Its address. */
  readonly id: string;
  /** What it shows, for those who don't see it. */
  readonly caption?: string;
}
