import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react'
import { goTo } from '../data/address.ts'

/** A link inside the page: follows without loading anew; opens a tab where the reader asks for one. */
export function Link(props: AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string }): ReactNode {
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    props.onClick?.(event)
    const other = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0
    if (event.defaultPrevented || other) return
    event.preventDefault()
    goTo(props.href)
  }
  return <a {...props} onClick={follow} />
}
