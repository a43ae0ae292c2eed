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
    "M164 30 C230 30 276 68 276 128 C276 188 232 236 164 236 C128 236 92 226 70 198 C56 204 40 206 24 202 C38 193 46 182 50 166 C46 156 44 144 44 128 C44 68 98 30 164 30 Z",
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
    "M160 44 C186 44 214 40 236 30 C242 40 254 46 266 48 L266 128 C266 196 216 232 160 256 C104 232 54 196 54 128 L54 48 C66 46 78 40 84 30 C106 40 134 44 160 44 Z",
  centre: [160, 132],
  room: 146,
};

/** A ticket with bitten corners. */
const ticket: Silhouette = {
  path:
    "M86 32 L234 32 A34 34 0 0 0 268 66 L268 200 A34 34 0 0 0 234 234 L86 234 A34 34 0 0 0 52 200 L52 66 A34 34 0 0 0 86 32 Z",
  centre: [160, 126],
  room: 148,
};

/** A star of eight points, as on old tiles. */
const star: Silhouette = {
  path:
    "M160 24 L192 55 L236 52 L233 96 L264 128 L233 160 L236 204 L192 201 L160 232 L128 201 L84 204 L87 160 L56 128 L87 96 L84 52 L128 55 Z",
  centre: [160, 124],
  room: 128,
};

/** A gingerbread heart. */
const heart: Silhouette = {
  path:
    "M160 68 C174 44 196 32 220 32 C256 32 280 62 280 100 C280 162 224 206 160 256 C96 206 40 162 40 100 C40 62 64 32 100 32 C124 32 146 44 160 68 Z",
  centre: [160, 134],
  room: 132,
};

/** A stepped gable. */
const gable: Silhouette = {
  path:
    "M132 28 L188 28 L188 68 L228 68 L228 108 L266 108 L266 240 L54 240 L54 108 L92 108 L92 68 L132 68 Z",
  centre: [156, 154],
  room: 120,
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
  organise: ticket,
  value: star,
  support: heart,
  codes: gable,
  path: lozenge,
};
