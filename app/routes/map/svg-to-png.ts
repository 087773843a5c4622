/** Pixels for one of the drawing. */
const SHARPNESS = 2
/** Browsers refuse canvases of many more pixels, and telephones of fewer: a larger drawing is made less sharp. */
const MOST_PIXELS = 64_000_000

/**
 * The SVG at an address of this site as a PNG, twice as large in both directions.
 *
 * @throws Error when it cannot be loaded or drawn
 */
export async function pngFrom(address: string): Promise<Blob> {
  const picture = new Image()
  picture.src = address
  await picture.decode()
  const { naturalWidth: width, naturalHeight: height } = picture
  const scale = Math.min(SHARPNESS, Math.sqrt(MOST_PIXELS / (width * height)))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser draws on no canvas')
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('the drawing is too large for this browser')
  return blob
}

/** Hands a file to the browser's downloads. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
