import { useEffect, useState } from 'react'
import { useLocale } from '#src/i18n/locale.ts'

/** Milliseconds after which a browser that is never idle has to bear it. */
const patience = 2_000

/**
 * What a page is read without: it is loaded once the page is whole and the browser has nothing else to do; undefined until then, and
 * where it cannot be had. `open` is told the interface's language.
 */
export function useLater<T>(open: (lang: string) => Promise<T>, whole = true): T | undefined {
  const { lang } = useLocale()
  const [opened, setOpened] = useState<{ it: T; lang: string }>()
  // In step with the browser.
  useEffect(() => {
    if (!whole) return
    const load = () =>
      void open(lang).then(
        (it) => setOpened({ it, lang }),
        () => undefined,
      )
    // Not every browser tells when it is idle.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(load, { timeout: patience })
    else load()
  }, [open, whole, lang])
  // Until its words are there in another language too.
  return opened?.lang === lang ? opened.it : undefined
}
