import mammoth from 'mammoth'
import { type Edtf, findEdtf } from '../model/edtf.ts'
import { Failure } from '../model/failure.ts'
import { checkArchive, findMember } from './docx-zip.ts'
import type { Draft, DraftBlock, DraftMetadata, Given, Limits } from './draft.ts'
import { findMadeOn } from './made-on.ts'
import { type DomElement, lineOf, parsePage } from './html-dom.ts'
import { type Run, runsOf } from './html-runs.ts'

/** Word's own styles as tags: its "Title" is the one level above its first heading. */
const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.standfirst:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  ...[1, 2, 3, 4, 5].flatMap((level) => [
    `p[style-name='heading ${level}'] => h${level + 1}:fresh`,
    `p[style-name='Heading ${level}'] => h${level + 1}:fresh`,
  ]),
]

/**
 * Reads a Word document: headings by style, paragraphs, lists, tables, notes. Pictures are left out, and nothing that it
 * links to is opened.
 *
 * @throws Failure `read/malformed`, `read/encrypted`, `read/too-large`, `read/too-deep`.
 */
export async function readDocx(bytes: Uint8Array, given: Given, limits: Limits): Promise<Draft> {
  checkArchive(bytes, given, limits)
  const page = parsePage(await htmlOf(bytes, given), limits)
  const blocks = runsOf(page.body).map(blockOf)
  const title = blocks.find((block) => block.role === 'title')?.text
  return {
    blocks,
    metadata: { ...metadataOf(bytes, blocks, { given, limits }), ...(title === undefined ? {} : { title }) },
  }
}

async function htmlOf(bytes: Uint8Array, given: Given): Promise<string> {
  try {
    const noPicture = mammoth.images.imgElement(() => Promise.resolve({ src: '' }))
    const input = { buffer: Buffer.from(bytes) }
    const result = await mammoth.convertToHtml(input, {
      styleMap: STYLES,
      convertImage: noPicture,
      externalFileAccess: false,
    })
    return result.value
  } catch (cause) {
    const deep = cause instanceof RangeError
    throw new Failure(deep ? 'read/too-deep' : 'read/malformed', given.id, { cause })
  }
}

function blockOf(run: Run): DraftBlock {
  if (/^(?:foot|end)note-/.test(noteId(run.element))) return { role: 'reference', text: run.text.replace(/\s*↑$/, '') }
  if (run.role !== 'heading') return { role: run.role, text: run.text }
  return run.level === 1
    ? { role: 'title', text: run.text, level: 1 }
    : { role: 'heading', text: run.text, level: run.level ?? 2 }
}

/** The id of the list item that holds a note. */
function noteId(element: DomElement): string {
  const item = element.localName === 'li' ? element : element.parentElement
  return item?.getAttribute('id') ?? ''
}

/** Title, author and day of making from `docProps/core.xml` (ECMA-376, part 2, 11). */
function metadataOf(
  bytes: Uint8Array,
  blocks: Draft['blocks'],
  { given, limits }: { readonly given: Given; readonly limits: Limits },
): DraftMetadata {
  const core = findMember(bytes, 'docProps/core.xml', given)?.toString('utf8')
  if (core === undefined) return {}
  const field = (name: string): string => {
    const inner = new RegExp(`<${name}(?:\\s[^>]{0,300})?>([^<]{0,1000})</${name}>`).exec(core)?.[1] ?? ''
    return lineOf(parsePage(inner, limits).body)
  }
  const [title, creator] = [field('dc:title'), field('dc:creator')]
  const published = findMadeOn(findDay(field('dcterms:created')), blocks, 'docx/created')
  return {
    ...(title === '' ? {} : { title }),
    ...(/\p{L}+\s+\p{L}/u.test(creator) ? { authors: [creator] } : {}),
    ...(published === undefined ? {} : { published }),
  }
}

const findDay = (text: string): Edtf | undefined => findEdtf(/^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? '')
