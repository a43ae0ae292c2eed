import type { CompetenceCode } from "../types.ts";

/** An outline of a badge, in the units of its 320 × 320 sheet. */
export interface Silhouette {
  /** SVG path data, one closed outline, clockwise from the top. */
  readonly path: string;
  /** Where the eye rests: the symbol is centred here. */
  readonly centre: readonly [x: number, y: number];
  /** The size of the symbol's square. */
  readonly room: number;
}

/** The speech bubble, its tail to the left. */
const bubble: Silhouette = {
  path:
    "M164 26 C226 26 278 68 278 130 C278 190 232 238 164 238 C128 238 94 226 72 198 C56 206 38 208 20 202 C36 193 46 180 50 164 C46 154 44 144 44 130 C44 68 102 26 164 26 Z",
  centre: [161, 126],
  room: 152,
};

/** Four petals grown together. */
const quatrefoil: Silhouette = {
  path:
    "M160 55 A57 57 0 1 1 233 130 A57 57 0 1 1 160 205 A57 57 0 1 1 87 130 A57 57 0 1 1 160 55 Z",
  centre: [160, 128],
  room: 146,
};

/** The shield of a town. */
const shield: Silhouette = {
  path:
    "M160 42 C188 42 222 38 244 22 C250 34 258 42 270 46 L270 96 C270 168 226 222 160 254 C94 222 50 168 50 96 L50 46 C62 42 70 34 76 22 C98 38 132 42 160 42 Z",
  centre: [160, 132],
  room: 146,
};

/** A label with bitten corners. */
const label: Silhouette = {
  path:
    "M76 30 L244 30 A32 32 0 0 0 276 62 L276 206 A32 32 0 0 0 244 238 L76 238 A32 32 0 0 0 44 206 L44 62 A32 32 0 0 0 76 30 Z",
  centre: [160, 126],
  room: 142,
};

/** A star of eight points, as on old tiles. */
const star: Silhouette = {
  path:
    "M160 12 L194.4 44.9 L242 46 L243.1 93.6 L276 128 L243.1 162.4 L242 210 L194.4 211.1 L160 244 L125.6 211.1 L78 210 L76.9 162.4 L44 128 L76.9 93.6 L78 46 L125.6 44.9 Z",
  centre: [160, 124],
  room: 136,
};

/** A gingerbread heart. */
const heart: Silhouette = {
  path:
    "M160 84 C172 48 194 28 222 28 C262 28 288 58 288 96 C288 152 226 206 160 254 C94 206 32 152 32 96 C32 58 58 28 98 28 C126 28 148 48 160 84 Z",
  centre: [160, 139],
  room: 136,
};

/** A stepped gable. */
const gable: Silhouette = {
  path:
    "M122 28 L198 28 L198 66 L234 66 L234 104 L268 104 L268 240 L52 240 L52 104 L86 104 L86 66 L122 66 Z",
  centre: [157, 146],
  room: 130,
};

/** The lozenge of a waymark. */
const lozenge: Silhouette = {
  path:
    "M147 32 Q160 20 173 32 L280 122 Q292 132 280 142 L173 242 Q160 254 147 242 L40 142 Q28 132 40 122 Z",
  centre: [162, 130],
  room: 130,
};

/** The outline that a competence has at every level. */
export const SILHOUETTES: Readonly<Record<CompetenceCode, Silhouette>> = {
  oral: bubble,
  team: quatrefoil,
  rules: shield,
  organise: label,
  value: star,
  support: heart,
  codes: gable,
  path: lozenge,
};
