/**
 * Words as they are gathered into a run: white space falls together to one space, none stands at the beginning or
 * the end of a line. A space is held back until a word follows, so that nothing has ever to be taken off the end.
 */
export class RunWords {
  #text = ''
  #spaceDue = false
  #lineOpen = false

  get text(): string {
    return this.#text
  }

  /** Code units so far: the end of the last word. */
  get end(): number {
    return this.#text.length
  }

  /** Where the next word will begin. */
  get next(): number {
    return this.#text.length + (this.#spaceDue ? 1 : 0)
  }

  /** Whether nothing has been said since the last line break. */
  get atLineStart(): boolean {
    return !this.#lineOpen
  }

  add(words: string): void {
    const clean = words.replaceAll(INVISIBLE, '').replaceAll(/[\s\u00a0]+/g, ' ')
    const begins = clean.startsWith(' ') ? 1 : 0
    if (begins === 1) this.#spaceDue = this.#lineOpen
    if (clean.length === begins) return
    const ends = clean.endsWith(' ') ? 1 : 0
    this.#text += (this.#spaceDue ? ' ' : '') + clean.slice(begins, clean.length - ends)
    this.#spaceDue = ends === 1
    this.#lineOpen = true
  }

  /** Words whose white space means something. */
  addAsSet(words: string): void {
    this.#text += (this.#spaceDue ? ' ' : '') + words.replaceAll(INVISIBLE, '')
    this.#spaceDue = false
    this.#lineOpen = true
  }

  breakLine(): void {
    if (this.#text !== '' && this.#lineOpen) this.#text += '\n'
    this.#spaceDue = false
    this.#lineOpen = false
  }
}

/** Soft hyphens, zero-width spaces and byte order marks. */
const INVISIBLE = /[\u00ad\u200b\ufeff]/g
