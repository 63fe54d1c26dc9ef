import { useEffect } from 'react'

/** The id of the sheet of keys. */
export const KEYS_SHEET_ID = 'keys'
const OFF = 'single-keys-off'

/** The single keys of the page: what the sheet lists and what pressing them does. */
export const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['/'], 'search'],
  [['j', 'k'], 'next, previous line'],
  [['Enter'], 'open or close the line'],
  [['o'], 'open its document at the words'],
  [['[', ']'], 'previous, next witness'],
  [['t'], 'move between timeline and text'],
  [['y', 'n', 'h'], 'accept, reject, hold; of look-alikes same, different, unsure'],
  [['e', 'c'], 'edit the line, write a note'],
  [['m', 'x'], 'merge, split'],
  [['z', 'Z'], 'undo, redo'],
  [['b'], 'add the open line to the brief, or drop it'],
  [['?'], 'this sheet'],
  [['Esc'], 'close'],
]

/** Whether single keys are switched on. */
export const keysAreOn = (): boolean => localStorage.getItem(OFF) === null

/** Switches single keys on or off for this browser. */
export function switchKeys(on: boolean): void {
  if (on) localStorage.removeItem(OFF)
  else localStorage.setItem(OFF, '1')
}

const ACTIONS: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
  '/': (event) => {
    event.preventDefault()
    document.getElementById('q')?.focus()
  },
  '?': () => {
    const sheet = document.getElementById(KEYS_SHEET_ID)
    if (sheet instanceof HTMLDialogElement && !sheet.open) sheet.showModal()
  },
  j: () => step(stops(), 1),
  k: () => step(stops(), -1),
  o: () => follow('[data-key="o"]'),
  '[': () => step(witnesses(), -1),
  ']': () => step(witnesses(), 1),
  t: swapTimelineAndText,
  Escape: closeLine,
}

/** Listens to the single keys: off inside fields, inside the sheet, with a modifier, and when switched off. */
export function useKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (isField(event.target)) {
        if (event.key === 'Escape') blurField(event.target)
        return
      }
      if (event.key !== 'Escape' && !keysAreOn()) return
      if (pressButton(event)) return
      ACTIONS[event.key]?.(event)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}

/** A button that shows its key is pressed by it: in the open line first, then anywhere on the page. */
function pressButton(event: KeyboardEvent): boolean {
  if (!/^[a-zA-Z]$/.test(event.key)) return false
  const selector = `button[data-key="${event.key}"]`
  const button =
    openLine()?.querySelector<HTMLButtonElement>(selector) ?? document.querySelector<HTMLButtonElement>(selector)
  if (button === null) return false
  event.preventDefault()
  if (!event.repeat && !button.disabled) button.click()
  return true
}

const FIELDS = 'input:not([type=checkbox]):not([type=radio]),textarea,select,[contenteditable],dialog'

const isField = (target: EventTarget | null): boolean => target instanceof Element && target.closest(FIELDS) !== null

function blurField(target: EventTarget | null): void {
  if (target instanceof HTMLInputElement) target.blur()
}

const stops = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.line > summary, [data-stop]')]

const witnesses = (): HTMLElement[] => [...(openLine()?.querySelectorAll<HTMLElement>('[data-witness]') ?? [])]

function step(all: readonly HTMLElement[], by: 1 | -1): void {
  const active = document.activeElement
  const at = all.findIndex((each) => each === active || each.parentElement === active?.closest('.line'))
  const next = at < 0 ? firstOnScreen(all) : Math.max(0, Math.min(all.length - 1, at + by))
  all[next]?.focus()
}

function firstOnScreen(all: readonly HTMLElement[]): number {
  const at = all.findIndex((each) => each.getBoundingClientRect().top > 60)
  return Math.max(0, at)
}

/** The line that the keyboard is in, else the first that is open. */
const openLine = (): Element | null =>
  document.activeElement?.closest('.line[open]') ?? document.querySelector('.line[open]')

function follow(selector: string): void {
  const link = openLine()?.querySelector<HTMLElement>(selector) ?? document.querySelector<HTMLElement>(selector)
  link?.click()
}

function closeLine(): void {
  const summary = openLine()?.querySelector('summary')
  summary?.click()
  summary?.focus()
}

function swapTimelineAndText(): void {
  const canvas = document.querySelector<HTMLElement>('.tl canvas')
  if (document.activeElement === canvas)
    (openLine()?.querySelector('summary') ?? stops()[firstOnScreen(stops())])?.focus()
  else canvas?.focus()
}
