import { crc32 } from 'node:zlib'

/** The smallest files of their kinds, by what is in them. */
export const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF')
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
export const ODT = zip('mimetype', 'application/vnd.oasis.opendocument.text')
export const DOCX = zip(
  '[Content_Types].xml',
  '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
)

export const file = (name: string, content: Uint8Array | string, type = 'application/octet-stream') =>
  new File([typeof content === 'string' ? content : new Uint8Array(content)], name, { type })

/** A zip of one entry, not compressed. */
export function zip(name: string, content: string): Buffer {
  const data = Buffer.from(content)
  const entry = Buffer.from(name)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt32LE(crc32(data), 10)
  common.writeUInt32LE(data.length, 14)
  common.writeUInt32LE(data.length, 18)
  common.writeUInt16LE(entry.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, entry, data])
  const version = Buffer.from([20, 0])
  const central = Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), version, common, Buffer.alloc(14), entry])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}
