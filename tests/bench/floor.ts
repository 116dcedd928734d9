import { JSDOM } from 'jsdom'

/** All that a page written by hand would say of its looks. */
export const floorStyle = [
  ':root{color-scheme:light dark}',
  'body{max-width:40rem;margin:auto;padding:0 1rem;font:1.125rem/1.5 Georgia,serif}',
  'h1,h2,h3{line-height:1.2}',
  'img,video{max-width:100%;height:auto}',
  'figure,ul,ol{margin-inline:0;padding-inline:0;list-style:none}',
].join('')

/**
 * The floor that a rendered story is measured against: the same words, links and pictures as one file that somebody
 * wrote by hand, without script, faces or art direction. Throws where the page has no lead picture.
 */
export function floorOf(html: string): string {
  const { document } = new JSDOM(html).window
  const unwritten = [
    'script, style, svg, button',
    'link[rel=stylesheet], link[rel=manifest], link[as=font]',
    'meta[property], meta[name^=twitter]',
    // Skip links, menus and languages, which only a style makes small.
    '#root > a, header nav, header a[href^="#"]',
  ]
  for (const element of document.querySelectorAll(unwritten.join())) element.remove()
  for (const element of document.querySelectorAll('*'))
    for (const name of element.getAttributeNames())
      if (name === 'class' || name.startsWith('data-')) element.removeAttribute(name)
  if (!document.querySelector('img[fetchpriority=high]'))
    throw new Error('The reference story has no lead picture: it cannot be measured.')
  const style = document.createElement('style')
  style.textContent = floorStyle
  document.head.append(style)
  return `<!doctype html>\n${document.documentElement.outerHTML.replaceAll(/<!--.*?-->/g, '')}`
}
