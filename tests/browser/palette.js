// Returns a picture with at most 256 colours: the frequent ones, and for the rest the nearest.
async (png) => {
  const CLOSE = 5; // so near to a frequent colour that nobody can tell them apart
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height).getContext("2d");
  canvas.drawImage(bitmap, 0, 0);
  const pixels = new Uint32Array(canvas.getImageData(0, 0, width, height).data.buffer);

  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const colours = [...counts].sort((a, b) => b[1] - a[1]).map(([pixel]) => pixel);

  const red = (c) => c & 255, green = (c) => (c >> 8) & 255, blue = (c) => (c >> 16) & 255;
  const distance = (a, b) =>
    Math.max(Math.abs(red(a) - red(b)), Math.abs(green(a) - green(b)), Math.abs(blue(a) - blue(b)));
  const palette = [], index = new Map();
  for (const colour of colours) {
    let nearest = 0;
    palette.forEach((known, i) => {
      if (distance(known, colour) < distance(palette[nearest], colour)) nearest = i;
    });
    const enough = palette.length && distance(palette[nearest], colour) < CLOSE;
    if (!enough && palette.length < 256) nearest = palette.push(colour) - 1;
    index.set(colour, nearest);
  }
  return {
    width,
    height,
    palette: palette.flatMap((c) => [red(c), green(c), blue(c)]),
    pixels: Uint8Array.from(pixels, (pixel) => index.get(pixel)).toBase64(),
  };
}
