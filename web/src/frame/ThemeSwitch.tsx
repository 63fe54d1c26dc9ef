import { useState } from 'react'
import type { ReactNode } from 'react'
import { Glyph } from '../glyph/Glyph.tsx'

const THEMES = ['system', 'light', 'dark'] as const
type Theme = (typeof THEMES)[number]

/** Fired on `window` when colours change, for what is drawn on canvas. */
export const THEME_CHANGED = 'themechange'

/** Goes round: as the system has it, light, dark. Kept in the browser. */
export function ThemeSwitch(): ReactNode {
  const [theme, setTheme] = useState<Theme>(savedTheme)
  const turn = (): void => {
    const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system'
    applyTheme(next)
    setTheme(next)
  }
  return (
    <button
      className="btn bare hide"
      type="button"
      onClick={turn}
      aria-label={`Theme: ${theme === 'system' ? 'as the system has it' : theme}`}
      title={`Theme: ${theme}`}
    >
      <Glyph>
        <circle cx="8" cy="8" r="5.5" />
        <path className="f" d="M8 2.5a5.5 5.5 0 0 1 0 11z" stroke="none" />
      </Glyph>
    </button>
  )
}

function savedTheme(): Theme {
  const saved = document.documentElement.dataset['theme']
  return saved === 'light' || saved === 'dark' ? saved : 'system'
}

function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  try {
    localStorage.setItem('theme', theme)
  } catch (error) {
    // A private window keeps nothing; the theme holds until it is closed.
    if (!(error instanceof DOMException)) throw error
  }
  dispatchEvent(new Event(THEME_CHANGED))
}
