/**
 * Every failure that can be expected, with what the person should do about it.
 *
 * Codes are permanent: they may be retired, never renamed. `test/documented.test.ts` fails when one is missing
 * from `docs/failures.md`.
 */
export const FAILURES = {
  'read/not-found': 'There is no such file or folder. Check the path.',
  'read/not-permitted': 'The file may not be opened. Change its permissions or copy it.',
  'read/empty': 'The file holds no text.',
  'read/unknown-format': 'The file is of no format that Chancery reads.',
  'read/too-large': 'The file is larger than the limit. Split it, or raise --max-bytes.',
  'read/too-deep': 'The file is nested deeper than the limit, as hostile files are.',
  'read/too-slow': 'Reading took longer than the limit. Raise --max-seconds, or convert the file to text.',
  'read/malformed': 'The file is damaged: it does not follow its own format.',
  'read/no-text-layer': 'The pages are pictures without a text layer. Run an OCR program over it and add it again.',
  'read/encrypted': 'The file is locked with a password. Save an unlocked copy.',
  'read/bad-line': 'A line of the JSON Lines input does not hold a document. It needs "id" and "text".',
  'code/bad-date': 'The date is not EDTF. Write it as 2017-11-23, 2017-11 or 2017.',
  'code/bad-span': 'A span does not resolve in its text. This is a fault of Chancery: please report it.',
  'store/not-a-workspace':
    'The folder is not a Chancery workspace. Name another with --workspace, or run "chancery add" first.',
  'store/newer-version': 'The workspace was written by a newer Chancery. Update this one.',
  'store/folder-in-use': 'The folder holds other files. Name a new or empty folder with --workspace.',
  'store/not-writable':
    'The workspace cannot be written. Change the permissions of its folder, or free space on the disk.',
  'store/damaged':
    'The workspace is damaged. Keep the folder, and add the documents to a new one: their bytes stand under "originals".',
  'store/busy': 'Another process writes to the workspace. Wait for it to end and try again.',
  'store/unknown-document': 'No document of this id is in the workspace. "chancery documents" lists them.',
  'store/same-id': 'Two documents of one run have this id. Give each its own.',
  'store/ruling-taken': 'Another ruling of this id stands in the log, and rulings are never changed. Give it a new id.',
  'cli/old-node':
    'Chancery needs Node 24 or newer. In a clone "npm ci" installs one and "npm run -s chancery --" uses it.',
  'cli/only-in-clone':
    'This command measures Chancery against data that only a clone of the source holds. Run it there.',
  'lexicon/unknown-state': 'No state of that name is known.',
  'lexicon/malformed': 'An entry of the lexicon does not follow its form.',
  'rule/unknown-target': 'There is no such record or passage. "chancery records" lists the records with their ids.',
  'rule/bad-field':
    'A field cannot take this value. Dates are EDTF; kinds, types and realities are those of the records.',
  'rule/incomplete': 'The ruling lacks something that its verdict needs.',
  'export/unknown-format': 'There is no such export format.',
  'import/not-an-archive': 'The file is no archive of a workspace. "chancery export --format archive" writes one.',
  'import/newer-version': 'The archive was written by a newer Chancery. Update this one.',
  'import/damaged': 'A file of the archive is missing or is not what its manifest says. Make the archive anew.',
  'import/too-large': 'The archive unpacks to more than the limit, as hostile files do.',
  'fetch/bad-address': 'This is no address of a page. It begins with http:// or https://.',
  'fetch/private-address':
    'The address is of this machine or its network, which is never fetched. Save the page and add the file.',
  'fetch/unreachable': 'Nothing answers at this address. Check it, and whether this machine is on line.',
  'fetch/refused': 'The page could not be had. Open it in a browser, save it and add the file.',
  'serve/port-taken': 'The port is taken. Name another with --port.',
  'serve/not-loopback': 'Without accounts the server listens on this machine only.',
  'serve/bad-request': 'The request does not have the form that the API documents.',
  'serve/not-found': 'There is nothing at this address.',
  'serve/wrong-host':
    'The request names another host than this machine. Open the address that "chancery serve" printed.',
  'serve/cross-origin': 'The request comes from a page of another site, which may not change anything here.',
} as const

/** A permanent failure code, `stage/what-is-wrong`. */
export type FailureCode = keyof typeof FAILURES

/** Something expected went wrong. `message` says what and what to do; `subject` names the file, state or line. */
export class Failure extends Error {
  readonly code: FailureCode
  readonly subject: string | undefined
  /** What is wrong with this very file, beyond what the code says. */
  readonly detail: string | undefined

  constructor(code: FailureCode, subject?: string, more?: { readonly detail?: string; readonly cause?: unknown }) {
    const detail = more?.detail === undefined ? '' : ` ${more.detail}`
    super(`${subject === undefined ? '' : `${subject}: `}${FAILURES[code]}${detail}`, { cause: more?.cause })
    this.name = 'Failure'
    this.code = code
    this.subject = subject
    this.detail = more?.detail
  }
}
