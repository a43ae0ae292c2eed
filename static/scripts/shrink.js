// A photo as a telephone takes it is larger than what a page keeps of it: it is made smaller before it
// is sent. Where that cannot be done it is sent as it is, and the page says what is too much.
(() => {
  /** What is lighter is sent as it is. */
  const LIGHT_BYTES = 1024 * 1024;

  const smaller = async (file, side) => {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, side / Math.max(picture.width, picture.height));
    const [width, height] = [picture.width, picture.height].map((one) => Math.ceil(one * scale));
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext("2d").drawImage(picture, 0, 0, width, height);
    const drawn = await canvas.convertToBlob({ type: file.type, quality: 0.9 });
    return new File([drawn], file.name, { type: drawn.type });
  };

  document.addEventListener("change", async ({ target }) => {
    const side = Number(target.dataset.shrink);
    const [file] = target.files ?? [];
    if (!side || !file || file.size <= LIGHT_BYTES) return;
    const chosen = new DataTransfer();
    try {
      chosen.items.add(await smaller(file, side));
    } catch {
      return;
    }
    // Something else may have been chosen meanwhile.
    if (target.files[0] === file) target.files = chosen.files;
  });
})();
