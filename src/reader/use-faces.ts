import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/**
 * Faces that came too late for the first page are used from the second one on. The stylesheet declares them `optional`,
 * so that nothing moves while a page is read; but a browser then does without them for as long as the document lives,
 * and this document lives for many pages.
 */
export function useFaces(): void {
  const { pathname } = useLocation()
  const first = useRef(pathname)
  const done = useRef(false)

  // In step with the document's faces.
  useEffect(() => {
    if (done.current || first.current === pathname) return
    done.current = true
    for (const { style } of declaredFaces())
      document.fonts.add(
        new FontFace(
          unquoted(style.getPropertyValue('font-family')),
          style.getPropertyValue('src'),
          {
            weight: style.getPropertyValue('font-weight') || 'normal',
            style: style.getPropertyValue('font-style') || 'normal',
            display: 'swap',
          },
        ),
      )
  }, [pathname])
}

function declaredFaces(): CSSFontFaceRule[] {
  // Ours stands in the page; one that an extension links in may not be read.
  return [...document.styleSheets]
    .filter(({ href }) => !href)
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule)
    .filter(({ style }) => style.getPropertyValue('src').includes('url('))
}

/** FontFace takes a family's name as it is, the sheet gives it as it is written. */
function unquoted(family: string): string {
  return family.replaceAll(/^["']|["']$/g, '')
}
