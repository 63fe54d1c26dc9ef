import type { ReactNode } from 'react'

/** A drawing in a box of 16, as large as the text. With a name it is read out, without one it is passed over. */
export function Glyph({ name, children }: { readonly name?: string; readonly children: ReactNode }): ReactNode {
  const said = name === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name }
  return (
    <svg className="g" viewBox="0 0 16 16" {...said}>
      {children}
    </svg>
  )
}
