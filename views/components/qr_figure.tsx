import QRCode from "qrcode";

/** A square to scan, drawn from `text`; black on white in every mode, as scanners want it. */
export function QrFigure({ text, caption }: { text: string; caption: string }) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const size: number = modules.size;
  const margin = 4;
  let path = "";
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (modules.get(row, column)) path += `M${column + margin} ${row + margin}h1v1h-1z`;
    }
  }
  const side = size + 2 * margin;
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
