import { useEffect, useRef } from 'react'

/** Fired on `window` to bring a record's line on screen. */
const SHOW_LINE = 'showline'

/** Brings a record's line to the middle of the screen, once the list that holds it is drawn. */
export function showLine(record: string): void {
  dispatchEvent(new CustomEvent(SHOW_LINE, { detail: record }))
}

/** Lets a list show the line of the address when it opens, and any line that is asked for later. */
export function useShownLine(open: string | null, show: (record: string) => void): void {
  const first = useRef(open)
  useEffect(() => {
    // The address is restored once; later openings happen under the reader's eyes.
    if (first.current !== null) requestAnimationFrame(() => first.current !== null && show(first.current))
    const listen = (event: Event): void => {
      if (event instanceof CustomEvent) requestAnimationFrame(() => show(String(event.detail)))
    }
    addEventListener(SHOW_LINE, listen)
    return () => removeEventListener(SHOW_LINE, listen)
  }, [show])
}
