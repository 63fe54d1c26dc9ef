/** A file to add, by the name that the document will be known by. */
export interface NamedFile {
  readonly name: string
  readonly file: Blob
}

/** The files of a drop, those in folders with their path. The entries must be asked for while the drop lasts. */
export async function filesOfDrop(items: DataTransferItemList): Promise<readonly NamedFile[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  return (await Promise.all(entries.map(filesOfEntry))).flat()
}

async function filesOfEntry(entry: FileSystemEntry): Promise<readonly NamedFile[]> {
  if (entry instanceof FileSystemFileEntry)
    return [{ name: entry.fullPath.replace(/^\//, ''), file: await fileOf(entry) }]
  if (!(entry instanceof FileSystemDirectoryEntry)) return []
  const inside = await entriesOf(entry)
  return (await Promise.all(inside.map(filesOfEntry))).flat()
}

const fileOf = async (entry: FileSystemFileEntry): Promise<File> =>
  await new Promise((resolve, reject) => entry.file(resolve, reject))

/** A folder is read in portions, until one is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return all
    all.push(...some)
  }
}

/** The files that were chosen in the browser's own dialog. */
export const chosenFiles = (list: FileList | null): readonly NamedFile[] =>
  [...(list ?? [])].map((file) => ({
    name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
    file,
  }))
