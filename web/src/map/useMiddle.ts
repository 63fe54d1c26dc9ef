import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** A drawing that is wider than the screen opens on its middle. */
export function useMiddle<T extends HTMLElement>(): RefObject<T | null> {
  const frame = useRef<T>(null)
  useEffect(() => {
    const element = frame.current
    if (element !== null) element.scrollLeft = (element.scrollWidth - element.clientWidth) / 2
  }, [])
  return frame
}
