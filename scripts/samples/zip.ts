/** A file of an archive: its path inside, and its bytes. */
export interface ZipEntry {
  readonly path: string
  readonly bytes: Buffer
}

/** 1980-01-01 in MS-DOS form, the earliest a ZIP can say: the archive shall not depend on a clock. */
const DOS_DATE = 0x0021

/** A ZIP archive that stores its entries uncompressed, after PKWARE's APPNOTE 6.3. Same entries, same bytes. */
export function storedZip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const local = localHeader(entry)
    locals.push(local, entry.bytes)
    directory.push(directoryHeader(entry, offset))
    offset += local.length + entry.bytes.length
  }
  const central = Buffer.concat(directory)
  return Buffer.concat([...locals, central, endRecord(entries.length, central.length, offset)])
}

/** What the local and the directory header share: version, flags (UTF-8 names), method, time, date, CRC, sizes, name length. */
function sharedFields(entry: ZipEntry): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(0x0800, 2)
  fields.writeUInt16LE(DOS_DATE, 8)
  fields.writeUInt32LE(crc32(entry.bytes), 10)
  fields.writeUInt32LE(entry.bytes.length, 14)
  fields.writeUInt32LE(entry.bytes.length, 18)
  fields.writeUInt16LE(Buffer.byteLength(entry.path), 22)
  return fields
}

function localHeader(entry: ZipEntry): Buffer {
  return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), sharedFields(entry), Buffer.from(entry.path)])
}

function directoryHeader(entry: ZipEntry, offset: number): Buffer {
  const madeBy = Buffer.from([20, 0])
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  return Buffer.concat([
    Buffer.from('PK\x01\x02', 'latin1'),
    madeBy,
    sharedFields(entry),
    rest,
    Buffer.from(entry.path),
  ])
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
