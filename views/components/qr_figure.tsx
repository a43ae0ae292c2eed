import { LRUCache } from "lru-cache";
import QRCode from "qrcode";

/** The quiet space around a code, in modules. */
const MARGIN = 4;

interface Code {
  /** In modules, its margin included. */
  readonly side: number;
  readonly path: string;
}

/** Codes of addresses that anyone may know. Of those that open something, none is left lying here. */
const known = new LRUCache<string, Code>({ max: 200 });

/**
 * A square to scan, drawn from `text`; black on white in every mode, as scanners want it.
 * @param open whether anyone may know the text: it is drawn once, then
 */
export function QrFigure(
  { text, caption, open }: { text: string; caption: string; open?: boolean },
) {
  const { side, path } = (open && known.get(text)) || codeOf(text);
  if (open) known.set(text, { side, path });
  return (
    <figure class="qr">
      <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={caption}>
        <rect width={side} height={side} class="qr-paper" />
        <path d={path} class="qr-ink" shape-rendering="crispEdges" />
      </svg>
      <figcaption aria-hidden="true">{caption}</figcaption>
    </figure>
  );
}

function codeOf(text: string): Code {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const size: number = modules.size;
  let path = "";
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (modules.get(row, column)) path += `M${column + MARGIN} ${row + MARGIN}h1v1h-1z`;
    }
  }
  return { side: size + 2 * MARGIN, path };
}
