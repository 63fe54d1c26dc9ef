// Before the first paint: the theme that was chosen last. A file of its own, because the policy forbids inline script.
try {
  const theme = localStorage.getItem('theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // A private window: the system's theme it is.
}
